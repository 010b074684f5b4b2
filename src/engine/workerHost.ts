import type { Plan } from '../plan/plan';
import type { Tensor } from '../tensor/tensor';
import { BackendError } from './backendError';
import type { Engine, RunResult, Tensors } from './engine';
import type { Answer, Port, Request } from './messages';
import { openLocal } from './openLocal';

/** The worker's side of a `remoteEngine`: opens the engine that is asked for and runs what comes. */
export function serveEngine(port: Port): void {
  const tensors = new Map<number, Tensor>();
  let engine: Engine;
  const answer = (message: Answer, transfer: Transferable[] = []): void => port.postMessage(message, transfer);

  const open = async ({ want }: Request & { type: 'open' }): Promise<void> => {
    const { engine: opened, problem, detail } = await openLocal(want);
    engine = opened;
    answer({ type: 'opened', backend: engine.backend, about: engine.about, problem, detail });
  };

  const run = async ({ id, plan, inputs, wanted, sent, dropped }: Request & { type: 'run' }): Promise<void> => {
    for (const [handle, tensor] of sent) tensors.set(handle, tensor);
    for (const handle of dropped) tensors.delete(handle);
    const given = Object.entries(inputs).map(([name, handle]) => [name, tensors.get(handle)!]);
    const result = ownNumbers(plan, await engine.run(plan, Object.fromEntries(given), wanted));
    const buffers = Object.values(result.tensors).map(({ values }) => values.buffer as ArrayBuffer);
    answer({ type: 'result', id, result }, buffers);
  };

  port.onmessage = ({ data }: MessageEvent<Request>) => {
    const done = data.type === 'open' ? open(data) : run(data);
    done.catch((error: Error) => {
      const problem = error instanceof BackendError ? error.problem : undefined;
      answer({ type: 'fault', id: data.type === 'run' ? data.id : undefined, message: error.message, problem });
    });
  };
}

/** On the CPU a wanted input is the very tensor that was sent, which has to stay here: a copy of it goes back. */
function ownNumbers(plan: Plan, result: RunResult): RunResult {
  const tensors: Tensors = Object.fromEntries(
    Object.entries(result.tensors).map(([name, tensor]) => {
      const given = plan.tensors[name].kind !== 'step';
      return [name, given ? { shape: tensor.shape, values: tensor.values.slice() } : tensor];
    }),
  );
  return { ...result, tensors };
}
