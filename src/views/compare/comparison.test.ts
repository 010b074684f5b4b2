import { beforeAll, describe, expect, test } from 'vitest';
import { walk } from '../../../checks/walk';
import type { Knobs } from '../../experiment/knobs';
import type { Result } from '../../experiment/result';
import { at } from '../matrix';
import { type Apart, compared, sideOf } from './comparison';

let plain: Result;
beforeAll(async () => {
  plain = await walk();
});

/** Both sides of a stage of a walk with other knobs, that walk first. */
async function sides(id: string, knobs: Partial<Knobs>) {
  const a = await walk(knobs);
  const stage = a.stages.find((stage) => stage.id === id) ?? plain.stages.find((stage) => stage.id === id)!;
  return { a: sideOf(a, stage)!, b: sideOf(plain, stage)!, result: a };
}

describe('sideOf', () => {
  test('is the result of the stage, head by head', async () => {
    const { a, b } = await sides('dec.0.cross.softmax', { scale: 'none' });
    expect(a.name).toBe('dec.0.cross.weights_soft');
    expect(a.heads).toHaveLength(4);
    expect([a.passes, b.passes]).toEqual([false, false]);
  });

  test('is what the other side starts from where there is no such stage', async () => {
    const { a, b } = await sides('dec.0.self.mask_product', { maskBy: 'zero' });
    expect([a.name, b.name]).toEqual(['dec.0.self.masked_scores', 'dec.0.self.scores']);
    expect([a.stage?.id, b.stage]).toEqual(['dec.0.self.mask_product', undefined]);
    expect(b.passes).toBe(true);
  });
});

describe('compared', () => {
  test('is A − B, with the place where it is largest, over all heads', async () => {
    const { a, b } = await sides('dec.0.cross.softmax', { scale: 'none' });
    const { heads, furthest, same, partial } = compared(a, b) as Apart;
    const found = heads.flatMap((m) => Array.from(m.values));
    const most = Math.max(...found.map(Math.abs));
    expect(most).toBeGreaterThan(0.1);
    expect(Math.abs(furthest.a - furthest.b)).toBe(most);
    expect(at(heads[furthest.head], furthest.row, furthest.col)).toBe(furthest.a - furthest.b);
    expect(at(a.heads[furthest.head], furthest.row, furthest.col)).toBe(furthest.a);
    expect([same < 0.1, partial]).toEqual([true, false]);
  });

  test('is nothing but zeros where the sides are the same', async () => {
    const { a, b } = await sides('enc.0.self.softmax', { scale: 'none', where: 'dec.cross' });
    const { heads, same } = compared(a, b) as Apart;
    expect(same).toBe(1);
    expect(heads.every((m) => m.values.every((value) => value === 0))).toBe(true);
  });

  test('goes as far as the words are the same', async () => {
    // Another translation: the rows of the decoder stand for other words from some step on.
    const { a, b, result } = await sides('dec.0.cross.add', { merge: 'plain' });
    const [own, other] = [result.words.target, plain.words.target];
    const shared = own.findIndex((word, i) => word !== other[i]);
    expect(shared).toBeGreaterThan(0);
    const { heads, partial } = compared(a, b) as Apart;
    expect([heads[0].rows, heads[0].cols, partial]).toEqual([shared, 64, true]);
  });

  test('says why nothing can be subtracted', async () => {
    const heads = await sides('dec.0.cross.softmax', { heads: 8 });
    expect(compared(heads.a, heads.b)).toBe('heads');
    const { a } = await sides('enc.0.self.softmax', {});
    const { b } = await sides('enc.0.self.add', {});
    expect(compared({ ...a, heads: [a.heads[0]] }, b)).toBe('size');
    const others = { ...plain.words, source: plain.words.source.map((word) => `${word}?`) };
    const { b: same } = await sides('enc.0.self.add', {});
    expect(compared({ ...same, picture: { ...plain, words: others } }, same)).toBe('words');
  });
});
