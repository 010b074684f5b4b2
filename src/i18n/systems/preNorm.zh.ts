import type { SystemTexts } from '../systemTexts';

export const preNormZh: SystemTexts = {
  name: '前置归一化模块',
  say: '这里归一化放在每个分支的前面，x 自己原样通过：先 x + attn(LN₁ x)，再 x + mlp(LN₂ x)。训练时，一个样本的整个分支可能被略去。这个模块有 {parameters} 个参数。',
  presets: {
    place: {
      name: '归一化在前，归一化在后',
      say: '同样的输入，同样的参数。前置时，最后的和没有经过归一化；后置时，每个和都被归一化，x 就不能原样通过。',
    },
    branches: {
      name: '随机深度：整个分支',
      say: '每个样本各自抽签，决定分支留不留。p = ½ 时，留下的分支加倍；没有分支的样本就等于它的输入。评估时全部保持原样。',
    },
    numbers: {
      name: '丢单个的数，还是丢整个分支',
      say: 'p = ½ 的 Dropout 到处留下空洞；p = ½ 的 DropPath 让一些样本保持原样，另一些完整无缺。比较加上去的东西。',
    },
    oneDrop: {
      name: '一个旋钮，三个地方',
      say: '“Drop”作用于注意力的投影、MLP 的隐藏数和 MLP 的输出，各抽各的。注意力权重有自己的旋钮。',
    },
    bias: {
      name: '有没有 QKV 偏置',
      say: '去掉的只是 Q、K、V 的偏置，最后的投影保留自己的。单独去掉 K 的偏置不会改变任何权重：它给一整行得分加的是同一个数。',
    },
  },
  knobs: {
    norm: { label: '归一化', help: '放在每个分支之前，或每次求和之后。' },
    dropPath: { label: 'DropPath p', help: '训练时，一个样本的整个分支被丢弃的概率。' },
    drop: { label: 'Drop p', help: '训练时的 Dropout：投影之后、MLP 的隐藏数上和 MLP 的输出上。' },
    attnDrop: { label: '注意力 Drop p', help: '训练时对注意力权重做 Dropout。' },
    training: { label: '模式', help: '只有训练时才丢弃数和分支。' },
    qkvBias: { label: 'QKV 偏置', help: '得到 Q、K、V 的映射是否加偏置。' },
    heads: { label: '头数 H', help: '有几个头。' },
    width: { label: '宽度 E', help: '一个词元有几个数。' },
    ratio: { label: 'MLP 倍数', help: 'MLP 内部是外面的几倍宽。' },
    tokens: { label: '词元数 N', help: '有几个词元互相注意。' },
    example: { label: '例子', help: '用哪一组随机的输入和参数。' },
  },
  choices: {
    norm: { pre: '前置', post: '后置' },
  },
  contradictions: {},
  stages: {
    norm: {
      name: '层归一化',
      title: '每个词元都放到同一个尺度上',
      say: [
        '这个词元的数原来均值 {mean}、散布 {spread}。先变成均值 0、散布 1，再用学到的 γ 和 β。',
        '每个词元的数变成均值 0、散布 1，再用学到的 γ 和 β。',
      ],
      try: { knob: 'norm', text: '把它移到求和之后，看看模块传下去的是什么。' },
    },
    dropout: {
      name: '注意力 Dropout',
      title: '丢掉一些权重',
      say: ['这个头的 {total} 个权重里抽中了 {dropped} 个，留下的除以 1 − {p}。', '训练时，一些注意力权重变成 0。'],
      off: { text: '所有权重都留下。把“模式”设为训练，再调大“注意力 Drop p”。', knob: 'attnDrop' },
    },
    residual_dropout: {
      name: 'Dropout',
      title: '丢掉分支里的一些数',
      say: ['分支里每个数以概率 {p} 被丢弃，留下的除以 1 − {p}。', '训练时，分支里的一些数被丢弃。'],
      off: { text: '所有的数都留下。把“模式”设为训练，再调大“Drop p”。', knob: 'drop' },
    },
    hidden_dropout: {
      name: 'Dropout',
      title: '丢掉一些隐藏数',
      say: ['每个隐藏数以概率 {p} 被丢弃，留下的除以 1 − {p}。', '训练时，一些隐藏数被丢弃。'],
      off: { text: '所有隐藏数都留下。把“模式”设为训练，再调大“Drop p”。', knob: 'drop' },
    },
    drop_path: {
      name: 'DropPath',
      title: '一个样本的分支，要么全有，要么全无',
      say: [
        '每个样本抽一次：它的分支以概率 {p} 被丢弃，否则留下并除以 1 − {p}。这里是第一个样本，专图里有全部样本。',
        '训练时，一个样本的整个分支可能被丢弃。',
      ],
      try: { knob: 'dropPath', text: '调大它，再打开专图：哪些样本和来时一样？' },
      off: { text: '每个分支都保持原样。把“模式”设为训练，再调大“DropPath p”。', knob: 'dropPath' },
    },
    add: {
      name: '相加',
      title: '把分支加到词元上',
      say: ['词元保留自己的数，分支找到的东西加在上面。'],
    },
    activation: {
      name: 'GELU',
      title: '弯得柔和，不是折断',
      say: ['GELU 把 x 乘以正态分布函数：大的数通过，负的数几乎消失。'],
    },
    hidden: {
      name: '加宽',
      title: '{E} 个数变成 {F} 个',
      say: ['这里词元之间互不相看。一个学到的映射把 {E} 个数加宽到 {F} 个。', '一个学到的映射把每个词元加宽。'],
    },
    output: {
      name: '收窄',
      title: '回到 {E} 个数',
      say: ['第二个学到的映射把 {F} 个隐藏数折回 {E} 个。', '第二个学到的映射把每个词元收窄。'],
    },
  },
  figure: {
    say: '批次里的所有样本：进来的是什么，每个分支加上什么，出去的是什么。被丢弃的分支什么也不加，样本从旁边原样通过。',
    sample: '样本 {n}',
    input: 'x',
    attention: '+ 注意力',
    mlp: '+ MLP',
    output: '= 输出',
    kept: '留下',
    dropped: '丢弃',
    size: '大小 {value}',
    between: '，',
  },
  places: { 'block.self': '注意力分支', 'block.ffn': 'MLP 分支' },
};
