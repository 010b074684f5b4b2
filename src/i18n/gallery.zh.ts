import type { GalleryTexts } from './gallery.en';

export const galleryZh: GalleryTexts = {
  lead: '第一次接触注意力？先看“{first}”：只有两个词元，用纸笔就能算。再打开“{second}”，看它怎样工作。',
  search: '搜索系统',
  placeholder: '掩码、dropout、S7……',
  found: '{all} 个系统中的 {count} 个',
  none: '没有哪个系统含有“{text}”。换一个词试试，或者{clear}。',
  clear: '看全部系统',
  start: '从这里开始',
  current: '正在看',
  points: '{system}的看点',
  more: '还有 {count} 个',
  picture: '{system}的数：{stage}，{shape}',
  computing: '正在计算……',
  failed: '没有图：{reason}',
  loading: '正在加载列表……',
  missing: '“{name}”加载不了：{reason}',
  keys: '← ↑ ↓ → 移动 · 回车打开 · Esc 关闭',
  translator: '一个训练好的英汉小翻译模型，有编码器和解码器。写一个句子，跟着看译文的每一个数是怎样来的。',
  groups: {
    attention: { name: '注意力本身', say: '查询遇上键，分数变成权重，权重混合值；每一步又能怎样变化。' },
    around: { name: '注意力的周围', say: '把注意力装进去的层、模块和网络。' },
    training: { name: '训练与随机', say: '参数是怎样得来的，哪些地方靠随机。' },
  },
};
