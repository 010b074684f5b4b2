import type { Stage } from '../../plan/stages';
import type { Scene } from '../scene';
import type { Selecting } from './selection';

/** What the picture of a stage is given. */
export interface PictureProps {
  readonly scene: Scene;
  readonly stage: Stage;
  /** The head shown large, for all stages. */
  readonly head: number;
  onHead(head: number): void;
  readonly selecting: Selecting;
  /** Room in CSS pixels. What does not fit is scrolled to inside the picture. */
  readonly width: number;
  readonly height: number;
}
