import type { Plan, Step } from '../plan/plan';
import type { Stage } from '../plan/stages';
import type { Shape } from '../tensor/shape';
import type { Tensor } from '../tensor/tensor';
import { type PythonSource, pythonModule, signature } from './pythonSource';
import { stepArguments, tuple } from './stepArguments';
import { variableNames } from './variableNames';

interface SnippetInput {
  /** The plan that ran, with what was pinned by hand. */
  readonly plan: Plan;
  readonly stage: Stage;
  /** The tensors on screen: they may have fewer rows than the plan's. */
  readonly tensors: Readonly<Record<string, Tensor>>;
  readonly source: PythonSource;
  /** Name of the .npz that holds the tensors of the stage. */
  readonly file: string;
}

/**
 * A Python program that works a stage out again from its exported numbers with the functions of its kernels, and prints
 * how far every result is from what is on screen.
 */
export function snippet({ plan, stage, tensors, source, file }: SnippetInput): string {
  const steps = stepsOf(plan, stage);
  const { imports, functions } = pythonModule(new Set(steps.map(({ kernel }) => kernel)), source);
  const variables = variableNames([...stage.from, ...steps.flatMap((step) => step.to)], functions);
  const variable = (name: string): string => variables.get(name) ?? 'None';
  // What is not on screen is a tensor before a number of it was pinned, by the step that reads it.
  const shapeOf = (name: string): Shape =>
    tensors[name]?.shape ?? shapeOf(steps.find(({ from }) => from.includes(name))!.to[0]);
  const shape = (name: string): string => `  # ${tuple(shapeOf(name))}`;

  const call = (step: Step): string => {
    const operands = step.from
      .map(variable)
      .join(', ')
      .replace(/(, None)+$/, '');
    const named = stepArguments(step, signature(source.kernel(step.kernel), step.kernel).named, {
      planned: plan.tensors[step.from[0]].shape,
      shown: shapeOf(step.to[0]),
    });
    const results = step.to.map(variable).join(', ');
    return `${results} = ${step.kernel}(${[operands, ...named].join(', ')})${shape(step.to[0])}`;
  };

  const lines = [
    `# ${stage.id}`,
    ...[...new Set([...imports, ...source.imports])].sort(),
    '',
    source.load(file),
    ...(functions ? ['', '', functions, ''] : []),
    '',
    ...stage.from.map((name) => `${variable(name)} = data["${name}"]${shape(name)}`),
    '',
    ...steps.map(call),
    '',
    '# How far from the numbers on screen:',
    ...stage.to.map((name) => `print("${name}", float(abs(${variable(name)} - data["${name}"]).max()))`),
  ];
  return `${lines.join('\n')}\n`;
}

/** What a plan computes in a stage. */
export const stepsOf = (plan: Plan, stage: Stage): Step[] =>
  plan.steps.filter((step) => step.stage === stage.id && !step.off);
