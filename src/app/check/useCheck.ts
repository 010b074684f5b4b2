import { useState } from 'react';
import type { Engine } from '../../engine/engine';
import { openEngine } from '../../engine/openEngine';
import { type Judgement, judge } from '../../experiment/judge';
import type { Result } from '../../experiment/result';

export type Check =
  | { readonly state: 'running'; readonly result: Result }
  | { readonly state: 'failed'; readonly result: Result; readonly error: unknown }
  | {
      readonly state: 'done';
      readonly result: Result;
      readonly judgement: Judgement;
      readonly milliseconds: number;
      /** The GPU that took part is made of software. */
      readonly software: boolean;
    };

/** Compares the page's own backend with the other one, which is opened for it and closed again. */
export function useCheck(): readonly [Check | undefined, (result: Result, own: Engine) => void] {
  const [check, setCheck] = useState<Check>();
  const start = async (result: Result, own: Engine): Promise<void> => {
    setCheck({ state: 'running', result });
    let other: Engine | undefined;
    try {
      const began = performance.now();
      other = (await openEngine(own.backend === 'cpu' ? 'webgpu' : 'cpu')).engine;
      const [gpu, cpu] = own.backend === 'cpu' ? [other, own] : [own, other];
      const judgement = await judge(result, gpu, cpu);
      const milliseconds = performance.now() - began;
      setCheck({ state: 'done', result, judgement, milliseconds, software: gpu.about?.software ?? false });
    } catch (error) {
      setCheck({ state: 'failed', result, error });
    } finally {
      other?.dispose();
    }
  };
  return [check, (result, own) => void start(result, own)];
}
