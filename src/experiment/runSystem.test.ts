import { describe, expect, test } from 'vitest';
import { fault, random } from '../../checks/explained';
import { givenTo } from '../../checks/givenTo';
import { cpuEngine } from '../engine/cpuEngine';
import { loadRecipe } from '../systems/catalogue';
import type { KnobValues } from '../systems/knobRow';
import { systemNames } from '../systems/systemNames';
import { sizeOf } from '../tensor/shape';
import { checkGradient } from './checkGradient';
import { type Experiment, type ExperimentParts, makeExperiment } from './experiment';
import { elementAt } from './place';
import type { Result } from './result';
import { runExperiment } from './runExperiment';
import { systemPreset } from './systemPresets';

/** Cells of every tensor that are worked out again. */
const CELLS = 3;
/** Full-size examples are too large to be computed over and over. */
const LARGEST = 50_000;

const systems = await Promise.all(systemNames.map(loadRecipe));

async function run(experiment: Experiment): Promise<Result> {
  const { system, knobs, versus } = experiment;
  const read = { direction: 'zh-en', sentence: ['我', '爱', '机器', '学习'] } as const;
  const of = (values: KnobValues) => givenTo(system as (typeof systems)[number], values, read);
  const [given, other] = await Promise.all([of(knobs), of({ ...knobs, ...versus?.knobs })]);
  const files = { ...given.files, ...other.files };
  return runExperiment({ ...experiment, ...read }, { ...given, files }, cpuEngine());
}

const isSmall = ({ plan }: Result): boolean =>
  Object.values(plan.tensors).every(({ shape }) => sizeOf(shape) <= LARGEST);

describe.each(systems.map((system) => [system.name, system] as const))('%s', (_, system) => {
  const open = (parts: ExperimentParts = {}): Promise<Result> => run(makeExperiment({ ...parts, system }));
  const presets = system.presets.map((preset) => [preset.id, systemPreset(system, preset)] as const);

  test.each([['as it opens', {}] as const, ...presets])(
    '%s: numbers on screen are what their operands give',
    async (_, parts) => {
      const result = await open(parts);
      const made = result.stages.filter((stage) => !stage.off).flatMap((stage) => stage.to);
      expect(made.length).toBeGreaterThan(0);
      const turns = random();
      const faults = made.flatMap((name) => {
        const { length } = result.tensors[name].values;
        return Array.from({ length: CELLS }, () => fault(result, name, Math.floor(turns.next().value * length))).flat();
      });
      expect(faults).toEqual([]);
    },
  );

  test('gradients of the last number agree with finite differences', async () => {
    const result = await open({ gradient: { of: 'number' } });
    if (!isSmall(result)) return;
    const { gradient } = result;
    if (!gradient) throw new Error('it goes backwards');
    const given = Object.keys(gradient.gradients).filter((name) => gradient.forward.tensors[name]?.kind !== 'step');
    expect(given.length).toBeGreaterThan(0);
    let moved = 0;
    for (const name of given) {
      const slopes = gradient.tensors[gradient.gradients[name]].values;
      const sizes = Array.from(slopes, Math.abs);
      const checked = checkGradient(gradient, name, sizes.indexOf(Math.max(...sizes)), 'cpu');
      if (!checked) continue;
      expect(checked, name).toMatchObject({ agrees: true });
      moved += Number(checked.difference.slope !== 0);
    }
    expect(moved).toBeGreaterThan(0);
  });

  test('a number set by hand is taken over, and what is computed from it moves', async () => {
    const { plan: own } = await open();
    const { gradient } = await open({ gradient: { of: 'number' } });
    if (!gradient?.place) throw new Error('it goes backwards');
    const { plan, tensors, gradients, place, value } = gradient;
    const given = Object.keys(gradients).filter((name) => name in own.tensors && own.tensors[name].kind !== 'step');
    const steepest = given
      .map((name) => ({ name, sizes: Array.from(tensors[gradients[name]].values, Math.abs) }))
      .map(({ name, sizes }) => ({ name, slope: Math.max(...sizes), index: sizes.indexOf(Math.max(...sizes)) }))
      .reduce((most, one) => (one.slope > most.slope ? one : most));
    const { shape } = plan.tensors[steepest.name];
    const at = shape.map((size, axis) => Math.floor(steepest.index / sizeOf(shape.slice(axis + 1))) % size);
    const moved = Math.fround(tensors[steepest.name].values[steepest.index] + 0.125);
    const edited = await open({ pins: [{ tensor: steepest.name, at, value: moved }] });
    expect(edited.tensors[steepest.name].values[steepest.index]).toBe(moved);
    expect(edited.reference?.tensors[place.tensor].values[elementAt(plan.tensors[place.tensor].shape, place.at)!]).toBe(
      value,
    );
    expect(edited.tensors[place.tensor].values[elementAt(plan.tensors[place.tensor].shape, place.at)!]).not.toBe(value);
  });
});
