import { shapeUniforms } from '../../shaders/reshape';
import type { Plan, Step } from '../plan/plan';
import { PlanBuilder } from '../plan/planBuilder';
import { type Shape, sameShape, sizeOf, sweptShape } from '../tensor/shape';
import { kernels } from './kernels';

export interface SweepOptions {
  /** How many. */
  readonly draws: number;
  /** Number of the first; a single run of the plan is draw 0. */
  readonly firstDraw?: number;
  /** The tensors that are wanted; only what they need is computed. */
  readonly of: readonly string[];
}

export interface SweepPlan {
  readonly plan: Plan;
  /** The tensors that depend on chance: all draws one after the other, with the shape of `sweptShape`. */
  readonly varying: ReadonlySet<string>;
}

/**
 * The plan carried out for many draws of its chance at once. What does not depend on a `draw` step is computed once, as
 * it was. Draw d has the numbers of `atDraw(plan, d)`, bit for bit, whatever else is in the sweep.
 *
 * Throws a plain Error that names the tensor where a kernel has no sweep, or takes an operand once that depends on
 * chance, or has no axis left for the draws.
 */
export function sweep(plan: Plan, { draws, firstDraw = 0, of }: SweepOptions): SweepPlan {
  const moved = atDraw(plan, firstDraw);
  const writer = new SweepWriter(moved, draws);
  for (const step of stepsFor(moved, of)) writer.add(step);
  for (const name of of) writer.given(name);
  return { plan: writer.build.build(), varying: writer.varying };
}

/** The plan with its chance moved on by so many draws: one draw of a sweep on its own. */
export const atDraw = (plan: Plan, draw: number): Plan => ({
  ...plan,
  steps: plan.steps.map((step) => {
    if (step.kernel !== 'draw' || step.off) return step;
    return { ...step, uniforms: { ...step.uniforms, draw0: (step.uniforms.draw0 ?? 0) + draw } };
  }),
});

/** The steps that the tensors `of` need, in order. */
function stepsFor(plan: Plan, of: readonly string[]): Step[] {
  const needed = new Set(of);
  const latestFirst = [...plan.steps].reverse().filter((step) => {
    if (step.off || !step.to.some((name) => needed.has(name))) return false;
    for (const name of step.from) needed.add(name);
    return true;
  });
  return latestFirst.reverse();
}

/** Writes a sweep step by step. */
class SweepWriter {
  readonly build = new PlanBuilder(kernels);
  readonly varying = new Set<string>();
  private readonly plan: Plan;
  private readonly draws: number;

  constructor(plan: Plan, draws: number) {
    this.plan = plan;
    this.draws = draws;
  }

  add(step: Step): void {
    const { from: names, shapeOnly = [] } = kernels[step.kernel];
    const from = step.from.map((name, i) => (shapeOnly.includes(names[i]) ? this.oneDraw(name) : this.given(name)));
    if (step.kernel !== 'draw' && !from.some((name) => this.varying.has(name))) {
      this.build.step(step.kernel, from, step.to, step.uniforms, { axes: this.plan.tensors[step.to[0]].axes });
      return;
    }
    try {
      this.addSwept({ ...step, from });
    } catch (error) {
      throw new Error(`many draws of ${step.to[0]}: ${(error as Error).message}`);
    }
    for (const name of step.to) this.varying.add(name);
  }

  /** Declares an input or parameter where it is used first. */
  given(name: string): string {
    const spec = this.plan.tensors[name];
    if (name && !spec) throw new Error(`the plan has no tensor called ${name}`);
    if (name && spec.kind !== 'step') this.build.input(name, spec.shape, spec.axes, spec.kind);
    return name;
  }

  private addSwept({ kernel, from, to, uniforms }: Step): void {
    const { build, draws } = this;
    const rewrite = kernels[kernel].sweep;
    if (!rewrite) throw new Error(`${kernel} has no sweep`);
    const shape = (name: string): Shape => this.plan.tensors[name].shape;
    const last = rewrite({
      kernel,
      from,
      uniforms,
      draws,
      shape,
      varies: (name) => this.varying.has(name),
      each: (name, as) => this.each(name, as),
      step: (name, operands, u) => build.step(name, operands, `${to[0]}@${name}`, u),
    });
    const made = kernels[last.kernel].shapes(
      last.from.map((name) => (name ? build.shape(name) : [])),
      last.uniforms,
    );
    const want = to.map((name) => sweptShape(shape(name), draws));
    const results = to.map((name, i) => (sameShape(made[i], want[i]) ? name : `${name}@made`));
    build.step(last.kernel, last.from, results, last.uniforms, { axes: this.axes(to[0], made[0]) });
    to.forEach((name, i) => {
      if (results[i] !== name) build.step('reshape', [results[i]], name, shapeUniforms(want[i]));
    });
  }

  /** The axis of draws has no letter of its own: it is a batch. */
  private axes(name: string, made: Shape): readonly string[] {
    const { axes } = this.plan.tensors[name];
    return axes.length === made.length ? axes : axes.length === made.length - 1 ? ['B', ...axes] : [];
  }

  private each(name: string, [batch, ...rest]: Shape): string {
    const all = this.repeated(name);
    const full = [this.draws, batch, ...rest];
    const stretched = sizeOf(this.build.shape(all)) < sizeOf(full);
    const items = stretched ? this.stretched(this.under([this.draws, 1, ...rest], all), full) : all;
    return this.under([this.draws * batch, ...rest], items);
  }

  /** A tensor for all draws: itself where it differs between them, else repeated. */
  private repeated(name: string): string {
    return this.varying.has(name) ? name : this.stretched(name, sweptShape(this.build.shape(name), this.draws));
  }

  private stretched(name: string, shape: Shape): string {
    const to = `${name}@to${shape.join('x')}`;
    return this.build.has(to) ? to : this.build.step('stretch', [name], to, shapeUniforms(shape));
  }

  /** A tensor of the shape that `name` has in one draw, which does not depend on chance if only its shape is read. */
  private oneDraw(name: string): string {
    if (!this.varying.has(name)) return this.given(name);
    const { shape } = this.plan.tensors[name];
    const to = `${name}@first`;
    if (this.build.has(to)) return to;
    const rows = this.under([this.draws, sizeOf(shape)], name);
    const row = this.build.step('sliceRows', [rows], `${to}Row`, { start: 0, count: 1 });
    return this.build.step('reshape', [row], to, shapeUniforms(shape));
  }

  private under(shape: Shape, name: string): string {
    if (sameShape(this.build.shape(name), shape)) return name;
    const to = `${name}@${shape.join('x')}`;
    return this.build.has(to) ? to : this.build.step('reshape', [name], to, shapeUniforms(shape));
  }
}
