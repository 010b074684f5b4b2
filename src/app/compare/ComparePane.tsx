import type { Scene } from '../../views/scene';
import type { WalkNow } from '../useWalk';

/** Two variants of one stage, side by side. */
export function ComparePane(_: { scene: Scene; walk: WalkNow; height: number }) {
  return null;
}
