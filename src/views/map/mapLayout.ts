import type { MapGraph } from './mapGraph';
import { type Line, routed, sideTracks, TRACK } from './mapRoutes';
import { type Lane, type MapRow, mapLanes } from './mapRows';
import type { Rect } from './rect';

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Boxes and ports by their names. */
  readonly rects: ReadonlyMap<string, Rect>;
  /** Around the blocks of one layer. */
  readonly frames: readonly { readonly id: string; readonly rect: Rect }[];
  readonly lines: readonly Line[];
}

/** Narrower than this is a phone: one column. */
export const NARROW = 520;

/** Above a layer's blocks: its name. */
const FRAME_HEAD = 22;
const MIDDLE = 44;
const BESIDE = 8;
const WIDEST = { blocks: 420, few: 560, stages: 620 };

/** Heights in CSS pixels: between rows, of rows that never grow, and of boxes at least and at most. */
const sizes = {
  blocks: { gap: 18, port: 34, off: 40, least: 44, most: 96 },
  few: { gap: 22, port: 34, off: 40, least: 44, most: 150 },
  stages: { gap: 6, port: 24, off: 24, least: 22, most: 40 },
} as const;

/**
 * Where everything stands in a room. Boxes share the height there is; below their least height the map is higher than
 * the room and scrolls.
 */
export function mapLayout(graph: MapGraph, view: string, room: { width: number; height: number }): MapLayout {
  const narrow = room.width < NARROW;
  const lanes = mapLanes(graph, view, narrow);
  const kind = kindOf(graph);
  const size = narrow && kind === 'stages' ? { ...sizes.stages, least: 36, off: 32, port: 34 } : sizes[kind];
  const rigid = (row: MapRow): number => (row.kind === 'box' ? 0 : row.kind === 'off' ? size.off : size.port);
  const around = ({ rows }: Lane): number =>
    rows.reduce((sum, row, i) => sum + rigid(row) + (i ? size.gap : 0) + headOver(rows, i), 0);
  const counts = lanes.map(({ rows }) => rows.filter((row) => row.kind === 'box').length);
  const fitting = Math.min(...lanes.map((lane, i) => (room.height - around(lane)) / Math.max(1, counts[i])));
  const boxHeight = Math.floor(Math.min(size.most, Math.max(size.least, fitting)));
  const height = Math.max(...lanes.map((lane, i) => around(lane) + counts[i] * boxHeight));

  const tracks = lanes.map((lane) => sideTracks(graph, lane));
  const taken = tracks.reduce((sum, { left, right }) => sum + (left + right) * TRACK + 2 * BESIDE, 0);
  const free = (room.width - taken - MIDDLE * (lanes.length - 1)) / lanes.length;
  const laneWidth = Math.floor(Math.min(WIDEST[kind], free));

  const rects = new Map<string, Rect>();
  const frames = new Map<string, Rect>();
  let x = 0;
  lanes.forEach(({ rows }, i) => {
    const left = x + BESIDE + tracks[i].left * TRACK;
    let bottom = height;
    rows.forEach((row, r) => {
      const own = rigid(row) || boxHeight;
      const each = (laneWidth - 8 * (row.ids.length - 1)) / row.ids.length;
      row.ids.forEach((id, c) => {
        rects.set(id, { x: left + c * (each + 8), y: bottom - own, width: each, height: own });
      });
      if (row.group) {
        const before = frames.get(row.group);
        const top = bottom - own - FRAME_HEAD;
        const foot = before ? before.y + before.height : bottom + size.gap - 4;
        const reach = BESIDE + tracks[i].left * TRACK - 2;
        frames.set(row.group, { x: left - reach, y: top, width: laneWidth + reach + BESIDE, height: foot - top });
      }
      bottom -= own + size.gap + headOver(rows, r);
    });
    x = left + laneWidth + tracks[i].right * TRACK + BESIDE + MIDDLE;
  });
  const width = x - MIDDLE;
  const lines = routed(graph, lanes, rects, size.gap);
  return { width, height, rects, frames: [...frames].map(([id, rect]) => ({ id, rect })), lines };
}

function kindOf({ boxes }: MapGraph): keyof typeof sizes {
  if (boxes.some(({ id, stages }) => id !== stages[0].place)) return 'stages';
  return boxes.length <= 3 ? 'few' : 'blocks';
}

/** Room for the name of a layer above its last block. */
const headOver = (rows: readonly MapRow[], i: number): number =>
  rows[i].group && rows[i + 1]?.group !== rows[i].group ? FRAME_HEAD - 4 : 0;
