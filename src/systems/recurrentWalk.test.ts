import { describe, expect, test } from 'vitest';
import { checkExplanations } from '../../checks/explanations';
import { checkDerivative } from '../../checks/kernelCase';
import { runOnCpu } from '../engine/cpuEngine';
import type { Tensors } from '../engine/engine';
import { pinned } from '../engine/pinned';
import { stagesOf } from '../plan/stages';
import { filled, tensor } from '../tensor/tensor';
import { randomParameters } from './randomParameters';
import { recurrentCells } from './recurrentCell';
import { type DecoderAttention, type RecurrentShape, recurrentScores } from './recurrentTranslator';
import { RECURRENT, recurrentWalk } from './recurrentWalk';

const SMALL: RecurrentShape = {
  cell: 'gru',
  score: 'additive',
  feedWord: true,
  embedding: 2,
  state: 3,
  fused: 2,
  hidden: 2,
  sourceWords: 6,
  targetWords: 5,
};
const STEPS = 4;

function small(change: Partial<RecurrentShape> = {}, o: DecoderAttention = {}, ids = [3, 5, 4], steps = STEPS) {
  const shape = { ...SMALL, ...change };
  const plan = recurrentWalk(shape, ids.length, steps, o);
  const empty = ['enc.empty', 'enc.empty_c'].filter((name) => name in plan.tensors);
  const inputs: Tensors = {
    ...randomParameters(plan, 3, 1),
    ...Object.fromEntries(empty.map((name) => [name, filled([1, 1, shape.state], 0)])),
    [RECURRENT.source]: tensor([1, ids.length], ids),
    [RECURRENT.start]: tensor([1, 1], [1]),
  };
  const run = (given = inputs, of = plan): Tensors => runOnCpu(of, given, Object.keys(of.tensors)).tensors;
  return { shape, plan, inputs, run };
}

describe('the walk of a recurrent translator', () => {
  test('every state stands before the next one, and every word written is the next one read', () => {
    const { run } = small({ cell: 'lstm' });
    const t = run();
    const rows = (name: string) => [...t[name].values];
    const width = SMALL.state;
    expect(rows('enc.before').slice(0, width)).toEqual([0, 0, 0]);
    expect(rows('enc.before').slice(width)).toEqual(rows('enc.h').slice(0, -width));
    expect(rows('dec.before').slice(0, width)).toEqual(rows('enc.h').slice(-width));
    expect(rows('dec.before').slice(width)).toEqual(rows('dec.h').slice(0, -width));
    expect(rows('dec.before_c').slice(width)).toEqual(rows('dec.c').slice(0, -width));
    expect(rows('target.ids')).toEqual([1, ...rows(RECURRENT.word).slice(0, -1)]);
    expect(new Set(rows('dec.h')).size).toBe(STEPS * width);
  });

  test.each([1, 2])('hidden steps make the numbers of the walk, with chance too, %i source words', (words) => {
    const chance = (stream: string) => ({ seed: 5, stream });
    const o = {
      temperature: 2,
      noise: { sigma: 1, chance: chance('noise') },
      dropout: { p: 0.5, train: true, chance: chance('dropout') },
    };
    const { plan, run } = small({}, o, [3, 5].slice(0, words));
    const t = run();
    const twins = Object.keys(plan.tensors).filter((name) => /^step\.\d+\.(enc|dec|output)\./.test(name));
    let compared = 0;
    for (const name of twins) {
      const walked = t[name.replace(/^step\.\d+\./, '')];
      // Rows of the encoder's states stay; of (…, R, N) as of (…, R, D) the first rows are the same numbers.
      if (!walked || walked.shape.at(-1) !== t[name].shape.at(-1)) continue;
      expect([...t[name].values], name).toEqual([...walked.values.slice(0, t[name].values.length)]);
      compared++;
    }
    expect(compared).toBeGreaterThan(40);
  });

  test('a state of the encoder set by hand reaches the words of every step', () => {
    const { plan, inputs, run } = small();
    const before = run();
    const ran = pinned(plan, inputs, [{ tensor: 'enc.h', cell: 0, value: 5 }]);
    const after = runOnCpu(ran.plan, ran.inputs, ['dec.weights_soft', 'dec.h']).tensors;
    for (const name of ['dec.weights_soft', 'dec.h']) {
      const width = after[name].shape.at(-1)!;
      for (let row = 0; row < STEPS; row++) {
        const part = (t: Tensors) => [...t[name].values.slice(row * width, (row + 1) * width)];
        expect(part(after), `${name}, row ${row}`).not.toEqual(part(before));
      }
    }
  });

  test.each(recurrentCells)('every number on the walk of a %s says how it was made', (cell) => {
    const { plan, run } = small({ cell });
    const tensors = run();
    const walked = plan.steps.filter(({ stage, off }) => stage && !off);
    expect(walked.length).toBeGreaterThan(20);
    for (const step of walked) checkExplanations({ ...plan, steps: [step] }, tensors);
  });

  test('without the previous word its stage is off, and two steps differ by their states alone', () => {
    const { plan } = small({ feedWord: false });
    const embed = stagesOf(plan).find(({ id }) => id === 'target.embed');
    expect(embed?.off).toBe(true);
    expect(plan.tensors['dec.W_y']).toBeUndefined();
    expect(plan.tensors['dec.from_word']).toBeUndefined();
  });

  test.each(recurrentCells)(
    'gradients flow back through the words of a %s to everything that is trained',
    async (cell) => {
      const { plan, inputs } = small({ cell });
      const trained = Object.keys(plan.tensors).filter((name) => plan.tensors[name].kind === 'parameter');
      await checkDerivative(plan, inputs, 'output.probabilities', trained, 1e-4);
    },
  );

  test.each(recurrentScores)('%s scores pass their gradient to the states they compare', async (score) => {
    const { plan, inputs } = small({ score });
    await checkDerivative(plan, inputs, 'dec.weights_soft', ['enc.W_n', 'dec.U_z', 'source.table'], 1e-4);
  });
});
