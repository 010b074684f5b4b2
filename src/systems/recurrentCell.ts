import { ACTIVATION } from '../../shaders/activation';
import { parameter, type Scope, step } from './scope';

export const recurrentCells = ['gru', 'lstm', 'janet', 'indrnn'] as const;
export type RecurrentCell = (typeof recurrentCells)[number];

/** What a cell hands on: its state h and, in an LSTM, the memory c beside it. Tensors (…, S). */
export interface CellState {
  readonly h: string;
  readonly c?: string;
}

/** The input of a cell with each of its maps applied: one tensor (…, S) a gate, by the gate's name. */
export type GateInputs = Readonly<Record<string, string>>;

/**
 * The gates of a cell, in the order of its equations. Parameters below the scope's own name:
 * `W_<gate>` (S, I) on the input x, `b_<gate>` (S), and on the previous state `U_<gate>` (S, S); IndRNN has `u_<gate>` (S).
 * All four cells can stand in for each other: x (…, I), state (…, S).
 *
 * - gru (Cho et al. 2014, reset before the map): `r` reset, `z` update, `n` new.
 *   h′ = z ∘ h + (1 − z) ∘ tanh(W_n x + U_n (r ∘ h) + b_n).
 * - lstm (Hochreiter & Schmidhuber 1997, with a forget gate): `f` forget, `i` input, `o` output, `n` new.
 *   c′ = f ∘ c + i ∘ tanh(W_n x + U_n h + b_n), h′ = o ∘ tanh(c′).
 * - janet (van der Westhuizen & Lasenby 2018, forget gate alone, without their β): `f` forget, `n` new.
 *   h′ = f ∘ h + (1 − f) ∘ tanh(W_n x + U_n h + b_n).
 * - indrnn (Li et al. 2018, a unit sees of the state only its own number): `n` new.
 *   h′ = relu(W_n x + u_n ∘ h + b_n).
 *
 * r, z, f, i, o are sigmoids of W x + U h + b.
 */
export const GATES: Readonly<Record<RecurrentCell, readonly string[]>> = {
  gru: ['r', 'z', 'n'],
  lstm: ['f', 'i', 'o', 'n'],
  janet: ['f', 'n'],
  indrnn: ['n'],
};

/** W x + b of every gate, for any number of rows at once: x (…, I) → (…, `size`) each. `kind` is the stage. */
export function gateInputs(scope: Scope, kind: string, x: string, cell: RecurrentCell, size: number): GateInputs {
  const inputs = scope.build.shape(x).at(-1)!;
  const axes = [...scope.build.spec(x).axes.slice(0, -1), 'D'];
  return Object.fromEntries(
    GATES[cell].map((gate) => {
      const weight = parameter(scope, `W_${gate}`, [size, inputs], ['D', 'E']);
      const bias = parameter(scope, `b_${gate}`, [size], ['D']);
      return [gate, step(scope, kind, 'linear', [x, weight, bias], `x_${gate}`, {}, axes)];
    }),
  );
}

/** One step: the gates' inputs and the previous state give the next state, `h` and, in an LSTM, `c`. (…, S) each. */
export function cellStep(scope: Scope, kind: string, x: GateInputs, before: CellState, cell: RecurrentCell): CellState {
  const size = scope.build.shape(before.h).at(-1)!;
  const run = (kernel: string, from: readonly string[], name: string, uniforms = {}): string =>
    step(scope, kind, kernel, from, name, uniforms);
  /** W x + U s + b, then the activation. */
  const gate = (name: string, s: string, activation: keyof typeof ACTIVATION): string => {
    const mapped = run('linear', [s, parameter(scope, `U_${name}`, [size, size], ['D', 'D'])], `h_${name}`);
    const sum = run('add', [x[name], mapped], `sum_${name}`);
    return run('activation', [sum], name, { kind: ACTIVATION[activation] });
  };
  /** keep ∘ old + (1 − keep) ∘ fresh, as fresh + keep ∘ (old − fresh). */
  const mix = (keep: string, old: string, fresh: string): string => {
    const difference = run('add', [old, run('scale', [fresh], 'minus_n', { factor: -1 })], 'difference');
    return run('add', [fresh, run('multiply', [keep, difference], 'kept')], 'h');
  };

  switch (cell) {
    case 'gru': {
      const [r, z] = [gate('r', before.h, 'sigmoid'), gate('z', before.h, 'sigmoid')];
      const n = gate('n', run('multiply', [r, before.h], 'reset'), 'tanh');
      return { h: mix(z, before.h, n) };
    }
    case 'lstm': {
      const [f, i, o] = ['f', 'i', 'o'].map((name) => gate(name, before.h, 'sigmoid'));
      const n = gate('n', before.h, 'tanh');
      const kept = run('multiply', [f, before.c!], 'kept');
      const c = run('add', [kept, run('multiply', [i, n], 'written')], 'c');
      const shown = run('activation', [c], 'tanh_c', { kind: ACTIVATION.tanh });
      return { h: run('multiply', [o, shown], 'h'), c };
    }
    case 'janet': {
      const f = gate('f', before.h, 'sigmoid');
      return { h: mix(f, before.h, gate('n', before.h, 'tanh')) };
    }
    case 'indrnn': {
      const own = run('multiply', [before.h, parameter(scope, 'u_n', [size], ['D'])], 'h_n');
      const sum = run('add', [x.n, own], 'sum_n');
      return { h: run('activation', [sum], 'h', { kind: ACTIVATION.relu }) };
    }
  }
}
