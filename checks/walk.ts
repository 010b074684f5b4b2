import { cpuEngine } from '../src/engine/cpuEngine';
import { makeExperiment } from '../src/experiment/experiment';
import type { Knobs } from '../src/experiment/knobs';
import type { Result } from '../src/experiment/result';
import { runExperiment } from '../src/experiment/runExperiment';
import { shippedTranslator } from './shippedTranslator';

/** Every stage that can be on is on. */
export const ALL_ON: Partial<Knobs> = {
  noiseSigma: 0.5,
  temperature: 0.5,
  selection: 'topk',
  topK: 2,
  dropoutP: 0.3,
  training: 'train',
};

/** A walk through “who are you” with the shipped translator, on the CPU. */
export const walk = async (knobs: Partial<Knobs> = {}): Promise<Result> =>
  runExperiment(makeExperiment({ direction: 'en-zh', knobs }), await shippedTranslator('en-zh'), cpuEngine());
