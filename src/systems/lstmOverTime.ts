import { type CellState, cellStep, type GateInputs, gateInputs } from './recurrentCell';
import { inside, placed, type Scope, step } from './scope';

/** The inputs, below the scope's name, that an LSTM over time starts from: zeros (B, 1, S). */
export const FIRST_STATE = { h: 'first_h', c: 'first_c' } as const;

/**
 * An LSTM from the first time step to the last, one set of parameters for all: the state of every step. What the gates take
 * from the series is worked out for all steps at once; each step then has a place of its own, `<place>.<t>` from 1.
 * x (B, T, I) → (B, T, S).
 */
export function lstmOverTime(scope: Scope, x: string, size: number): string {
  const { shape, axes } = scope.build.spec(x);
  const [batch, steps] = shape;
  const [items, time] = axes;
  const gates = gateInputs(scope, 'gates', x, 'lstm', size); // (B, T, S) each
  const first = (name: string): string =>
    scope.build.input(`${scope.prefix}${name}`, [batch, 1, size], [items, '', 'S']);
  let state: CellState = { h: first(FIRST_STATE.h), c: first(FIRST_STATE.c) };
  let states = ''; // (B, t, S)
  for (let t = 0; t < steps; t++) {
    const at: Scope = {
      ...placed(inside(scope, `${t + 1}.`), `${scope.place}.${t + 1}`),
      parameters: scope.parameters,
    };
    state = cellStep(at, 'cell', gatesAt(at, gates, t), state, 'lstm');
    const label = [items, t === steps - 1 ? time : 'T', 'S'];
    states = states ? step(at, 'cell', 'append', [states, state.h], 'states', {}, label) : state.h;
  }
  return states;
}

/** What the gates take from the series at step t, (B, 1, S) each. */
const gatesAt = (scope: Scope, gates: GateInputs, t: number): GateInputs =>
  Object.fromEntries(
    Object.entries(gates).map(([gate, all]) => {
      const axes = [scope.build.spec(all).axes[0], '', 'S'];
      return [gate, step(scope, 'cell', 'sliceRows', [all], `x_${gate}`, { start: t, count: 1 }, axes)];
    }),
  );
