import { describe, expect, test } from 'vitest';
import { expectClose } from '../../../checks/closeTo';
import { givenTo } from '../../../checks/givenTo';
import { checkDerivative } from '../../../checks/kernelCase';
import { checkSystem, knobsOf, rowsOf, runSystem } from '../../../checks/systemRun';
import { runOnCpu } from '../../engine/cpuEngine';
import { kernels } from '../../engine/kernels';
import { PlanBuilder } from '../../plan/planBuilder';
import { tensor } from '../../tensor/tensor';
import { type RecurrentKind, recurrentFile, recurrentKinds } from '../recurrentKinds';
import { encodeByRows } from '../recurrentRows';
import { decoderStep, type RecurrentShape, wordScores } from '../recurrentTranslator';
import { recurrent } from './recurrent';

type Turned = Partial<Parameters<typeof recurrent.run>[0]>;

const given = (turned: Turned = {}, read?: Parameters<typeof givenTo>[2]) =>
  givenTo(recurrent, knobsOf(recurrent, turned), read);

/** What is written, and for each word the source word with the largest weight. */
async function translated(turned: Turned = {}, read?: Parameters<typeof givenTo>[2]) {
  const to = await given(turned, read);
  const { tensors, writes } = runSystem(recurrent, turned, to);
  const ids = [...tensors['output.word'].values];
  const words = ids.slice(0, ids.indexOf(writes!.end)).map((id) => writes!.words[id]);
  const looked = rowsOf(tensors['dec.weights_soft']).map((row) => to.sentence[row.indexOf(Math.max(...row))]);
  return { tensors, words, looked };
}

describe('S16, recurrent translation', () => {
  const isLoose = ({ cell, score }: RecurrentKind): boolean => cell === 'lstm' || score !== 'additive';
  const named = (kind: RecurrentKind) => [recurrentFile(kind, 'zh-en'), kind] as const;

  // SYSTEMS.md: when "machine" is produced the largest weight is on 机器.
  test.each(recurrentKinds.filter((kind) => !isLoose(kind)).map(named))(
    '%s: while “machine” is written, the largest weight is on 机器',
    async (_, kind) => {
      const { tensors, words, looked } = await translated(kind);
      expect(words.join(' ')).toBe('I love machine learning');
      expect(looked[words.indexOf('machine')]).toBe('机器');
      expect(looked.slice(0, 2)).toEqual(['我', '爱']);
      expect(tensors['enc.h'].shape).toEqual([1, 4, 40]);
    },
  );

  test.each(recurrentKinds.filter(isLoose).map(named))(
    '%s: “machine” is written from 机器 or from the state after it, which remembers it',
    async (_, kind) => {
      const { words, looked } = await translated(kind);
      expect(words.join(' ')).toBe('I love machine learning');
      expect(['机器', '学习']).toContain(looked[words.indexOf('machine')]);
    },
  );

  test('what is not trained is not run', () => {
    const says = (turned: Turned) => recurrent.contradiction?.(knobsOf(recurrent, turned))?.kind;
    expect(says({ cell: 'lstm', score: 'dot' })).toBe('untrainedScore');
    expect(says({ cell: 'lstm', feedWord: false })).toBe('untrainedAlone');
    expect(says({ score: 'bilinear', feedWord: false })).toBe('untrainedAlone');
    expect(says({ score: 'bilinear' })).toBeUndefined();
    expect([says({}), says({ cell: 'janet' }), says({ feedWord: false })]).toEqual([undefined, undefined, undefined]);
  });

  test('noise and dropout keep their pattern while other knobs move', async () => {
    const noisy = { noiseSigma: 0.5, dropoutP: 0.3 };
    const [one, two, other] = await Promise.all([
      translated(noisy),
      translated({ ...noisy, noiseSigma: 2, temperature: 3 }),
      translated({ ...noisy, seed: 2 }),
    ]);
    for (const name of ['dec.noise', 'dec.dropout_mask']) {
      expect([...two.tensors[name].values]).toEqual([...one.tensors[name].values]);
      expect([...other.tensors[name].values]).not.toEqual([...one.tensors[name].values]);
    }
  });

  test('word by word the walk gives what teacher forcing gives over the same words', async () => {
    const to = await given();
    const { tensors, inputs, plan } = runSystem(recurrent, {}, to);
    const [read, states] = [tensors['target.ids'], tensors['dec.h']];
    const rows = read.shape[1];
    // One row at a time, each from the state of the row before and nothing hidden.
    const build = new PlanBuilder(kernels);
    const scope = { build, prefix: '', parameters: '' };
    const shape = JSON.parse(Object.values(to.files)[0].metadata.shape) as RecurrentShape;
    const encoded = encodeByRows(scope, build.input('source.ids', [1, 4]), shape);
    let state = encoded.last;
    const forced: string[] = [];
    for (let t = 0; t < rows; t++) {
      const at = { ...scope, prefix: `forced.${t}.` };
      state = decoderStep(at, build.input(`word.${t}`, [1, 1]), state, encoded.states, shape).state;
      forced.push(wordScores(at, state.h, shape));
    }
    const words = Object.fromEntries(
      Array.from({ length: rows }, (_, t) => [`word.${t}`, tensor([1, 1], [read.values[t]])]),
    );
    const run = runOnCpu(build.build(), { ...inputs, ...words }, [encoded.states, ...forced]).tensors;
    expectClose(run[encoded.states], tensors['enc.h'], 1e-12, 'encoder states');
    const logits = rowsOf(tensors['output.logits']);
    for (let t = 0; t < rows; t++) {
      expectClose(run[forced[t]], tensor(run[forced[t]].shape, logits[t]), 1e-11, `logits of word ${t}`);
    }
    expect(states.shape).toEqual([1, rows, shape.state]);
    expect(plan.steps.filter(({ stage }) => stage === undefined).length).toBeGreaterThan(rows);
  });

  test('gradients of the word probabilities reach the encoder through the weights', async () => {
    const { plan, inputs } = runSystem(recurrent, {}, await given({}, { sentence: ['我', '爱'] }));
    await checkDerivative(plan, inputs, 'output.probabilities', ['dec.score_v', 'dec.b_fused', 'enc.b_z'], 1e-4);
  });

  test('presets', async () => {
    const files = await Promise.all(recurrentKinds.map((kind) => given(kind)));
    const all = Object.assign({}, ...files.map((one) => one.files));
    checkSystem(recurrent, { ...files[0], files: all });
  });
});
