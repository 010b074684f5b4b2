import type { HistogramWords } from './histogram.en';

export const histogramZh: HistogramWords = {
  bin: '{from} 到 {to}：{share}（{all} 个中的 {count} 个）',
  mean: '平均 {value}',
  quantile: '{share} 小于 {value}',
  marked: '{name} {value}',
  arrows: '用方向键逐个查看各组。',
  marks: '柱形下方：◆ 平均值，细线 5–95%，粗线 25–75%，短竖线 50%。',
};
