import { describe, expect, test } from 'vitest';
import { checkDerivative, randomTensor } from '../../checks/kernelCase';
import { runOnCpu } from '../engine/cpuEngine';
import type { Tensors } from '../engine/engine';
import { kernels } from '../engine/kernels';
import { PlanBuilder } from '../plan/planBuilder';
import { roundToFloat32, tensor } from '../tensor/tensor';
import { type CellState, cellStep, gateInputs, type RecurrentCell, recurrentCells } from './recurrentCell';

const [ROWS, INPUTS, SIZE] = [2, 3, 4];

/** Two steps of a cell with the same parameters, on inputs x0 and x1 and states given before the first. */
function twoSteps(cell: RecurrentCell) {
  const build = new PlanBuilder(kernels);
  const scope = (t: number) => ({ build, prefix: `${t}.`, parameters: 'cell.', place: `step.${t}` });
  let state: CellState = {
    h: build.input('h', [ROWS, SIZE], ['B', 'S']),
    c: cell === 'lstm' ? build.input('c', [ROWS, SIZE], ['B', 'S']) : undefined,
  };
  for (const t of [0, 1]) {
    const x = build.input(`x${t}`, [ROWS, INPUTS], ['B', 'I']);
    state = cellStep(scope(t), 'step', gateInputs(scope(t), 'input', x, cell, SIZE), state, cell);
  }
  const plan = build.build();
  const specs = Object.entries(plan.tensors).filter(([, { kind }]) => kind !== 'step');
  const inputs: Tensors = Object.fromEntries(
    specs.map(([name, { shape }], i) => [name, roundToFloat32(randomTensor(shape, i + 1))]),
  );
  return { plan, inputs, names: specs.map(([name]) => name), state };
}

/** The cells as their papers write them, one row at a time. */
function oneStep(cell: RecurrentCell, p: Tensors, x: number[], h: number[], c: number[]): { h: number[]; c: number[] } {
  const sigmoid = (a: number): number => 1 / (1 + Math.exp(-a));
  const times = (matrix: string, v: number[]): number[] => {
    const { shape, values } = p[`cell.${matrix}`];
    return Array.from({ length: shape[0] }, (_, i) => v.reduce((sum, a, j) => sum + values[i * shape[1] + j] * a, 0));
  };
  const sum = (gate: string, s: number[]): number[] => {
    const [W, U, b] = [times(`W_${gate}`, x), times(`U_${gate}`, s), p[`cell.b_${gate}`].values];
    return W.map((a, i) => a + U[i] + b[i]);
  };
  if (cell === 'gru') {
    const [r, z] = ['r', 'z'].map((gate) => sum(gate, h).map(sigmoid));
    const reset = h.map((a, i) => r[i] * a);
    const n = sum('n', reset).map(Math.tanh);
    return { h: h.map((a, i) => z[i] * a + (1 - z[i]) * n[i]), c };
  }
  if (cell === 'lstm') {
    const [f, i, o] = ['f', 'i', 'o'].map((gate) => sum(gate, h).map(sigmoid));
    const n = sum('n', h).map(Math.tanh);
    const next = c.map((a, k) => f[k] * a + i[k] * n[k]);
    return { h: next.map((a, k) => o[k] * Math.tanh(a)), c: next };
  }
  if (cell === 'janet') {
    const [f, n] = [sum('f', h).map(sigmoid), sum('n', h).map(Math.tanh)];
    return { h: h.map((a, i) => f[i] * a + (1 - f[i]) * n[i]), c };
  }
  const [u, b] = [p['cell.u_n'].values, p['cell.b_n'].values];
  return { h: times('W_n', x).map((a, i) => Math.max(0, a + u[i] * h[i] + b[i])), c };
}

const row = ({ values }: { values: ArrayLike<number> }, r: number, size: number): number[] =>
  Array.from({ length: size }, (_, i) => values[r * size + i]);

const expectNear = (got: number[], want: number[]): void => {
  for (const [i, x] of got.entries()) expect(x).toBeCloseTo(want[i], 12);
};

describe.each(recurrentCells)('%s', (cell) => {
  test('two steps give the numbers of the equations', () => {
    const { plan, inputs, state } = twoSteps(cell);
    const wanted = [state.h, state.c].filter((name) => name !== undefined);
    const { tensors } = runOnCpu(plan, inputs, wanted);
    for (let r = 0; r < ROWS; r++) {
      let at = { h: row(inputs.h, r, SIZE), c: inputs.c ? row(inputs.c, r, SIZE) : [] };
      for (const t of [0, 1]) at = oneStep(cell, inputs, row(inputs[`x${t}`], r, INPUTS), at.h, at.c);
      expectNear(row(tensors[state.h], r, SIZE), at.h);
      if (state.c) expectNear(row(tensors[state.c], r, SIZE), at.c);
    }
  });

  test('its derivative flows through both steps to every parameter, input and first state', async () => {
    const { plan, inputs, names, state } = twoSteps(cell);
    await checkDerivative(plan, inputs, state.h, names, 1e-4);
  });
});

test('the number of gates is what the cells cost: 3, 4, 2 and 1 of (I + S + 1)·S, an IndRNN with S for its S²', () => {
  const count = (cell: RecurrentCell): number => {
    const { plan, inputs } = twoSteps(cell);
    const parameters = Object.entries(plan.tensors).filter(([, { kind }]) => kind === 'parameter');
    return parameters.reduce((n, [name]) => n + inputs[name].values.length, 0);
  };
  const gate = (INPUTS + SIZE + 1) * SIZE;
  expect(recurrentCells.map(count)).toEqual([3 * gate, 4 * gate, 2 * gate, (INPUTS + 2) * SIZE]);
});

test('a JANET whose forget gate is open keeps its state, one whose gate is shut writes it anew', () => {
  const { plan, inputs, state } = twoSteps('janet');
  const forget = (b: number): number[] => {
    const { tensors } = runOnCpu(plan, { ...inputs, 'cell.b_f': tensor([SIZE], Array(SIZE).fill(b)) }, [
      state.h,
      '1.n',
    ]);
    return [...tensors[state.h].values, ...tensors['1.n'].values];
  };
  const size = ROWS * SIZE;
  const [open, shut] = [forget(60), forget(-60)];
  expect(open.slice(0, size).map((h, i) => Math.abs(h - inputs.h.values[i]) < 1e-12)).toEqual(Array(size).fill(true));
  expect(shut.slice(0, size).map((h, i) => Math.abs(h - shut[size + i]) < 1e-12)).toEqual(Array(size).fill(true));
});
