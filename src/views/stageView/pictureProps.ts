import type { Stage } from '../../plan/stages';
import type { Scene } from '../scene';
import type { Hovering } from './selection';

/** What the picture of a stage is given. */
export interface PictureProps {
  readonly scene: Scene;
  readonly stage: Stage;
  /** The scene's head, or the last one where the stage has fewer. */
  readonly head: number;
  readonly hovering: Hovering;
  /** Room in CSS pixels. What does not fit is scrolled to inside the picture. */
  readonly width: number;
  readonly height: number;
}
