import type { SystemTexts } from '../systemTexts';

export const timeSeriesZh: SystemTexts = {
  name: '时间上的注意力',
  say: '网络读入序列的 12 个值，预测下一个值。序列按一条规则产生：7 步之前的值乘 0.65，加上最后一个值乘 0.3，再加上随机数。所以真正有用的只有两步，注意力能找到它们吗？在留出的 700 个窗口上，均方误差是 {error}；用 7 步之前的值作预测是 {period}，用最后一个值是 {last}，规则本身是 {best}。',
  presets: {
    whichStep: {
      name: '过去哪一步有用？',
      say: '所有特征共用一个权重向量。权重几乎都落在 −7 和 −1 上，正是规则用到的两步，其中 −7 最多。没有人告诉过网络，它只是从误差里学到的。',
    },
    ownWeights: {
      name: '每个特征各有权重，还是共用一个向量',
      say: '每个特征可以按自己的方式给各步加权：有的偏向 −7，有的多分一些给 −1。单一向量是它们的平均，对所有特征都一样。',
    },
    without: {
      name: '有注意力与没有注意力',
      say: '看误差：没有注意力也一样小。全连接层对每一步本来就有单独的权重，什么也不缺。在这里，注意力让人看到网络在看哪里，并不会让预测更准。',
    },
    recurrent: {
      name: 'LSTM 与时间卷积',
      say: '两者都找到了 −7 和 −1。卷积在每一步最多往回看 7 步；LSTM 的状态则可以一步一步把过去带下去。',
    },
    even: {
      name: '平均的权重',
      say: '温度为 20 时，每一步的权重都接近 1/12。全连接层是在尖锐的权重下训练的，现在有用的那一步变得太弱，误差就变大了。',
    },
    between: {
      name: '中间放多头注意力',
      say: '卷积、两个注意力头、LSTM。现在每一步都取各步的混合，所以在时间上有了求和。其中一个头主要看 −7 和 −1。',
    },
  },
  knobs: {
    start: { label: '窗口', help: '看留出的这一段里的哪个窗口。在图里可以直接拖动。' },
    layer: { label: '读取层', help: '用什么读窗口：时间卷积、LSTM，或卷积、多头注意力再加 LSTM。' },
    attention: { label: '时间注意力', help: '每个特征各有权重、共用一个向量，或没有注意力。' },
    temperature: { label: '温度', help: '送入 softmax 的数除以它：低则尖锐，高则平均。' },
    noiseSigma: { label: '噪声 σ', help: '给送入 softmax 的数加上 σ 倍的随机数。' },
  },
  choices: {
    layer: { tcn: '卷积', lstm: 'LSTM', heads: '卷积、多头、LSTM' },
    attention: { feature: '每个特征', single: '单一向量', none: '无' },
  },
  contradictions: {},
  stages: {
    shift: {
      name: '较早的步',
      title: '同样的行，往后移几步',
      say: ['各行往下移，窗口之前的部分用 0 代替。这样每一步旁边都有了较早的一步。'],
    },
    convolve: {
      name: '卷积',
      title: '现在与较早，各自映射后相加',
      say: ['这一步和较早的那一步各乘一个矩阵，再相加。所有时间步用同样的矩阵，没有任何东西来自未来。'],
    },
    tanh: {
      name: 'tanh',
      title: '压到 −1 与 1 之间',
      say: ['每个数都经过 tanh。没有这个弯曲，几层叠起来也只是一个线性映射。'],
    },
    gates: {
      name: '送入各个门',
      title: '序列告诉每个门什么',
      say: ['每一步做四个映射：给遗忘、写入、输出三个门，以及新内容。所有时间步用同样的映射。'],
    },
    cell: {
      name: '走一步',
      title: 'LSTM 往前走一步',
      say: ['前一步的状态和这一步的输入决定各个门。记忆忘掉一部分，写入一部分，新的状态排在之前的状态下面。'],
    },
    position: {
      name: '位置',
      title: '这是第几步？',
      say: ['每一步加上自己的一组数，是训练时学到的。没有它们，注意力分不清一步离现在有多远。'],
    },
    features_first: {
      name: '特征在前',
      title: '每个特征随时间的变化成为一行',
      say: ['(T, E) 变成 (E, T)，也就是 xᵀ。数一个也没变，只是换了位置。'],
    },
    time_scores: {
      name: '时间上的全连接',
      title: '从时间步到时间步的一个映射',
      say: ['每一行都经过同一个 12 × 12 的矩阵，再加 12 个偏置：T² + T = 156 个参数供所有特征共用。'],
    },
    noise: {
      name: '噪声',
      title: '送入 softmax 的数被扰动',
      say: ['加上 σ = {sigma} 倍的随机数。', '加上随机数。'],
      off: { text: '没有加噪声。把“噪声 σ”调大就会加上。', knob: 'noiseSigma' },
    },
    softmax: {
      name: 'Softmax',
      title: '各时间步的权重',
      say: ['每一行的 12 个数变成权重，在时间上加起来等于 1。看看 −7 和 −1。'],
      try: { knob: 'temperature', text: '调高温度：权重变得平均，误差会怎样？' },
    },
    average: {
      name: '单一向量',
      title: '所有特征的权重取平均',
      say: ['把各特征的权重平均，再复制给每个特征：现在所有特征对各步的权重都一样。'],
      off: { text: '每个特征保留自己的权重。', knob: 'attention' },
    },
    steps_first: {
      name: '时间在前',
      title: '权重与特征对齐',
      say: ['(E, T) 又变回 (T, E)，每个权重正好对着自己的数。'],
    },
    reweigh: {
      name: '重新加权',
      title: 'x ⊙ a：放大或减弱',
      say: ['每个数乘以自己的权重。没有在时间上求和，每一步都留在原处。'],
    },
    flatten: {
      name: '展平',
      title: '所有的数排成一行',
      say: ['各步的行一个接一个排开。'],
    },
    dense: {
      name: '全连接',
      title: '下一个值',
      say: ['每个数乘一个权重，加起来再加偏置，就是预测。第一行属于正在看的窗口。'],
    },
    error: {
      name: '误差',
      title: '预测差了多少？',
      say: ['预测减去真值，取平方，再对这一段的所有窗口取平均。训练就是让它变小。'],
    },
  },
  places: {
    tcn1: '卷积，往回 1 步',
    tcn2: '卷积，往回 2 步',
    tcn4: '卷积，往回 4 步',
    lstm: 'LSTM',
    ...Object.fromEntries(Array.from({ length: 12 }, (_, t) => [`lstm.${t + 1}`, `LSTM，−${12 - t}`])),
    attention: '注意力',
    forecast: '预测',
  },
  figure: {
    about:
      '这些值网络从未见过。拖动窗口，或用方向键移动。虚线是每个值的预测，由它前面的 12 个值得出。柱子是一步的平均权重，短横线是单个特征或单个头的权重。',
    label: '序列上的窗口',
    said: '第 {n} 个窗口。下一个值的真值 {truth}，预测 {forecast}。',
    saidWeights: '第 {n} 个窗口。下一个值的真值 {truth}，预测 {forecast}。权重最大的是 {back} 步之前。',
    next: '下一个值',
    back: '下一个值之前 {n} 步',
    ahead: '下一个值之后 {n} 步',
    truth: '真值',
    forecast: '预测',
    weight: '权重',
    error: '均方误差',
    here: '这 42 个',
    heldOut: '留出的全部 700 个，按训练时的设置',
    network: '这个网络',
    period: '用 7 步之前的值作预测',
    last: '用最后一个值作预测',
  },
};
