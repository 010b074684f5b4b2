import { describe, expect, test } from 'vitest';
import { parameterFile } from '../../checks/givenTo';
import { forecastFile, NETWORKS } from './forecastNetwork';
import { SURPRISE } from './seasonalSeries';
import { measureForecast, settingsOf, trainForecast } from './trainForecast';

describe.each(NETWORKS.map((network) => [forecastFile(network), network] as const))('%s', (name, network) => {
  test('the figures in its file are those of its parameters, and it forecasts better than what is naive', async () => {
    const { tensors, metadata } = await parameterFile(name);
    const figures = measureForecast(network, tensors);
    expect(JSON.parse(metadata.figures)).toEqual(figures);
    expect(JSON.parse(metadata.settings)).toEqual(settingsOf(network));
    // The value one period back errs by 0.399, the last value by 0.643, and no forecast by much less than 0.276.
    expect(figures.period).toBeLessThan(figures.last);
    expect(figures.error).toBeLessThan(0.75 * figures.period);
    expect(figures.best / SURPRISE ** 2).toBeCloseTo(1, 1);
    expect(figures.error).toBeGreaterThan(figures.best);
  });
});

test('the same settings give the parameters that are shipped', async () => {
  const network = { layer: 'tcn', attention: 'none' } as const;
  const { tensors } = await parameterFile(forecastFile(network));
  const again = trainForecast(network);
  expect(Object.keys(again).toSorted()).toEqual(Object.keys(tensors).toSorted());
  for (const [name, { values }] of Object.entries(again)) {
    // exp and tanh may differ in their last digit between machines.
    for (const [i, x] of values.entries()) expect(x, name).toBeCloseTo(tensors[name].values[i], 4);
  }
});
