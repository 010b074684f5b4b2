import { MAX_AXES, type Shape, sameShape, shapeText } from '../tensor/shape';
import type { KernelTable } from './kernel';
import type { Plan, Step, TensorSpec, Uniforms } from './plan';

export interface StepOptions {
  /** Stage of the walk, without the builder's current prefix. */
  stage?: string;
  /** Axis labels of the first result; inherited from the first operand when the shapes agree. */
  axes?: readonly string[];
  /** Of a draw: the path of its stream. */
  stream?: string;
}

/** Writes a plan step by step, inferring and checking every shape on the way. */
export class PlanBuilder {
  private readonly kernels: KernelTable;
  private readonly specs: Record<string, TensorSpec> = {};
  private readonly steps: Step[] = [];

  constructor(kernels: KernelTable, start?: Plan) {
    this.kernels = kernels;
    if (start) {
      Object.assign(this.specs, start.tensors);
      this.steps.push(...start.steps);
    }
  }

  /** Declares a tensor that is given with each run. Declaring it twice is fine when shapes agree. */
  input(name: string, shape: Shape, axes: readonly string[] = [], kind: 'input' | 'parameter' = 'input'): string {
    const known = this.specs[name];
    if (known && (!sameShape(known.shape, shape) || known.kind === 'step')) {
      throw new Error(`tensor ${name} is already ${known.kind} ${shapeText(known.shape)}`);
    }
    this.declare(name, { shape, axes, kind });
    return name;
  }

  parameter(name: string, shape: Shape, axes: readonly string[] = []): string {
    return this.input(name, shape, axes, 'parameter');
  }

  has = (name: string): boolean => name in this.specs;

  shape = (name: string): Shape => this.spec(name).shape;

  spec(name: string): TensorSpec {
    const spec = this.specs[name];
    if (!spec) throw new Error(`no tensor is called ${name}`);
    return spec;
  }

  /** Adds a step with the results named `to` and answers the first of them. */
  step(
    kernelName: string,
    from: readonly string[],
    to: string | readonly string[],
    uniforms: Uniforms = {},
    options: StepOptions = {},
  ): string {
    const kernel = this.kernels[kernelName];
    if (!kernel) throw new Error(`no kernel is called ${kernelName}`);
    const results = typeof to === 'string' ? [to] : to;
    const label = `${kernelName} → ${results[0]}`;
    if (results.length > kernel.to.length) throw new Error(`${label}: the kernel has ${kernel.to.length} results`);
    const operands = kernel.from.map((_, i) => from[i] ?? '');
    if (from.length > kernel.from.length) throw new Error(`${label}: the kernel takes ${kernel.from.length} operands`);
    kernel.from.forEach((name, i) => {
      if (!operands[i] && !name.endsWith('?')) throw new Error(`${label}: operand ${name} is missing`);
    });
    let shapes: Shape[];
    try {
      shapes = kernel.shapes(
        operands.map((name) => (name ? this.shape(name) : [])),
        uniforms,
      );
    } catch (error) {
      throw new Error(`${label}: ${(error as Error).message} (operands ${operands.filter(Boolean).join(', ')})`);
    }
    // A kernel's further results that the caller does not name still exist for the backends.
    const names = shapes.map((_, i) => results[i] ?? `${results[0]}.${kernel.to[i]}`);
    names.forEach((name, i) => {
      if (this.specs[name]) throw new Error(`${label}: tensor ${name} already exists`);
      const like = from[0] ? this.specs[from[0]] : undefined;
      const inherited = like && (i > 0 || sameShape(like.shape, shapes[i])) ? sharedAxes(like, shapes[i]) : [];
      this.declare(name, { shape: shapes[i], axes: i === 0 && options.axes ? options.axes : inherited, kind: 'step' });
    });
    this.steps.push({
      kernel: kernelName,
      from: operands,
      to: names,
      uniforms,
      ...(options.stage ? { stage: options.stage } : {}),
      ...(options.stream ? { stream: options.stream } : {}),
    });
    return names[0];
  }

  /** Records that a stage exists but is switched off; `from` passes through. Answers `from`. */
  off(kernel: string, from: string, stage: string): string {
    this.spec(from);
    this.steps.push({ kernel, from: [from], to: [], uniforms: {}, stage, off: true });
    return from;
  }

  build(): Plan {
    return { tensors: { ...this.specs }, steps: [...this.steps] };
  }

  private declare(name: string, spec: TensorSpec): void {
    if (!name) throw new Error('a tensor needs a name');
    if (spec.shape.length > MAX_AXES) throw new Error(`tensor ${name} has more than ${MAX_AXES} axes`);
    if (spec.shape.some((d) => !Number.isInteger(d) || d < 0)) {
      throw new Error(`tensor ${name} has an impossible shape ${shapeText(spec.shape)}`);
    }
    this.specs[name] = spec;
  }
}

/** The labels of another tensor for the axes that are like its own, e.g. for the mean of every row, whose last is 1. */
const sharedAxes = ({ shape, axes }: TensorSpec, other: Shape): string[] =>
  axes.length === other.length ? axes.map((label, axis) => (shape[axis] === other[axis] ? label : '')) : [];
