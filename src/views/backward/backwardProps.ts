import type { PageTexts } from '../../i18n/page.en';
import type { Stage } from '../../plan/stages';
import type { CellRef } from '../cellRef';
import type { Scene } from '../scene';
import type { Derivative } from './derivative';

/** What the picture of one stage, backwards, is given. */
export interface BackwardViewProps {
  readonly scene: Scene;
  readonly stage: Stage;
  readonly derivative: Derivative;
  readonly words: PageTexts['backward'];
  readonly height: number;
  /** The gradient under the pointer. */
  onHover(cell: CellRef | undefined): void;
}
