import { expect, test } from 'vitest';
import type { Plan } from '../plan/plan';
import type { Stage } from '../plan/stages';
import { isFar, nearestStage, nextStop, type Stop, wordStart } from './walk';

const stage = (id: string, off = false): Stage => {
  const dot = id.lastIndexOf('.');
  return { id, place: id.slice(0, dot), kind: id.slice(dot + 1), steps: [], off, from: [], to: [`t.${id}`] };
};

const stages = [
  stage('source.embed'),
  stage('enc.0.self.scores'),
  stage('target.embed'),
  stage('dec.0.self.scores'),
  stage('dec.0.cross.scores'),
  stage('dec.0.cross.noise', true),
  stage('output.word'),
];

const walk = { stages, wordStart: 2, rows: 2 };

/** All stops from one on. */
function path(from: Stop, by: 1 | -1, skipOff = false): string[] {
  const found: string[] = [];
  for (let at: Stop | undefined = from; at && found.length < 50; at = nextStop(walk, at, by, skipOff)) {
    found.push(`${stages.findIndex(({ id }) => id === at?.stage)}/${at.row}`);
  }
  return found;
}

test('forwards: every stage once, then the decoder again for the next word', () => {
  const all = ['0/0', '1/0', '2/0', '3/0', '4/0', '5/0', '6/0', '2/1', '3/1', '4/1', '5/1', '6/1'];
  expect(path({ stage: 'source.embed', row: 0 }, 1)).toEqual(all);
  expect(path({ stage: 'output.word', row: 1 }, -1)).toEqual(all.reverse());
});

test('playing passes over what is switched off', () => {
  expect(path({ stage: 'dec.0.cross.scores', row: 0 }, 1, true)).toEqual(['4/0', '6/0', '2/1', '3/1', '4/1', '6/1']);
});

test('a stage that is not there leads nowhere', () => {
  expect(nextStop(walk, { stage: 'dec.7.cross.scores', row: 0 }, 1)).toBeUndefined();
});

test.each([
  ['dec.0.cross.noise', 'dec.0.cross.noise'],
  ['dec.3.cross.scores', 'dec.0.cross.scores'],
  ['dec.0.elsewhere.scores', 'enc.0.self.scores'],
  ['map', 'source.embed'],
  ['dec', 'dec.0.self.scores'],
  ['dec.0.cross', 'dec.0.cross.scores'],
  ['nowhere.nothing', 'source.embed'],
  ['', 'source.embed'],
])('%s is shown as %s', (asked, shown) => expect(nearestStage(stages, asked)?.id).toBe(shown));

test.each([
  ['map', true],
  ['dec', true],
  ['dec.0.cross', true],
  ['dec.0.cross.scores', false],
  ['de', false],
  ['nowhere', false],
])('%s is looked at from further away: %s', (id, far) => expect(isFar(stages, id)).toBe(far));

test('words begin where the first tensor with target words is made', () => {
  const spec = (axes: string[]) => ({ shape: [], axes, kind: 'step' as const });
  const plan: Plan = {
    steps: [],
    tensors: { 't.source.embed': spec(['B', 'N:source', 'E']), 't.target.embed': spec(['B', 'N:target', 'E']) },
  };
  expect(wordStart(plan, stages)).toBe(2);
  expect(wordStart({ steps: [], tensors: {} }, stages)).toBe(0);
});
