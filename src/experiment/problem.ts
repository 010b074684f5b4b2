/** What is wrong with one value of an experiment. The i18n room puts it into words. */
export type Problem =
  | { readonly kind: 'unknownName'; readonly name: string }
  | { readonly kind: 'repeated'; readonly name: string }
  | { readonly kind: 'unreadable'; readonly name: string; readonly value: string }
  | { readonly kind: 'notANumber'; readonly name: string; readonly value: string }
  | { readonly kind: 'notWhole'; readonly name: string; readonly value: string }
  | {
      readonly kind: 'outOfRange';
      readonly name: string;
      readonly value: string;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: 'notAChoice'; readonly name: string; readonly value: string; readonly choices: readonly string[] }
  | { readonly kind: 'noWords'; readonly name: string }
  | { readonly kind: 'badWord'; readonly name: string; readonly value: string; readonly limit: number }
  | { readonly kind: 'tooManyWords'; readonly name: string; readonly count: number; readonly limit: number }
  | { readonly kind: 'tooLong'; readonly name: string; readonly length: number; readonly limit: number };

export type ProblemKind = Problem['kind'];

/** A value as it can be shown: never longer than a line. */
export const shown = (value: string): string => (value.length > 40 ? `${value.slice(0, 39)}…` : value);

/** A value that does not fit an experiment. Its message is for developers; the page words `problem` itself. */
export class InvalidValue extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.name}: ${problem.kind} ${JSON.stringify(problem)}`);
    this.name = 'InvalidValue';
    this.problem = problem;
  }
}
