import type { MapTexts } from './map.en';

export const mapZh: MapTexts = {
  name: '全景图',
  translator: '翻译模型',
  figure: '专图',
  whole: '整个翻译模型',
  say: {
    whole: '要写出“{word}”（{percent}），数从最下面的词一路流到顶上。',
    numbers: '数从最下面一路流到顶上。',
    part: '绕过方框的线是残差连接。',
    block: '现在 {count} 个步骤中有 {on} 个起作用，颜色淡的是关着的。',
  },
  keys: '方向键移动，Enter 打开，− 退回上一层。',
  from: '来自{place}',
  to: '通往{place}',
  residual: '残差',
  seen: '{name}：{count} 个步骤',
  count: '{count} 个步骤',
  produced: '写出 {word}，{percent}',
  changed: '有变化',
  byHand: '手动设定',
  where: '当前位置',
  cell: '（{row}，{column}）',
  toHeads: '比较各个头',
  toWhy: '这个数是怎么来的',
};
