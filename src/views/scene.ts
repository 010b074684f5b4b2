import type { StageTexts } from '../i18n/stageTexts';
import type { Picture } from './picture';
import type { Pointer } from './pointer';

/** What every picture on the page shares: the result shown, the language, what is pointed at, the output row looked at. */
export interface Scene {
  readonly picture: Picture;
  readonly texts: StageTexts;
  readonly pointer: Pointer;
  onPoint(pointer: Pointer): void;
  /** The row of the target that is being looked at. */
  readonly row: number;
}
