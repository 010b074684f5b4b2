import type { Stage } from '../../plan/stages';
import { difference } from '../difference';
import type { Picture } from '../picture';
import { resultOf } from './stageResult';

/**
 * Whether what a stage makes, or lets pass, is not what it is in the picture compared with: some number differs by more
 * than rounding, the shape does, or it is not made there.
 */
export function changed(picture: Picture, reference: Picture, stage: Stage): boolean {
  const name = resultOf(stage);
  const [own, other] = [picture.tensors[name], reference.tensors[name]];
  if (!own) return false;
  return !other || (difference(own, other)?.any ?? true);
}
