import type { Engine } from './engine';
export async function gpuEngine(): Promise<Engine> {
  throw new Error('not yet');
}
