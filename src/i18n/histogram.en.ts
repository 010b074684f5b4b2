/** What a histogram says of itself. */
export const histogramEn = {
  bin: '{from} to {to}: {share} ({count} of {all})',
  mean: 'mean {value}',
  quantile: '{share} below {value}',
  marked: '{name} {value}',
  arrows: 'Arrow keys go from bin to bin.',
  marks: 'Below the bars: ◆ mean, line 5–95%, thick line 25–75%, stroke 50%.',
};

export type HistogramWords = typeof histogramEn;
