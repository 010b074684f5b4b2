import { expect, test } from 'vitest';
import { givenTo } from '../../checks/givenTo';
import { testEngine } from '../../checks/testEngine';
import { runDraws } from '../engine/runDraws';
import { loadRecipe } from '../systems/catalogue';
import { systemNames } from '../systems/systemNames';
import { drawsOf } from './drawsOf';
import { makeExperiment } from './experiment';
import { runExperiment } from './runExperiment';
import { systemPreset } from './systemPresets';

test.each(systemNames)(
  '%s: as it opens and in each of its points, its chance can be drawn many times',
  async (name) => {
    const system = await loadRecipe(name);
    for (const parts of [{}, ...system.presets.map((preset) => systemPreset(system, preset))]) {
      const experiment = makeExperiment({ ...parts, system, versus: undefined });
      const result = await runExperiment(experiment, await givenTo(system, experiment.knobs), await testEngine());
      const stage = result.stages.find(({ id }) => id === experiment.stage) ?? result.stages[0];
      const job = drawsOf(result, undefined, stage);
      if (!job) continue;
      const { plan, inputs, words: _, ...wanted } = job;
      const { tensors } = await runDraws(await testEngine(), plan, inputs, { draws: 3, ...wanted });
      expect(Object.keys(tensors)).toEqual([...job.of]);
      expect(job.of.some((tensor) => tensors[tensor].squares.some((squares) => squares > 0))).toBe(true);
    }
  },
);
