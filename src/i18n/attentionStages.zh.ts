import type { StagesOf } from './stageTexts';

const untrained = '模型是用 4 个头训练的，换成别的数目，它做的是从没练过的事。';

/** 注意力模块里的步骤：从 Q、K、V 到输出。 */
export const attentionStagesZh = {
  qkv: {
    name: 'Q、K、V',
    title: '每个词的三个侧面：查询、键、值',
    say: [
      '每个词有要问的（Q）、能答的（K）和带着的内容（V）：同样的 {E} 个数经过三组参数。',
      '每个词有要问的（Q）、能答的（K）和带着的内容（V）。',
    ],
  },
  split: {
    name: '分头',
    title: '每个头拿到自己的一段',
    say: [
      '每个词的 {E} 个数切成 {H} 段，每个头一段、{D} 个数：各个头用自己的方式比较词。',
      '每个词的数切成几段，每个头一段。',
    ],
    try: { knob: 'heads', text: `把头数设为 1 或 8，看每段变宽变窄，而 E 不变。${untrained}` },
  },
  scores: {
    name: '得分',
    title: '每个查询和每个键有多匹配？',
    say: ['每一格是一次点积。“{query}”的查询与“{key}”的键最匹配：{value}。', '每一格是一个查询与一个键的点积。'],
    try: { knob: 'heads', text: `把头数设为 8：每个得分只由一半的乘积相加。${untrained}` },
  },
  scale: {
    name: '缩放',
    title: '不让得分随头的宽度变大',
    say: [
      '{D} 个乘积之和的散布大约是一个乘积的 √{D} = {rootD} 倍。除以它以后，“{moved}”从 {before} 变成 {after}。',
      '每个得分除以 {divisor}，它不是头宽度 {headWidth} 的平方根。“{moved}”从 {before} 变成 {after}。',
      '每个得分除以头宽度的平方根。',
    ],
    try: { knob: 'scale', text: '把“得分缩放”设为不缩放，再走到 softmax：别的键还剩下什么吗？' },
    off: { text: '这里不缩放得分：头越宽，得分越大。', knob: 'scale' },
  },
  softcap: {
    name: '软上限',
    title: '得分不超过上限',
    say: ['大的得分被压向一个永远达不到的上限。'],
    off: { text: '这里得分没有上限。' },
  },
  bias: {
    name: '偏置',
    title: '让一些键领先一步',
    say: ['每对查询和键的得分上再加一个数。'],
    off: { text: '这里不给得分加任何数。' },
  },
  noise: {
    name: '噪声',
    title: '带噪声的得分',
    say: [
      '加上随机数乘以 σ = {sigma}。对“{query}”来说，“{moved}”的得分变化最大：从 {before} 变成 {after}。',
      '给得分加上随机数乘以 σ = {sigma}。',
      '给得分加上随机数。',
    ],
    try: { knob: 'noiseSigma', text: '慢慢加大 σ：图案不变，只是更强。什么时候别的词会胜出？' },
    off: { text: '没有加噪声：得分原样通过。调高“得分噪声 σ”就会加上。', knob: 'noiseSigma' },
  },
  mask: {
    name: '掩码',
    title: '可以看哪些键？',
    say: [
      '{total} 格里开放 {allowed} 格；其余的在算权重之前就被排除，权重正好是 0。',
      '关闭的格在算权重之前就被排除。',
    ],
    off: { text: '这里没有掩码：每个词都可以看每个词。' },
  },
  temperature: {
    name: '温度',
    title: '更尖锐，还是更平均？',
    say: [
      '得分除以 T = {temperature}：大于 1 时权重更平均，小于 1 时最好的键拿得更多。',
      '算权重之前，得分先除以温度。',
    ],
    try: { knob: 'temperature', text: '先降到 0.1，再升到 5：从只看一个词，到所有词一样看。' },
    off: { text: 'T = 1 时得分原样通过。调“温度”可以改变它们的差距。', knob: 'temperature' },
  },
  softmax: {
    name: 'Softmax',
    title: '得分变成权重',
    say: [
      '每一行得分变成加起来等于 1 的权重。“{query}”最关注“{key}”（{value}）。',
      '每一行得分变成加起来等于 1 的权重。',
    ],
    try: { knob: 'temperature', text: '改变温度：权重的名次不变，差距会变。' },
    off: { text: '一个疏忽：得分本身被当成了权重，每行的和不是 1。' },
  },
  double: {
    name: '再一次 softmax',
    title: '一个疏忽：做了两次 softmax',
    say: [
      '权重又过了一次 softmax，几乎变得一样大：“{query}”的最大权重只剩 {value}。',
      '权重又过了一次 softmax，几乎变得一样大。',
    ],
  },
  select: {
    name: '选择',
    title: '硬注意力：只留下一些键',
    say: ['{M} 个键里，“{query}”留下 {kept} 个；权重最大的是“{key}”（{value}）。', '只有一部分键留有权重。'],
    try: { knob: 'selection', text: '比较“只留最大的”和“抽样一个”：换一个种子，抽到的词会变吗？' },
    off: { text: '软注意力：每个键都保留自己的权重。换一种“选择”就只留下一些。', knob: 'selection' },
  },
  dropout: {
    name: 'Dropout',
    title: '丢掉一些权重',
    say: [
      '每个权重以概率 p = {p} 被丢弃：这里 {total} 个里丢了 {dropped} 个。训练时其余的除以 1 − p，于是“{query}”这一行加起来是 {sum}。',
      '训练时随机丢弃一些权重。',
    ],
    try: { knob: 'dropoutP', text: '加大 p：已经丢弃的仍然丢弃，又有更多加入。' },
    off: { text: '所有权重都保留。把“模式”设为训练，再调高“Dropout p”，就会丢掉一些。', knob: 'dropoutP' },
  },
  context: {
    name: '上下文',
    title: '权重 × V：每个词带走什么',
    say: ['“{query}”的上下文由各个值混合而成，其中最多的（{value}）来自“{key}”。', '每一行按权重把各个值混合起来。'],
    try: { knob: 'selection', text: '选“硬：只留最大的”：每个上下文就只是一个词的值。' },
  },
  mix: {
    name: '重排各头',
    title: '手动重排各个头',
    say: [
      '往下传的是由 {H} 个头手动拼成的：份额矩阵的一行说明这个头的位置上各放了每个头的多少。',
      '往下传的是由各个头手动拼成的。',
    ],
    off: { text: '每个头都在自己的位置上。在“注意力头”里可以关掉、复制、交换或平均各个头。' },
  },
  merge: {
    name: '合并各头',
    title: '各个头又并排在一起',
    say: [
      '一个疏忽：没有先转置就变形。每个词每个头一段，共 {parts} 段，只有 {inPlace} 段在该在的位置上。',
      '每个词的 {H} 段上下文，各 {D} 个数，并排放好，又是 {E} 个数。',
      '把各个头的上下文并排放好。',
    ],
    try: { knob: 'heads', text: `把头数设为 1：就没有什么要合并了。${untrained}` },
  },
  project: {
    name: '投影',
    title: '把各个头混合起来',
    say: [
      '再经过一个学到的线性变换（{parameters} 个参数），把各个头的发现混合成每词 {E} 个数。',
      '再经过一个学到的线性变换，把各个头的发现混合起来。',
    ],
  },
} satisfies StagesOf;
