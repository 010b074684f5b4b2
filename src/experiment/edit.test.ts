import { describe, expect, test } from 'vitest';
import { expectClose, largest } from '../../checks/closeTo';
import { shippedTranslator } from '../../checks/shippedTranslator';
import { testEngine } from '../../checks/testEngine';
import { ALL_ON } from '../../checks/walk';
import { cpuEngine } from '../engine/cpuEngine';
import type { Tensors } from '../engine/engine';
import { pinned } from '../engine/pinned';
import type { Plan } from '../plan/plan';
import { stagesOf } from '../plan/stages';
import { placeAt, sizeOf } from '../tensor/shape';
import { tensor } from '../tensor/tensor';
import { INPUT, readingPlan } from '../translator/walkPlan';
import type { Pin } from './edits';
import { makeExperiment } from './experiment';
import type { Knobs } from './knobs';
import { modelOptions } from './modelOptions';
import { pinnedCells } from './pinnedCells';
import { runExperiment } from './runExperiment';

/** Cells edited, in all. */
const EDITS = 200;

/** Of edits that are read, so many must change something; the others are of rows of a table that no word uses. */
const FELT = 0.9;

/** Numbers from 0 up to 1 that look random and are the same every time. */
function* random(): Generator<number, never> {
  for (let state = 7; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** The walk over the words that were written for “who are you”: it has every tensor of the walk but no decoding. */
async function reading(knobs: Partial<Knobs>): Promise<{ plan: Plan; inputs: Tensors; names: string[] }> {
  const shipped = await shippedTranslator('en-zh');
  const experiment = makeExperiment({ knobs });
  const { ran, tensors } = await runExperiment(experiment, shipped, cpuEngine());
  const words = tensors[INPUT.target];
  const tokens = tensors[INPUT.source].values.length;
  const options = modelOptions(experiment, shipped.shape.heads);
  const plan = readingPlan(shipped.shape, tokens, words.values.length, options);
  const inputs = { ...ran.inputs, [INPUT.target]: tensor(words.shape, words.values) };
  const names = [...new Set(stagesOf(plan).flatMap(({ from, to }) => [...from, ...to]))];
  return { plan, inputs, names };
}

/** Every tensor that is computed, directly or not, from one. */
function behind(plan: Plan, name: string): Set<string> {
  const found = new Set([name]);
  for (const step of plan.steps) {
    if (step.from.some((operand) => found.has(operand))) for (const result of step.to) found.add(result);
  }
  found.delete(name);
  return found;
}

/** A value far from the one that is there: another word, the mask the other way round, or off by as much as the largest. */
function otherValue(name: string, value: number, values: ArrayLike<number>): number {
  if (name.endsWith('.ids') || name === 'output.word') return value + 5;
  if (name.endsWith('.allowed') || name.endsWith('_mask')) return 1 - value;
  return Math.fround(value + (value > 0 ? -1 : 1) * Math.max(1, largest(values)));
}

describe.each<[string, Partial<Knobs>]>([
  ['as it opens', {}],
  ['everything on', ALL_ON],
])('a walk, %s', (_, knobs) => {
  test('an edit of any number changes what is behind it as the CPU says, and nothing else', async () => {
    const { plan, inputs, names } = await reading(knobs);
    const computed = names.filter((name) => plan.tensors[name].kind === 'step');
    const engine = await testEngine();
    const run = async (pins: readonly Pin[], on = engine): Promise<Tensors> => {
      const ran = pinned(plan, inputs, pinnedCells(plan, pins));
      return { ...inputs, ...ran.inputs, ...(await on.run(ran.plan, ran.inputs, computed)).tensors };
    };
    const before = await run([]);
    const turns = random();
    const edited = new Set<string>();
    let felt = 0;
    let read = 0;
    for (let i = 0; i < EDITS / 2; i++) {
      const name = names[Math.floor((i * names.length) / (EDITS / 2))];
      const { shape } = plan.tensors[name];
      const index = Math.floor(turns.next().value * sizeOf(shape));
      const value = otherValue(name, before[name].values[index], before[name].values);
      const pins = [{ tensor: name, at: placeAt(shape, index), value }];
      const got = await run(pins);
      const want = await run(pins, cpuEngine());

      const reached = behind(plan, name);
      let changed = 0;
      for (const other of names) {
        const what = `${name}[${index}] = ${value}: ${other}`;
        const gate = other.includes('weights') ? 1e-5 : 2e-5 * largest([1e-30, ...want[other].values]);
        expectClose(got[other], want[other], gate, what);
        const same = got[other].values.every((x, at) => Object.is(x, before[other].values[at]));
        if (!reached.has(other) && other !== name) expect(same, what).toBe(true);
        if (reached.has(other) && !same) changed++;
      }
      expect(got[name].values[index]).toBe(value);
      edited.add(name);
      if (changed > 0) felt++;
      if (reached.size > 0) read++;
    }
    expect(edited.size).toBeGreaterThan(80);
    // The mean and the spread of a layer norm are told, but nobody reads them.
    expect(read).toBeGreaterThan(0.8 * (EDITS / 2));
    expect(felt).toBeGreaterThan(FELT * read);
  });
});

test('a whole translation follows an edit, wherever it is, as the CPU says', async () => {
  const shipped = await shippedTranslator('en-zh');
  const engine = await testEngine();
  const said = new Set<string>();
  for (const pin of [
    { tensor: 'source.ids', at: [0, 0], value: shipped.source.words.indexOf('I') },
    { tensor: 'source.table', at: [shipped.source.words.indexOf('who'), 3], value: 4 },
    { tensor: 'enc.0.self.weights_soft', at: [0, 1, 2, 0], value: 1 },
    { tensor: 'dec.0.self.raw_scores', at: [0, 0, 1, 0], value: 30 },
    { tensor: 'dec.0.cross.raw_scores', at: [0, 1, 0, 1], value: 90 },
    { tensor: 'dec.0.cross.Wo', at: [5, 6], value: 3 },
    { tensor: 'dec.0.norm2', at: [0, 1, 9], value: 8 },
    { tensor: 'output.logits', at: [0, 1, 20], value: 60 },
    { tensor: 'output.word', at: [0, 0], value: shipped.target.words.indexOf('我') },
  ]) {
    const experiment = makeExperiment({ pins: [pin] });
    const got = await runExperiment(experiment, shipped, engine);
    const want = await runExperiment(experiment, shipped, cpuEngine());
    const words = want.output.map(({ word }) => word).join(' ');
    expect(got.output.map(({ word }) => word).join(' ')).toBe(words);
    said.add(words);
    for (const [name, t] of Object.entries(want.tensors)) {
      const gate = name.includes('weights') ? 1e-5 : 2e-5 * largest([1e-30, ...t.values]);
      expectClose(got.tensors[name], t, gate, `${pin.tensor}: ${name}`);
    }
  }
  // Several of the edits change words, and not all to the same.
  expect(said.size).toBeGreaterThan(3);
});
