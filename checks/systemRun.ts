import { expect } from 'vitest';
import { runOnCpu } from '../src/engine/cpuEngine';
import { type Stage, stagesOf } from '../src/plan/stages';
import type { KnobTable, ValuesOf } from '../src/systems/knobRow';
import { type Given, NOTHING_GIVEN, type System, type SystemRun } from '../src/systems/system';
import type { Tensor } from '../src/tensor/tensor';

export interface RunOfSystem extends SystemRun {
  /** Every tensor of the plan by the last part of its name, and by its whole name. */
  readonly tensors: Readonly<Record<string, Tensor>>;
  readonly stages: readonly Stage[];
}

/** The knobs of a system with some of them turned. */
export const knobsOf = <T extends KnobTable>({ knobs }: System<T>, turned: Partial<ValuesOf<T>> = {}): ValuesOf<T> =>
  ({ ...Object.fromEntries(Object.entries(knobs).map(([id, row]) => [id, row.default])), ...turned }) as ValuesOf<T>;

/** Runs a system on the CPU; knobs that contradict each other fail the test. */
export function runSystem<T extends KnobTable>(
  system: System<T>,
  turned: Partial<ValuesOf<T>> = {},
  given: Given = NOTHING_GIVEN,
): RunOfSystem {
  const knobs = knobsOf(system, turned);
  expect(system.contradiction?.(knobs)).toBeUndefined();
  const run = system.run(knobs, given);
  const whole = runOnCpu(run.plan, run.inputs, Object.keys(run.plan.tensors)).tensors;
  const last = Object.entries(whole).map(([name, t]) => [name.slice(name.lastIndexOf('.') + 1), t]);
  return { ...run, tensors: { ...Object.fromEntries(last), ...whole }, stages: stagesOf(run.plan) };
}

/** Both sides of a preset, and what differs between them. */
export function runPreset<T extends KnobTable>(
  system: System<T>,
  id: string,
  given?: Given,
): { here: RunOfSystem; there: RunOfSystem; other: ValuesOf<T> } {
  const preset = system.presets.find((one) => one.id === id);
  if (!preset) throw new Error(`${system.name} has no preset ${id}`);
  const turned = preset.knobs as Partial<ValuesOf<T>>;
  const other = { ...turned, ...(preset.versus as Partial<ValuesOf<T>>) };
  return {
    here: runSystem(system, turned, given),
    there: runSystem(system, other, given),
    other: knobsOf(system, other),
  };
}

/** The rows along the last axis. */
export function rowsOf({ shape, values }: Tensor): number[][] {
  const width = shape.at(-1)!;
  return Array.from({ length: values.length / width }, (_, i) => Array.from(values.slice(i * width, (i + 1) * width)));
}

export const sumOf = (row: ArrayLike<number>): number => Array.from(row).reduce((sum, x) => sum + x, 0);

export const meanOf = (row: ArrayLike<number>): number => sumOf(row) / row.length;

/** Mean entropy of the rows, in nats. */
export const entropyOf = (weights: Tensor): number =>
  meanOf(rowsOf(weights).map((row) => -sumOf(row.map((w) => (w > 0 ? w * Math.log(w) : 0)))));

/**
 * What holds for every system: each preset starts at a stage that there is, its knobs are knobs with values they can
 * have, both of its sides run and differ, every axis has a letter, and every number is finite.
 */
export function checkSystem<T extends KnobTable>(system: System<T>, given?: Given): void {
  expect(system.presets.length).toBeGreaterThan(1);
  for (const { id, knobs, versus, stage } of system.presets) {
    for (const [knob, value] of Object.entries({ ...knobs, ...versus })) {
      const row = system.knobs[knob];
      expect(row, `${id} turns ${knob}`).toBeDefined();
      if (row.kind === 'choice') expect(row.options, `${id} sets ${knob}`).toContain(value);
      else if (row.kind === 'switch') expect(typeof value).toBe('boolean');
      else expect(Number(value) >= row.min && Number(value) <= row.max, `${id} sets ${knob} to ${value}`).toBe(true);
    }
    const { here, there } = runPreset(system, id, given);
    for (const side of versus ? [here, there] : [here]) checkRun(side, id);
    const first = stage ?? system.stage;
    expect(['figure', ...here.stages.map((one) => one.id)], id).toContain(first);
    const places = here.stages.map(({ place }) => place).filter((place, i, all) => place !== all[i - 1]);
    expect(new Set(places).size, `${id} comes back to a place: ${places}`).toBe(places.length);
    if (versus) expect(textOf(here), `${id}: both sides are the same`).not.toBe(textOf(there));
  }
}

const textOf = ({ tensors }: RunOfSystem): string =>
  JSON.stringify(Object.entries(tensors).map(([name, t]) => [name, t.shape, Array.from(t.values)]));

function checkRun({ plan, tensors, words }: RunOfSystem, what: string): void {
  for (const [name, { shape, axes }] of Object.entries(plan.tensors)) {
    expect(tensors[name].values.every(Number.isFinite), `${what}: ${name} is finite`).toBe(true);
    const stage = plan.steps.find((step) => step.to.includes(name))?.stage;
    if (!stage && plan.tensors[name].kind === 'step') continue;
    const labels = shape.map((size, i) => size === 1 || axes[i]);
    expect(labels.every(Boolean), `${what}: axes of ${name} (${shape}) are ${axes}`).toBe(true);
    axes.forEach((label, axis) => {
      const [, along] = label.split(':');
      if (along) expect(words?.[along]?.length, `${what}: words along ${name}`).toBe(shape[axis]);
    });
  }
}
