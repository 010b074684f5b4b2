import { expect } from 'vitest';
import type { BackendName } from '../src/engine/engine';
import { shapeText } from '../src/tensor/shape';
import type { Tensor } from '../src/tensor/tensor';
import { worstOf } from './gates';
import { testedBackend } from './testEngine';

/** What a run of many cases has to say: how many ran where, how close they came, and which did not run, and why. */
export class Tally {
  private readonly title: string;
  private readonly ran: string[] = [];
  private readonly left = new Map<string, string>();
  private worst = { share: 0, what: '' };

  constructor(title: string) {
    this.title = title;
  }

  get count(): number {
    return this.ran.length;
  }

  /** Counts a case, once it is proven that the backend which is tested did it. */
  add(name: string, result: { backend: BackendName; dispatches: number }): void {
    expect(result.backend).toBe(testedBackend());
    if (testedBackend() === 'webgpu') expect(result.dispatches).toBeGreaterThan(0);
    else expect(result.dispatches).toBe(0);
    this.ran.push(name);
  }

  leave(name: string, reason: string): void {
    this.left.set(reason, [...(this.left.get(reason)?.split(', ') ?? []), name].join(', '));
  }

  /** Asserts that a result has the shape and, within the gate of each number, the values expected. */
  close(got: Tensor | undefined, want: Tensor, gate: (i: number) => number, what: string): void {
    expect(got, `${what} is missing`).toBeDefined();
    expect(shapeText(got!.shape), `${what}: shape`).toBe(shapeText(want.shape));
    const { share, at } = worstOf(got!, want, gate);
    if (share > this.worst.share) this.worst = { share, what };
    if (share > 1) {
      expect.fail(`${what}[${at}] is ${got!.values[at]}, expected ${want.values[at]}: ${share.toFixed(2)} × its gate`);
    }
  }

  print(): void {
    const { share, what } = this.worst;
    const close = what ? `; the worst number is ${share.toPrecision(2)} of its gate (${what})` : '';
    const lines = [
      `${this.title}: ${this.count} ran on ${where()}${close}`,
      ...[...this.left].map(([reason, names]) => `  not run, ${reason}: ${names}`),
    ];
    console.info(lines.join('\n'));
  }
}

const where = (): string => {
  if (testedBackend() === 'cpu') return 'the CPU';
  return `WebGPU in ${/Firefox/.test(navigator.userAgent) ? 'Firefox' : 'Chromium'}`;
};
