import type { Picture } from '../src/views/picture';
import { NO_CELLS, type Scene } from '../src/views/scene';
import { stageTexts } from './texts';

/** A scene of a picture in which nobody points at or looks at anything. */
export const sceneOf = (picture: Picture, parts: Partial<Scene> = {}): Scene => ({
  picture,
  texts: stageTexts.en,
  pointer: {},
  onPoint: () => {},
  row: 0,
  head: 0,
  onHead: () => {},
  onCell: () => {},
  operands: NO_CELLS,
  pins: NO_CELLS,
  side: 'after',
  table: false,
  ...parts,
});
