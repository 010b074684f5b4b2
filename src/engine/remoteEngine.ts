import type { Plan } from '../plan/plan';
import type { Tensor } from '../tensor/tensor';
import { BackendError } from './backendError';
import type { BackendName, Engine, EngineAbout, RunResult, Tensors } from './engine';
import type { Answer, Port, Request } from './messages';
import type { OpenEngine, Want } from './openLocal';
import { TensorHandles } from './tensorHandles';

/** Where the engine is: a port to it, how to end it, and how to hear that it has died. */
export interface RemoteEnd {
  readonly port: Port;
  close(): void;
  onCrash(tell: (message: string) => void): void;
}

/**
 * Opens an engine at the other end. Rejects with a BackendError: `worker-failed` when nobody answers there, else as
 * `openLocal` does.
 */
export function remoteEngine(end: RemoteEnd, want: Want): Promise<OpenEngine> {
  return new Promise((resolve, reject) => new RemoteEngine(end).open(want, resolve, reject));
}

interface Waiting {
  resolve(result: RunResult): void;
  reject(error: Error): void;
}

class RemoteEngine implements Engine {
  backend: BackendName = 'cpu';
  about: EngineAbout | undefined;
  private readonly end: RemoteEnd;
  private readonly handles = new TensorHandles();
  private readonly waiting = new Map<number, Waiting>();
  private runs = 0;
  /** Why there will be no more answers. */
  private over: BackendError | undefined;

  constructor(end: RemoteEnd) {
    this.end = end;
  }

  open(want: Want, resolve: (opened: OpenEngine) => void, reject: (error: Error) => void): void {
    this.end.onCrash((message) => {
      const error = new BackendError('worker-failed', `the worker that computes has failed: ${message}`);
      this.finish(error);
      this.end.close();
      reject(error);
    });
    this.end.port.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.type === 'opened') {
        this.backend = data.backend;
        this.about = data.about;
        resolve({ engine: this, problem: data.problem, detail: data.detail });
      } else if (data.type === 'fault' && data.id === undefined) {
        this.end.close();
        reject(faultOf(data));
      } else {
        this.settle(data);
      }
    };
    this.send({ type: 'open', want });
  }

  run(plan: Plan, inputs: Tensors, wanted: readonly string[]): Promise<RunResult> {
    if (this.over) return Promise.reject(this.over);
    const id = this.runs++;
    const sent: [number, Tensor][] = [];
    const handles: Record<string, number> = {};
    for (const [name, tensor] of Object.entries(inputs)) {
      handles[name] = this.handles.of(tensor, (handle) => sent.push([handle, alone(tensor)]));
    }
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.send({ type: 'run', id, plan, inputs: handles, wanted, sent, dropped: this.handles.takeDropped() });
    });
  }

  dispose(): void {
    this.finish(new BackendError('closed', 'the engine was closed'));
    this.end.close();
  }

  private settle(answer: Answer & { type: 'result' | 'fault' }): void {
    const waiting = this.waiting.get(answer.id!);
    this.waiting.delete(answer.id!);
    if (answer.type === 'result') waiting?.resolve(answer.result);
    else waiting?.reject(faultOf(answer));
  }

  private finish(error: BackendError): void {
    this.over ??= error;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  private send(request: Request): void {
    this.end.port.postMessage(request, []);
  }
}

/** A view into a larger buffer would take the whole buffer along. */
const alone = ({ shape, values }: Tensor): Tensor =>
  values.byteLength === values.buffer.byteLength ? { shape, values } : { shape, values: values.slice() };

const faultOf = ({ message, problem }: Answer & { type: 'fault' }): Error =>
  problem ? new BackendError(problem, message) : new Error(message);
