import { expect, test } from 'vitest';
import { notMyself } from './cast';
import { dice } from './dice';
import { friend, he, I, KIN, kinOf, roleOf, strangers, teacher, thisOne, tom, we } from './person';

const [father] = KIN;

test('kin of a pronoun need no 的, everybody else does', () => {
  expect(kinOf(I, father).subject.zh).toEqual(['我', '爸爸']);
  expect(kinOf(tom, father).subject.zh).toEqual(['汤姆', '的', '爸爸']);
  expect(roleOf(he, friend).subject.zh).toEqual(['他', '的', '朋友']);
});

test("the possessive is aligned: my with 我 and 的, 's with 的", () => {
  expect(roleOf(he, friend).subject.align).toEqual([
    [0, 0],
    [0, 1],
    [1, 2],
  ]);
  expect(kinOf(tom, father).subject.align).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ]);
});

test('a teacher is counted politely', () => {
  expect(thisOne(teacher, 'this').subject.zh).toEqual(['这', '位', '老师']);
});

test('strangers have nobody in common', () => {
  expect(strangers(I, kinOf(I, father))).toBe(false);
  expect(strangers(we, I)).toBe(false);
  expect(strangers(I, kinOf(tom, father))).toBe(true);
});

test('nobody asks about themselves', () => {
  const chance = dice(5, 'test');
  for (let i = 0; i < 300; i++) expect(notMyself(chance).subject.zh.join('')).not.toMatch(/我/);
});
