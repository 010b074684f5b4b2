import type { SystemTexts } from '../systemTexts';

export const masksZh: SystemTexts = {
  name: '掩码',
  say: '掩码规定一个查询可以看哪些键：不看后面的，不看填充，或任意的图案。看关闭的格：它们在 softmax 之前就被排除，所以权重正好是 0。',
  presets: {
    timesZero: {
      name: '一个疏忽：得分乘以 0',
      say: '0 也是一个普通的得分：关闭的键仍然得到 exp(0) 的权重。',
    },
    wrongOrder: {
      name: '一个疏忽：掩码按项重复，而不是整体平铺',
      say: '各头按“头在前”堆叠时，第 h·B + b 行属于样本 b。按项重复会把别的样本的填充给错。',
    },
    stacked: {
      name: '把头堆进批次',
      say: '掩码按同样的顺序平铺，只用一个头的注意力就得到和多个头并列时一样的上下文。',
    },
    nothingAllowed: {
      name: '没有键可看的一行',
      say: '第二个样本的键全是填充。这样的一行应当全是 0；平均分配的话，看到的只有填充。',
    },
    queries: {
      name: '查询的填充',
      say: '第二个样本的最后两个查询是填充：它们的行全部关闭，上下文是 0。',
    },
    additive: {
      name: '加性掩码',
      say: '查询和键每隔一步，得分就减 1：没有关闭任何键，但近的占了便宜。',
    },
    boolean: {
      name: '任意的图案',
      say: '第一、三、五个键和自己是开放的。掩码是输入：可以逐格编辑。',
    },
  },
  knobs: {
    causal: {
      label: '因果',
      help: '一个查询只能看自己和前面的键。',
    },
    lengths: {
      label: '键的填充',
      help: '第二个样本的键没有填充，最后两个是填充，或全部是填充。',
    },
    queryPadding: {
      label: '查询的填充',
      help: '第二个样本的最后两个查询是填充。',
    },
    own: {
      label: '自定义掩码',
      help: '没有，布尔图案，或加到得分上的数。',
    },
    maskBy: {
      label: '掩码方式',
      help: '把被掩的键排除在 softmax 之外，还是把它们的得分乘以 0。',
    },
    emptyRow: {
      label: '没有键的行',
      help: '没有键开放时，权重变成什么。',
    },
    stacking: {
      label: '头',
      help: '有自己的轴，或堆进批次，掩码平铺或按项重复。',
    },
    tokens: {
      label: '词元数 N',
      help: '有几个词元互相注意。',
    },
    example: {
      label: '例子',
      help: '用哪一组随机的查询、键和值。',
    },
  },
  choices: {
    lengths: {
      all: '没有',
      some: '两个键',
      none: '所有键',
    },
    own: {
      none: '没有',
      boolean: '布尔',
      additive: '加性',
    },
    maskBy: {
      exclude: '排除',
      zero: '× 0',
    },
    emptyRow: {
      zeros: '全 0',
      uniform: '平均',
    },
    stacking: {
      none: '自己的轴',
      tiled: '堆叠，掩码平铺',
      repeated: '堆叠，掩码按项重复',
    },
  },
  contradictions: {},
};
