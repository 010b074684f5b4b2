import { shapeUniforms } from '../../shaders/reshape';
import { SELECTION } from '../../shaders/select';
import { type Chance, rowUniform } from './draw';
import { off, placed, type Scope, step } from './scope';

/** Tensors of the last map, (O, E) and (O). */
export interface Readout {
  readonly W: string;
  readonly b: string;
}

/** What a step of training the readout is about, by the names of tensors: h (N, E), targets (N, O). */
export interface TrainingStep {
  readonly h: string;
  readonly targets: string;
  readonly readout: Readout;
  readonly rate: number;
  /** How many are picked for the mini-batch, with replacement; 0: all are used, each once. */
  readonly batch: number;
  readonly chance: Chance;
}

/**
 * One step of gradient descent on the last map alone, whose gradient for half the squared error, averaged over the batch,
 * is written out: dW = (ŷ − y)ᵀ h / k, db = Σ (ŷ − y) / k. The rest of the network stays. Answers the new map.
 */
export function trainReadout(scope: Scope, { h, targets, readout, rate, batch, chance }: TrainingStep): Readout {
  const at = placed(scope, 'training');
  const { build } = at;
  const all = build.shape(h)[0];
  const { x, y } = batch > 0 ? picked(at, h, targets, batch, chance) : { x: off(at, 'batch', 'select', h), y: targets };
  const axes = ['N', 'V:kinds'];
  const predicted = step(at, 'prediction', 'linear', [x, readout.W, readout.b], 'predicted', {}, axes); // (k, O)
  const wanted = step(at, 'error', 'scale', [y], 'minus_wanted', { factor: -1 });
  const error = step(at, 'error', 'add', [predicted, wanted], 'error'); // (k, O)
  const mean = { factor: 1 / (batch || all) };
  const sums = step(at, 'gradient', 'matmul', [error, x], 'dW_sum', { transA: 1 }, ['V:kinds', 'E']);
  const biasSums = step(at, 'gradient', 'sumTo', [error], 'db_sum', shapeUniforms(build.shape(readout.b)), ['V:kinds']);
  const dW = step(at, 'gradient', 'scale', [sums], 'dW', mean);
  const db = step(at, 'gradient', 'scale', [biasSums], 'db', mean);
  const moved = (parameter: string, gradient: string, name: string): string => {
    const change = step(at, 'update', 'scale', [gradient], `${name}_change`, { factor: -rate });
    return step(at, 'update', 'add', [parameter, change], `${name}_new`);
  };
  return { W: moved(readout.W, dW, 'W'), b: moved(readout.b, db, 'b') };
}

/** Some of the series, each row of a matrix of ones and zeros picking one of them. (k, E) and (k, O). */
function picked(at: Scope, h: string, targets: string, batch: number, chance: Chance): { x: string; y: string } {
  const all = at.build.shape(h)[0];
  const chances = at.build.input('batch_chances', [batch, all], ['N', 'M']);
  const u = rowUniform(at, chances, chance, 'batch', 'batch_u');
  const picks = step(at, 'batch', 'select', [chances, '', u], 'batch_picked', { kind: SELECTION.sampled });
  return {
    x: step(at, 'batch', 'matmul', [picks, h], 'batch_h', {}, ['N', 'E']),
    y: step(at, 'batch', 'matmul', [picks, targets], 'batch_targets', {}, ['N', 'V:kinds']),
  };
}

/** Mean over all series and outputs of the squared error, (1). */
export function squaredError(scope: Scope, h: string, targets: string, { W, b }: Readout): string {
  const at = placed(scope, 'output');
  const count = at.build.shape(targets).reduce((n, size) => n * size, 1);
  const answers = step(at, 'loss', 'linear', [h, W, b], 'answers', {}, ['N', 'V:kinds']);
  const wanted = step(at, 'loss', 'scale', [targets], 'minus_targets', { factor: -1 });
  const error = step(at, 'loss', 'add', [answers, wanted], 'errors');
  const squares = step(at, 'loss', 'multiply', [error, error], 'squared_errors');
  const total = step(at, 'loss', 'sumTo', [squares], 'squared_sum', { rank: 1, o0: 1, o1: 1, o2: 1, o3: 1, o4: 1 });
  return step(at, 'loss', 'scale', [total], 'loss', { factor: 1 / count });
}
