import type { SystemsTexts } from './systems.en';

export const systemsZh: SystemsTexts = {
  button: '系统',
  hint: '所有系统（G）',
  title: '所有系统',
  presets: '看点',
  figure: '专图',
  label: '当前系统',
  previous: '上一个系统',
  next: '下一个系统',
  leave: '离开这个看点，旋钮回到系统打开时的样子',
  more: '展开',
  less: '收起',
  batch: {
    shown: '显示的是第 {item} 项：各项互不相干。',
    compute: '全部算一遍',
    running: '计算中……',
    done: '{items} 项共用 {milliseconds} 毫秒（{backend}）；这一项的最大差别是 {most}。',
  },
};
