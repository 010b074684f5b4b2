import type { SystemTexts } from '../systemTexts';

export const residualNormZh: SystemTexts = {
  name: '残差与层归一化',
  say: '每一层把自己找到的东西加到输入上，再把和归一化：LN(x + 子层(x))。这里一共 {depth} 层。关掉残差，把层数加深，看看还有多少梯度能传到第一层。',
  presets: {
    vanishing: {
      name: '梯度消失',
      say: '24 个普通的 ReLU 层。没有残差，每一层大约只传回三分之一的梯度，到输入处只剩 10⁻¹¹ 左右。有了残差，到达的反而是出发时的十倍以上。',
    },
    held: {
      name: '归一化管住了什么',
      say: '12 个带残差的线性层，一边没有层归一化，一边有。没有时，数和梯度一层比一层大；有了它，两者都保持在同一个尺度上。',
    },
    onlyAdds: {
      name: '一个疏忽：求和之前做 ReLU',
      say: '这样加上去的数永远不是负的，任何一个数都不会变小。把 ReLU 放在求和之后，或者不用，更新就可增可减。把和与 x 对比一下。',
    },
    overBatch: {
      name: '一个疏忽：对批次归一化，却叫层归一化',
      say: '只改了第二个样本的最后一行。看第一个样本：它也动了，因为均值和方差是在所有样本上算的。把“归一化范围”设为特征再看。',
    },
    twice: {
      name: '一个疏忽：Dropout、展平、再 Dropout',
      say: '中间的展平什么也不改变：一个数要两次都没被抽中才会留下。p = ½ 时留下的不是一半，而是四分之一，而且都乘了 4。',
    },
    epsilon: {
      name: 'ε 有什么用',
      say: 'ε 在根号下加在方差上。很小的 ε 只是防止除以 0；ε = 1 时，各行的散布就到不了 1。',
    },
  },
  knobs: {
    depth: { label: '深度 L', help: '一共叠多少层。最后一层会一步一步地走。' },
    sublayer: { label: '子层', help: '自注意力加投影（宽度 16），或对每行做一次线性映射（宽度 64）。' },
    residual: { label: '残差', help: '是否把一层的输入加到它找到的东西上。' },
    relu: { label: 'ReLU', help: '不用，在求和之前作用于分支，或在求和之后。' },
    norm: { label: '层归一化', help: '每一层是否把要传下去的数归一化。' },
    normOver: {
      label: '归一化范围',
      help: '均值和方差在什么范围上算：一行的特征，一个样本的各行和特征，还是整个批次。',
    },
    gamma: { label: 'γ', help: '归一化之后乘上它。' },
    beta: { label: 'β', help: '归一化之后加上它。' },
    epsilon: { label: 'ε', help: '开方之前加在方差上。' },
    gain: { label: 'W 的大小', help: '矩阵按散布 g/√E 抽取。g = 1 时，映射不改变输入的大小。' },
    shift: { label: '移动一行', help: '加到最后一个样本的最后一行上。' },
    dropoutP: { label: 'Dropout p', help: '训练时分支里一个数被丢弃的概率。' },
    again: { label: '丢两次', help: '一个疏忽：第一次之后再做一次 Dropout。' },
    training: { label: '模式', help: '只有训练时才丢弃。' },
    example: { label: '例子', help: '用哪一组随机的输入和矩阵。' },
  },
  choices: {
    sublayer: { attention: '注意力', dense: '线性' },
    relu: { none: '不用', before: '求和之前', after: '求和之后' },
    normOver: { features: '特征', timeFeatures: '各行和特征', batch: '批次' },
  },
  contradictions: {},
  stages: {
    dense: {
      name: '线性',
      title: '对每一行做同一个线性映射',
      say: ['每一行都乘以矩阵 W，各行之间互不相看。'],
    },
    branch_relu: {
      name: 'ReLU',
      title: '分支里的负数变成 0',
      say: ['在求和之前，小于 0 的都变成 0。如果有残差，这一层就只能往上加。'],
      try: { knob: 'relu', text: '把它移到求和之后：哪些数又能变小了？' },
    },
    dropout: {
      name: '权重 Dropout',
      title: '注意力权重',
      say: ['训练时，一些注意力权重变成 0。'],
      off: { text: '这里的注意力权重全部留下：要丢的是后面的分支。' },
    },
    masks: {
      name: '掩码',
      title: '每一层要丢掉什么',
      say: ['给每个分支的每个数各抽一次：1 留下，0 丢弃，丢弃的概率是 p。这里显示的是最后一层的掩码。'],
    },
    residual_dropout: {
      name: 'Dropout',
      title: '丢掉找到的一部分',
      say: ['训练时，分支里每个数以概率 {p} 被丢弃，留下的除以 1 − {p}。', '训练时，分支里的一些数在相加之前被丢弃。'],
      off: { text: '什么也没有丢弃。把“模式”设为训练，再调大“Dropout p”。', knob: 'training' },
    },
    dropout_again: {
      name: '再次 Dropout',
      title: '一个疏忽：丢了两次',
      say: ['一个数要两次都保留才会留下：概率是 (1 − {p})²。', '一个数要两次都保留才会留下。'],
    },
    add: {
      name: '相加',
      title: '把找到的加到输入上',
      say: ['这一层的输入原样通过，分支找到的东西加在它上面。'],
      off: { text: '没有残差：分支找到的东西取代了输入。', knob: 'residual' },
    },
    sum_relu: {
      name: '和的 ReLU',
      title: '和里的负数变成 0',
      say: ['求和之后，小于 0 的都变成 0：分支本身可增可减。'],
    },
    norm: {
      name: '归一化',
      title: '把和放到同一个尺度上',
      say: [
        '每 {item} 个数共用一个均值和一个散布，第一组是 {itemMean} 和 {itemSpread}。所以其中每个数都依赖其他所有的数。',
        '这一行的数原来均值 {mean}、散布 {spread}。先变成均值 0、散布 1，再乘 γ 加 β。',
        '这些数变成均值 0、散布 1，再乘 γ 加 β。',
      ],
      off: { text: '这里什么也没有归一化。', knob: 'norm' },
    },
    jacobian: {
      name: '导数',
      title: '每个输出怎样依赖每个输入',
      say: [
        '一格表示：一个输入数（列）变动时，整叠网络的一个输出数（行）变动多少。用 {O} 份副本反向走一遍，得到的是精确值。',
      ],
      try: { knob: 'depth', text: '把层数加深：这个矩阵会淡下去吗？' },
    },
    sizes: {
      name: '梯度大小',
      title: '有多少梯度传到了这里',
      say: [
        '把输出对某一层传下去的数的所有导数平方、相加，除以输出的个数，再开方。在输出处等于 1；标着 x 的一行是输入，也就是回程的终点。',
      ],
      try: { knob: 'residual', text: '开关它：梯度是在哪里丢掉的？' },
    },
    ...Object.fromEntries(
      Array.from({ length: 23 }, (_, i) => [
        `layer${i + 1}`,
        {
          name: `第 ${i + 1} 层之后`,
          title: `第 ${i + 1} 层传下去的数`,
          say: ['这一层和最后一层结构相同，矩阵是它自己的。最后一层会一步一步地走。'],
        },
      ]),
    ),
  },
  places: { chance: '随机', earlier: '前面各层', layer: '最后一层', gradient: '各层的梯度' },
  figure: {
    label: '各层的梯度大小，对数刻度',
    say: '梯度从输出出发，大小为 1，向左走。每个点表示有多少传到了那里：‖J‖ / √n，J 是 n 个输出的导数。',
    layer: '第 {n} 层之后',
    input: '输入 x 处',
    axis: '层',
    size: '梯度大小',
    edited: '用你改过的数',
    before: '改动之前',
    zero: '小到无法表示：0',
    arrows: '用方向键逐层查看。',
  },
};
