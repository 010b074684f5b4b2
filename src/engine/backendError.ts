/** Why a backend cannot compute, as a short code that the page can explain in its own language. */
export type BackendProblem =
  | 'no-navigator-gpu'
  | 'insecure'
  | 'no-adapter'
  | 'device-failed'
  | 'device-lost'
  | 'worker-failed'
  | 'closed';

/** The backend itself is not there (any more); the plan is not at fault. The caller may go on with another backend. */
export class BackendError extends Error {
  readonly problem: BackendProblem;

  constructor(problem: BackendProblem, message: string) {
    super(message);
    this.name = 'BackendError';
    this.problem = problem;
  }
}
