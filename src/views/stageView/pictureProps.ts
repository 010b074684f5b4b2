import type { Stage } from '../../plan/stages';
import type { Scene } from '../scene';
import type { Hovering } from './selection';

/** Room in CSS pixels. What does not fit is scrolled to inside the picture. */
export interface PictureRoom {
  readonly width: number;
  readonly height: number;
  /** Another picture stands beside it: the room is narrow, but no phone's, where one scrolls down. */
  readonly shared?: boolean;
}

/** What the picture of a stage is given. */
export interface PictureProps extends PictureRoom {
  readonly scene: Scene;
  readonly stage: Stage;
  /** The scene's head, or the last one where the stage has fewer. */
  readonly head: number;
  readonly hovering: Hovering;
}
