import type { SystemTexts } from '../systemTexts';

export const offsetAttentionZh: SystemTexts = {
  name: '偏移注意力',
  say: '这里的词元是平面上的点。往下传的不是一个点从别的点取来的混合 x_r，而是偏移 x − x_r，也就是它和它们的差别。先在图中选一个点，再把“种类”换成普通。',
  presets: {
    once: {
      name: '没有第二次归一化',
      say: '只有行的和为 1，列的和各不相同：被许多点关注的点，取来的总量是别的点的好几倍，它的 x_r 也跟着变大。',
    },
    plain: {
      name: '和普通自注意力并排看',
      say: '普通自注意力把得分除以 √D，按行混合，往下传的就是 x_r；偏移注意力往下传的是 x − x_r。',
    },
    own: {
      name: 'q 和 k 用一个变换，还是两个',
      say: '用同一个变换时，点与和自己相像的点更匹配；各用各的，一个点也可能看向和自己很不相像的点。',
    },
    spiral: {
      name: '归一化两次：一条螺线',
      say: 'softmax 让每一行的和为 1；再把每个数除以它那一列的和，于是每一列的和为 1，而行不再是了。第 j 个点按第 j 列取。',
    },
    batch: {
      name: '在整批上归一化',
      say: '每个特征的均值和散布是在所有点云的所有点上算的。去掉另外三个点云，同一个点云得到的数就变了。',
    },
  },
  knobs: {
    kind: {
      label: '种类',
      help: '偏移：往下传 x − x_r，权重归一化两次。普通：往下传 x_r，权重是 softmax 的各行。',
    },
    columns: { label: '各列除以列和', help: 'softmax 之后的第二次归一化。' },
    shape: { label: '形状', help: '点排成什么形状。' },
    shared: { label: 'q 和 k 用同一个变换', help: '查询和键是否用同一组参数：用同一组时，点与和自己相像的点更匹配。' },
    points: { label: '点数 N', help: '一个点云有几个点。' },
    together: { label: '批里的其他点云', help: '另外三种形状是否和这个点云放在一批里一起算。' },
    example: { label: '例子', help: '用哪一组随机参数，以及各点怎样抖动。' },
  },
  choices: {
    kind: { offset: '偏移', plain: '普通' },
    shape: { ring: '圆环', blobs: '两团', spiral: '螺线', letter: '字母 A' },
  },
  contradictions: {},
  stages: {
    lift: {
      name: '特征',
      title: '两个坐标变成特征',
      say: [
        '一个随机的线性变换加上 ReLU，把两个坐标变成 {E} 个特征，这样点积才有更多可比的内容。',
        '一个随机的线性变换加上 ReLU，把两个坐标变成特征。',
      ],
    },
    convolution: {
      name: 'q、k、v',
      title: '三个 1×1 卷积：一次只变换一个点',
      say: ['只看一个点的卷积，就是对它的特征做线性变换，每个点都用同一个。q 和 k 的宽度是 v 的四分之一。'],
    },
    columns: {
      name: '按列归一化',
      title: '第二次归一化，沿着列',
      say: ['每个数除以（1e−9 加上它那一列的和），于是每一列的和为 1。第 j 个点按第 j 列取，一共正好取 1。'],
      off: { text: '只有行归一化了：列的和可以是任何数。', knob: 'columns' },
    },
    taken: {
      name: 'x_r',
      title: '每个点从别的点取来什么',
      say: ['每一行是各个值的混合：偏移注意力按列取，普通自注意力按行取。'],
    },
    centre: {
      name: '平均位置',
      title: '同样的权重用在位置上',
      say: ['像混合各个值那样混合坐标：每个点看向平面的哪里？这一步只是为了画图。'],
    },
    offset: {
      name: '偏移',
      title: 'x − x_r：一个点和它所取内容的差别',
      say: ['从点自己的特征里减去它取来的内容。'],
      off: { text: '普通自注意力：取来的内容原样往下传。', knob: 'kind' },
    },
    map: {
      name: '变换 W',
      title: '每个点再经过一个变换',
      say: ['从 {E} 个特征到 {E} 个特征的线性变换，每个点都用同一个。', '一个线性变换，每个点都用同一个。'],
    },
    norm: {
      name: '批归一化',
      title: '每个特征的尺度一样，在所有点云的所有点上算',
      say: ['每个特征在所有点云的所有点上变成均值 0、散布 1，再用 γ 和 β 调整。为此特征先转成行，算完再转回来。'],
    },
    activation: {
      name: 'ReLU',
      title: '小于 0 的变成 0',
      say: ['负数变成 0，所以加到点上的数都不是负的。'],
    },
    add: {
      name: '相加',
      title: '加到点上',
      say: ['点保留自己的特征，再加上得到的结果。'],
      off: { text: '没有加上任何内容。' },
    },
  },
  places: { attention: '这个模块' },
  figure: {
    about:
      '点越大、颜色越深，带圈的点从它那里取得越多。点按另一个点，或用方向键。偏移注意力的箭头从每个点所取位置的混合指向这个点；普通自注意力的箭头从点指向那个混合。',
    label: '{n} 个点的点云。方向键从一个点走到另一个点，Page Up 和 Page Down 按顺序走',
    most: '{point} 取得最多的是 {list}；它的全部权重加起来是 {sum}。',
    item: '{point}（{weight}）',
    separator: '、',
    from: '从 {point} 取 {weight}。',
    place: '它在 ({x}, {y})；权重乘以位置再相加，得到 ({cx}, {cy})。',
    table: '用表格列出全部权重',
    point: '点',
    weight: '权重',
  },
};
