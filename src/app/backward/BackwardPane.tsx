import type { Scene } from '../../views/scene';
import type { WalkNow } from '../useWalk';

/** One stage of the walk backwards: the gradient of its result and of what it read. */
export function BackwardPane(_: { scene: Scene; walk: WalkNow; height: number }) {
  return null;
}
