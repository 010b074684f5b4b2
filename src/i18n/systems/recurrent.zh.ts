import type { SystemTexts } from '../systemTexts';

export const recurrentZh: SystemTexts = {
  name: '循环翻译器',
  say: '循环编码器读句子，每个词留下一个状态。每写一个词之前，解码器的前一个状态给所有这些状态打分。选译文中的一个词，看它的权重落在哪里。这个模型有 {parameters} 个参数；没见过的句子有 {heldOut}% 翻得完全正确，{alignment}% 的词最大的权重落在该看的词上。',
  presets: {
    machine: {
      name: '写 “machine” 的时候',
      say: '编码器留下四个状态：我、爱、机器、学习。在图里选 “machine”：最大的权重在“机器”上。哪个词对应哪个词，没有人告诉过模型。',
    },
    scores: {
      name: '双线性打分与加性打分',
      say: '打分函数是和其余部分一起训练的：{parameters} 个参数，没见过的句子有 {heldOut}% 完全正确。比较两边的权重，再在“打分函数”里试试点积。',
    },
    alone: {
      name: '不给前一个词',
      say: '有一边的解码器不知道自己刚写了哪个词，只靠前一个状态。它是从另一边接着训练出来的，没见过的句子有 {heldOut}% 完全正确。比较两边的概率。',
    },
    lstm: {
      name: 'LSTM 与 GRU',
      say: 'LSTM 在状态之外还有一个记忆 c，也多一个门：{parameters} 个参数，训练步数是两倍。状态不等于词：翻译“我 爱 机器 学习”，写 “machine” 时它最关注的是“学习”的状态，那是在“机器”之后读到的，记忆里还留着“机器”。',
    },
    janet: {
      name: 'JANET：只留遗忘门',
      say: 'LSTM 的门只剩下遗忘门：旧状态留多少，就决定了新内容写多少。{parameters} 个参数，没见过的句子有 {heldOut}% 完全正确。',
    },
    indrnn: {
      name: 'IndRNN：各单元互不相干',
      say: '每个单元只看自己上一步的数，乘以一个权重 u。{parameters} 个参数，没见过的句子有 {heldOut}% 完全正确。把权重和 GRU 的比一比。',
    },
  },
  knobs: {
    cell: { label: '单元', help: '产生新状态的那一步，编码器和解码器都用它。每种单元都单独训练过。' },
    score: { label: '打分函数', help: '前一个状态和编码器状态怎样变成一个得分。每一种都和 GRU 一起单独训练过。' },
    feedWord: { label: '喂入前一个词', help: '关：新状态只来自上下文和前一个状态。两种情形都单独训练过。' },
    temperature: { label: '温度', help: 'softmax 之前，得分除以它。' },
    noiseSigma: { label: '得分噪声 σ', help: '给得分加上随机数乘以 σ。训练时没有用。' },
    dropoutP: { label: 'Dropout p', help: '每个权重以这个概率被丢弃，其余的除以 1 − p。' },
  },
  choices: {
    cell: { gru: 'GRU', lstm: 'LSTM', janet: 'JANET', indrnn: 'IndRNN' },
    score: { additive: '加性', dot: '点积', scaled: '缩放点积', bilinear: '双线性' },
  },
  contradictions: {
    untrainedScore: '这种打分只和喂入前一个词的 GRU 一起训练过。请选这种组合，或改用加性打分。',
    untrainedAlone: '不给前一个词的情形，只训练了用加性打分的 GRU。请喂入前一个词，或改用这种组合。',
  },
  stages: {
    embed: {
      name: '词向量',
      title: '词变成向量',
      say: [
        '每个词从 {V} 个词的表里取出自己的一行：{E} 个数，再乘以 √{E} = {factor}。',
        '每个词从词向量表里取出自己的一行。',
      ],
      off: { text: '解码器不知道自己刚写了哪个词，只靠前一个状态。', knob: 'feedWord' },
    },
    before: {
      name: '之前的状态',
      title: '每一步从哪里开始',
      say: ['逐行是每个词之前的状态，也就是单元算出的结果的上一行。编码器从零开始，解码器从编码器的最后一个状态开始。'],
    },
    inputs: {
      name: '单元的输入',
      title: '进来的数，每个门一份',
      say: [
        '单元的每个门都有自己的映射，一共 {parameters} 个参数。旧状态的那一份到单元里再加上。',
        '单元的每个门都有自己的映射。',
      ],
    },
    cell: {
      name: '单元',
      title: '旧状态和输入产生新状态',
      say: [
        '旧状态和输入产生新状态：每个词 {D} 个数。有门的单元里，门在 0 到 1 之间，决定旧的留多少、新的写多少。',
        '旧状态和输入产生新状态。',
      ],
    },
    scores: {
      name: '得分',
      title: '前一个状态问遍编码器的状态',
      say: [
        '要写“{word}”，就拿它之前的解码器状态（Q）和每个编码器状态（K）比较。“{key}”得分最高：{value}。',
        '每个词之前的解码器状态，都和每个编码器状态比较。',
      ],
      try: { knob: 'score', text: '换一个打分函数：还缺什么？' },
    },
    softmax: {
      name: 'Softmax',
      title: '解码器在看哪里？',
      say: ['要写“{word}”，解码器最关注“{key}”（{value}）。每行权重加起来是 1。', '每行得分变成加起来等于 1 的权重。'],
      try: { knob: 'temperature', text: '升到 5：什么时候译文里会冒出别的词？' },
    },
    context: {
      name: '上下文',
      title: '权重乘以编码器状态',
      say: [
        '“{word}”的上下文由各编码器状态混合而成，最多的一份（{value}）来自“{key}”。',
        '每行由各编码器状态混合而成，各占多少由权重决定。',
      ],
    },
    fuse: {
      name: '融合',
      title: '上下文和前一个词合成一个输入',
      say: [
        '上下文和前一个词各过一个映射，相加后再过 tanh：给单元 {F} 个数。不喂词的时候，只有上下文。',
        '上下文和前一个词相加后再过 tanh。',
      ],
      try: { knob: 'feedWord', text: '关掉它：一切都要靠上下文来说。' },
    },
  },
  places: {
    encoder: '编码器',
    previous: '之前的状态',
    attention: '注意力',
    decoder: '解码器',
  },
  figure: {
    about: '横着是读到的词，竖着是写出的词。一个方格是一个权重：颜色越浓，权重越大。选左边的一个词，就跟着它走完全程。',
    label: '注意力的权重',
    choose: '看“{word}”',
    weight: '写“{word}”的时候，“{source}”的权重是 {value}。',
  },
};
