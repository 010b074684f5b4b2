import type { checkEn } from './check.en';
import type { Words } from './words';

export const checkZh: Words<typeof checkEn> = {
  title: 'GPU 和 CPU 的结果一致吗？',
  say: '每个算子都写了两遍：一遍是 32 位浮点数的着色器，一遍是 64 位浮点数的普通 TypeScript。让两者都计算屏幕上的内容，逐个数比较。',
  run: '让 GPU 和 CPU 计算屏幕上的内容',
  running: '两边都在计算……',
  stale: '这是之前状态的结果：此后有改动。',
  pass: '两者一致。',
  fail: '两者并非处处一致。',
  compared: '比较了 {tensors} 个张量中的 {numbers} 个数，用时 {milliseconds} 毫秒。',
  backwards: '其中包括各个梯度。',
  largest: '最大差别：该张量最大数的 {share}，位于{tensor}，{place}：GPU 得 {gpu}，CPU 得 {cpu}。',
  none: '没有一个数不同。',
  same: '两者写出同样的词。',
  other: '两者写出的词不同：有两个词非常接近，由舍入决定。',
  gate: '允许的范围就是 32 位浮点数可能损失的：张量最大数的 {values}，权重为 {weights}，梯度为 {gradients}。',
  over: '有 {count} 个张量超出了这个范围。',
  overOne: '有一个张量超出了这个范围。',
  worst: '差别最大的几处',
  where: '哪个数',
  share: '占最大数',
  ofGate: '占允许范围',
  go: '前往 {place}',
  missing: '没有作比较。缺少一方：{reason}',
  failed: '没有作比较。运行失败：{reason}',
  software: '这个 GPU 是处理器上的一个程序；它运行同样的着色器。',
};
