import type { Facts } from '../../i18n/fill';
import type { Stage } from '../../plan/stages';
import { sizeOf } from '../../tensor/shape';
import { wordsOf } from '../axisName';
import { roleOf } from '../colours/role';
import { at, type Matrix, matrixOf, rowOf, wordsDown } from '../matrix';
import { percent, short } from '../numberFormat';
import { axesOf, type Picture } from '../picture';
import { inPlace } from './inPlace';
import { mainStep, resultOf } from './stageResult';

/**
 * What can be said about a stage in words and numbers of its own tensors, for one row and one head. A fact that does not
 * exist is absent: the sentence that needs it is not said.
 */
export function stageFacts(picture: Picture, stage: Stage, row: number, head: number): Facts {
  const named = matrixNamed(picture, resultOf(stage), head);
  if (!named) return {};
  const result = wordsDown(named);
  const place = Math.min(row, result.rows - 1);
  return {
    head: String(head + 1),
    ...sizes(picture, stage),
    ...parameters(picture, stage),
    ...uniforms(picture, stage),
    ...rowFacts(picture, stage, result, place, head),
    ...counts(picture, stage, place, head),
    ...produced(picture, place),
  };
}

const matrixNamed = (picture: Picture, name: string, head: number): Matrix | undefined => {
  const tensor = picture.tensors[name];
  return tensor && matrixOf(tensor, axesOf(picture, name), head);
};

/** The size along every axis by its letter. */
function sizes(picture: Picture, stage: Stage): Facts {
  const facts: Record<string, string> = {};
  for (const name of [...stage.from, ...stage.to]) {
    axesOf(picture, name).forEach((label, axis) => {
      const letter = label.split(':')[0];
      if (letter && picture.tensors[name]) facts[letter] ??= String(picture.tensors[name].shape[axis]);
    });
  }
  return facts;
}

function parameters(picture: Picture, stage: Stage): Facts {
  const names = stage.from.filter((name) => picture.plan.tensors[name]?.kind === 'parameter');
  const count = names.reduce((sum, name) => sum + sizeOf(picture.plan.tensors[name].shape), 0);
  return count > 0 ? { parameters: count.toLocaleString('en').replace(/,/g, '\u2009') } : {};
}

/** The numbers that knobs set, as the steps were told them. */
function uniforms(picture: Picture, stage: Stage): Facts {
  const facts: Record<string, string> = {};
  for (const { kernel, uniforms: u } of stage.steps) {
    if (kernel === 'scale') Object.assign(facts, divided(picture, stage, 1 / u.factor));
    if (stage.kind === 'merge' && kernel === 'reshape') {
      const [, heads, rows] = picture.tensors[stage.from[0]].shape;
      Object.assign(facts, { inPlace: String(inPlace(heads, rows)), parts: String(heads * rows) });
    }
    if (kernel === 'embed' && u.factor) facts.factor = short(u.factor).replace(/\.00$/, '');
    if (kernel === 'noise') facts.sigma = short(u.sigma);
    if (kernel === 'dropout') facts.p = short(u.p);
    if (kernel === 'mask' && u.causal) facts.causal = 'yes';
  }
  return facts;
}

/** What numbers are divided by: a temperature, the root of the head's width, or some other number in its place. */
function divided(picture: Picture, stage: Stage, by: number): Facts {
  const written = short(by).replace(/\.00$/, '');
  if (stage.kind !== 'scale') return { temperature: written };
  const scores = picture.plan.steps.find(({ to }) => to[0] === stage.from[0]);
  const width = picture.tensors[scores?.from[0] ?? '']?.shape.at(-1) ?? Math.round(by ** 2);
  const isRoot = Math.abs(by - Math.sqrt(width)) < 1e-6;
  return isRoot ? { D: String(width), rootD: written } : { divisor: written, headWidth: String(width) };
}

/** The row looked at: its word, its strongest partner, and what the stage changed most. */
function rowFacts(picture: Picture, stage: Stage, result: Matrix, row: number, head: number): Facts {
  const facts: Record<string, string> = {};
  const query = wordsOf(picture, result.rowAxis, result.rows)?.[row];
  if (query !== undefined) facts.query = query;

  const first = mainStep(stage)?.from[0];
  const before = first ? matrixNamed(picture, first, head) : undefined;
  // A context has features along its columns: its partner is read from the weights that made it.
  const looked = wordsOf(picture, result.colAxis, result.cols) ? result : before;
  const keys = looked && wordsOf(picture, looked.colAxis, looked.cols);
  if (looked && keys) {
    const values = rowOf(looked, row);
    const best = values.indexOf(Math.max(...values));
    facts.key = keys[best];
    facts.value = short(values[best]);
    facts.M = String(keys.length);
    facts.kept = String(values.filter((value) => value !== 0).length);
    facts.sum = short(values.reduce((sum, value) => sum + value, 0));
  }
  if (before && keys && before.rows === result.rows && before.cols === result.cols) {
    const change = rowOf(result, row).map((value, col) => Math.abs(value - at(before, row, col)));
    const most = change.indexOf(Math.max(...change));
    facts.moved = keys[most];
    facts.before = short(at(before, row, most));
    facts.after = short(at(result, row, most));
  }
  if (!keys) facts.value ??= short(Math.max(...rowOf(result, row)));
  facts.active = String(rowOf(result, row).filter((value) => value > 0).length);
  return facts;
}

/** Counts over masks, and the mean and spread a layer norm took out. */
function counts(picture: Picture, stage: Stage, row: number, head: number): Facts {
  const facts: Record<string, string> = {};
  const main = mainStep(stage);
  const mask = stage.to.find((name) => roleOf(name) === 'mask');
  const masked = mask ? matrixNamed(picture, mask, head) : undefined;
  if (masked) {
    const total = masked.rows * masked.cols;
    const open = Array.from({ length: masked.rows }, (_, i) => rowOf(masked, i))
      .flat()
      .filter((x) => x !== 0).length;
    Object.assign(facts, { total: String(total), allowed: String(open), dropped: String(total - open) });
  }
  if (main?.kernel === 'layerNorm') {
    const [, mean, rstd] = main.to.map((name) => matrixNamed(picture, name, head));
    if (mean && rstd) Object.assign(facts, { mean: short(at(mean, row, 0)), spread: short(1 / at(rstd, row, 0)) });
  }
  const inner = stage.steps.find((step) => step.kernel === 'layerNorm');
  if (inner && inner !== main) {
    const [item, mean, rstd] = [inner.from[0], inner.to[1], inner.to[2]].map((name) => picture.tensors[name]);
    if (item && mean && rstd) {
      facts.item = String(item.shape.at(-1));
      Object.assign(facts, { itemMean: short(mean.values[0]), itemSpread: short(1 / rstd.values[0]) });
    }
  }
  return facts;
}

function produced(picture: Picture, row: number): Facts {
  const output = picture.output?.[row];
  if (!output) return {};
  const second = output.top[1];
  return {
    word: output.word,
    probability: percent(output.probability),
    ...(second ? { second: second.word, secondProbability: percent(second.probability) } : {}),
  };
}
