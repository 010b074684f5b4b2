import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backward, ONE } from '../src/engine/backward';
import { runOnCpu } from '../src/engine/cpuEngine';
import type { Tensors } from '../src/engine/engine';
import { explainCell } from '../src/engine/explainCell';
import { kernels } from '../src/engine/kernels';
import { pinned } from '../src/engine/pinned';
import { evaluate } from '../src/plan/arithmetic';
import type { Kernel } from '../src/plan/kernel';
import type { Plan } from '../src/plan/plan';
import { stagesOf } from '../src/plan/stages';
import { sizeOf } from '../src/tensor/shape';
import { filled } from '../src/tensor/tensor';
import { StageView } from '../src/views/stageView/StageView';
import { sceneOf } from './scene';
import { walk } from './walk';

/** A kernel nobody has heard of: y = x + x²/64, with a derivative made of steps that there are. */
const bend: Kernel = {
  name: 'bend',
  from: ['x'],
  to: ['y'],
  shapes: ([x]) => [x],
  sizes: ([x]) => ({ count: sizeOf(x) }),
  threads: ([y]) => sizeOf(y),
  cpu: ([x], [y]) => {
    for (let i = 0; i < y.length; i++) y[i] = x[i] + x[i] ** 2 / 64;
  },
  backward: ({ from: [x], grad: [g], step }) => {
    const slope = step('scale', [step('multiply', [g!, x])[0]], { factor: 1 / 32 })[0];
    return [step('add', [g!, slope])[0]];
  },
  explain: ({ index }) => {
    const x = { is: 'cell', operand: 0, index } as const;
    const square = {
      is: 'over',
      of: [
        { is: 'square', of: [x] },
        { is: 'number', value: 64 },
      ],
    } as const;
    return { parts: [], result: { is: 'sum', of: [x, square] } };
  },
};

const SCORES = 'dec.0.cross.scores';
const BENT = 'dec.0.cross.bent';
const STAGE = 'dec.0.cross.bend';

/** The plan with a step of the new kernel behind the scaled scores; everyone who read those reads its result. */
function withBend(plan: Plan): Plan {
  const at = plan.steps.findIndex(({ to }) => to.includes(SCORES));
  const rename = (name: string): string => (name === SCORES ? BENT : name);
  return {
    tensors: { ...plan.tensors, [BENT]: plan.tensors[SCORES] },
    steps: [
      ...plan.steps.slice(0, at + 1),
      { kernel: 'bend', from: [SCORES], to: [BENT], uniforms: {}, stage: STAGE },
      ...plan.steps.slice(at + 1).map((step) => ({ ...step, from: step.from.map(rename) })),
    ],
  };
}

const without = (plan: Plan, stage: string): Plan => ({
  ...plan,
  steps: plan.steps.filter((step) => step.stage !== stage),
});

let plan: Plan;
let inputs: Tensors;
let tensors: Tensors;
beforeAll(async () => {
  Object.assign(kernels, { bend });
  const { ran } = await walk();
  plan = withBend(ran.plan);
  inputs = ran.inputs;
  const names = Object.keys(plan.tensors).filter((name) => plan.tensors[name].kind === 'step');
  tensors = { ...inputs, ...runOnCpu(plan, inputs, names).tensors };
});
afterAll(() => {
  delete (kernels as Record<string, Kernel>).bend;
});

describe('a plan step of a new kernel', () => {
  test('is a stage of the walk where it stands, and gone when it is taken out', () => {
    const ids = stagesOf(plan).map(({ id }) => id);
    expect(ids[ids.indexOf(STAGE) - 1]).toBe('dec.0.cross.scale');
    expect(stagesOf(without(plan, STAGE)).map(({ id }) => id)).toEqual(ids.filter((id) => id !== STAGE));
  });

  test.each(['en', 'zh'] as const)(
    'has a title, a sentence with its own numbers and a picture, %s',
    async (language) => {
      const { stageTexts } = await import('./texts');
      const { words } = await walk();
      const stage = stagesOf(plan).find(({ id }) => id === STAGE)!;
      const scene = sceneOf({ plan, tensors, words }, { texts: stageTexts[language] });
      const html = renderToStaticMarkup(createElement(StageView, { scene, stage }));
      expect(html.split('role="application"').length - 1).toBeGreaterThanOrEqual(2);
      const text = html.replace(/<[^>]*>/g, ' ');
      expect(text).toContain('bend');
      const largest = Math.max(...tensors[BENT].values);
      expect(text).toContain(largest.toFixed(2));
    },
  );

  test('unfolds into its operands, and they into theirs', () => {
    const index = 5;
    const cell = explainCell(plan, tensors, BENT, index)!;
    expect(cell.operands).toEqual([SCORES]);
    expect(evaluate(cell.explanation, cell.value)).toBeCloseTo(tensors[BENT].values[index], 12);
    const before = explainCell(plan, tensors, SCORES, index)!;
    expect(evaluate(before.explanation, before.value)).toBeCloseTo(tensors[SCORES].values[index], 12);
  });

  test('can be edited, and what comes behind it follows', () => {
    const edit = pinned(plan, inputs, [{ tensor: BENT, cell: 0, value: 50 }]);
    const after = runOnCpu(edit.plan, edit.inputs, [BENT, SCORES, 'dec.0.cross.weights_soft']).tensors;
    expect(after[BENT].values[0]).toBe(50);
    expect(after[SCORES].values).toEqual(tensors[SCORES].values);
    expect(after['dec.0.cross.weights_soft'].values[0]).toBeCloseTo(1, 6);
  });

  test('is walked backwards: its gradient agrees with a finite difference', () => {
    const scalar = 'output.first';
    const some: Plan = {
      tensors: { ...plan.tensors, [scalar]: { shape: [1], axes: [], kind: 'step' } },
      steps: [
        ...plan.steps,
        {
          kernel: 'sumTo',
          from: ['dec.0.cross.context'],
          to: [scalar],
          uniforms: { rank: 1, o0: 1, o1: 1, o2: 1, o3: 1, o4: 1 },
        },
      ],
    };
    const { plan: full, gradients } = backward(some, scalar, [SCORES]);
    const gradient = runOnCpu(full, { ...inputs, [ONE]: filled([1], 1) }, [gradients[SCORES]]).tensors[
      gradients[SCORES]
    ];
    let moved = 0;
    for (let cell = 0; cell < 20; cell++) {
      const at = (value: number): number => {
        const edit = pinned(some, inputs, [{ tensor: SCORES, cell, value }]);
        return runOnCpu(edit.plan, edit.inputs, [scalar]).tensors[scalar].values[0];
      };
      // Pins are float32, so the distance is what float32 makes of it.
      const x = tensors[SCORES].values[cell];
      const [low, high] = [Math.fround(x - 1e-3), Math.fround(x + 1e-3)];
      const difference = (at(high) - at(low)) / (high - low);
      expect(gradient.values[cell]).toBeCloseTo(difference, 3);
      if (Math.abs(difference) > 1e-3) moved++;
    }
    expect(moved).toBeGreaterThan(3);
  });
});
