import type { MapEdge, MapGraph } from './mapGraph';
import type { Lane } from './mapRows';
import { beside, centre, type Point, type Rect } from './rect';

/** The way of a tensor from what makes it to what reads it, as an SVG path, and where its arrow points. */
export interface Line {
  readonly path: string;
  readonly head: { readonly x: number; readonly y: number; readonly to: 'up' | 'left' | 'right' };
  readonly tensor: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'plain' | 'residual' | 'next';
}

/** Between lines that run side by side, in CSS pixels. */
export const TRACK = 11;
const STRANDS = 16;
const CORNER = 6;

type Side = 'left' | 'right';

interface Detour {
  readonly edge: MapEdge;
  readonly kind: Line['kind'];
  readonly side: Side;
  /** Which of the lines on that side, from the boxes outwards. */
  readonly track: number;
}

const rowOf = ({ rows }: Lane, id: string): number => rows.findIndex(({ ids }) => ids.includes(id));

/** How many lines run along either side of a column. */
export function sideTracks(graph: MapGraph, lane: Lane): { left: number; right: number } {
  const count = (side: Side): number =>
    Math.max(0, ...detours(graph, lane).map((each) => (each.side === side ? each.track + 1 : 0)));
  return { left: count('left'), right: count('right') };
}

/** What passes by rows between, or leads around a block, each on the first line that is free all the way. */
function detours(graph: MapGraph, lane: Lane): Detour[] {
  const busy: Record<Side, [number, number][][]> = { left: [], right: [] };
  const found: Detour[] = [];
  const add = (edge: MapEdge, kind: Line['kind'], side: Side, low: number, high: number): void => {
    const free = (spans: [number, number][]): boolean => spans.every(([a, b]) => high <= a || low >= b);
    const track = [...busy[side], []].findIndex(free);
    busy[side][track] = [...(busy[side][track] ?? []), [low, high]];
    found.push({ edge, kind, side, track });
  };
  for (const edge of graph.edges) {
    const [from, to] = [rowOf(lane, edge.from), rowOf(lane, edge.to)];
    if (to < 0) continue;
    if (edge.residual) add(edge, 'residual', 'left', to - 0.5, to + 0.1);
    if (from < 0 || to - from <= 1) continue;
    const fromPort = lane.rows[from].kind === 'in' && lane.rows[from].ids[0] === edge.from;
    add(edge, 'plain', fromPort ? 'left' : 'right', from, to);
  }
  const next = nextWord(graph, lane);
  if (next) add(next, 'next', 'right', rowOf(lane, next.to), rowOf(lane, next.from));
  return found;
}

/** The word that is produced is read next: from the top of a column back to the words at its bottom. */
function nextWord({ ports }: MapGraph, lane: Lane): MapEdge | undefined {
  const word = ports.find(({ kind, id }) => kind === 'word' && rowOf(lane, id) >= 0);
  const words = ports.filter(({ kind, id }) => kind === 'words' && rowOf(lane, id) >= 0).at(-1);
  return word && words && { from: word.id, to: words.id, tensor: '', residual: false };
}

/** Lines for all edges between things that have their place. */
export function routed(graph: MapGraph, lanes: readonly Lane[], rects: ReadonlyMap<string, Rect>, gap: number): Line[] {
  const lines: Line[] = [];
  for (const lane of lanes) {
    const aside = detours(graph, lane);
    const edge = columnOf(lane, rects);
    for (const {
      edge: { from, to, tensor },
      kind,
      side,
      track,
    } of aside) {
      const x = side === 'left' ? edge.left - (track + 1) * TRACK : edge.right + (track + 1) * TRACK;
      const [a, b] = [rects.get(from)!, rects.get(to)!];
      const start = kind === 'residual' ? { x: between(a, b), y: b.y + b.height + gap / 2 } : beside(a, side);
      const end = {
        x: side === 'left' ? b.x : b.x + b.width,
        y: kind === 'residual' ? b.y + b.height / 4 : centre(b).y,
      };
      const path = elbow(start, x, end);
      lines.push({ path, head: { ...end, to: side === 'left' ? 'right' : 'left' }, tensor, from, to, kind });
    }
    lines.push(...upward(graph, lane, rects, new Set(aside.filter(({ kind }) => kind === 'plain').map((d) => d.edge))));
  }
  return [...lines, ...across(graph, lanes, rects)];
}

/** From a row to the next one, and between neighbours in a row. */
function upward(graph: MapGraph, lane: Lane, rects: ReadonlyMap<string, Rect>, done: ReadonlySet<MapEdge>): Line[] {
  const own = graph.edges.filter((e) => rowOf(lane, e.from) >= 0 && rowOf(lane, e.to) >= 0 && !done.has(e));
  return own.map((edge) => {
    const [a, b] = [rects.get(edge.from)!, rects.get(edge.to)!];
    const { from, to, tensor } = edge;
    if (rowOf(lane, from) === rowOf(lane, to)) {
      const start = beside(a, 'right');
      return {
        path: `M${start.x},${start.y}H${b.x}`,
        head: { x: b.x, y: start.y, to: 'right' },
        tensor,
        from,
        to,
        kind: 'plain',
      };
    }
    const strands = own.filter((each) => each.from === from && each.to === to);
    const spread = (strands.indexOf(edge) - (strands.length - 1) / 2) * STRANDS;
    const x = between(a, b) + spread;
    const end = { x, y: b.y + b.height };
    return { path: `M${x},${a.y}V${end.y}`, head: { ...end, to: 'up' }, tensor, from, to, kind: 'plain' };
  });
}

/** From one column to another: out of the side, and into the side. */
function across(graph: MapGraph, lanes: readonly Lane[], rects: ReadonlyMap<string, Rect>): Line[] {
  const laneOf = (id: string): number => lanes.findIndex((lane) => rowOf(lane, id) >= 0);
  const own = graph.edges.filter(({ from, to }) => laneOf(from) >= 0 && laneOf(to) >= 0 && laneOf(from) !== laneOf(to));
  return own.map(({ from, to, tensor }) => {
    const [a, b] = [rects.get(from)!, rects.get(to)!];
    const rightward = b.x > a.x;
    const start = beside(a, rightward ? 'right' : 'left');
    const end = { x: rightward ? b.x : b.x + b.width, y: b.y + (b.height * 3) / 4 };
    const x = start.x + (rightward ? 1 : -1) * 30;
    return {
      path: elbow(start, x, end),
      head: { ...end, to: rightward ? 'right' : 'left' },
      tensor,
      from,
      to,
      kind: 'plain',
    };
  });
}

/** The middle of what two rectangles have above each other. */
const between = (a: Rect, b: Rect): number => (Math.max(a.x, b.x) + Math.min(a.x + a.width, b.x + b.width)) / 2;

/** Sideways to x, up or down to the height of the end, and sideways again, with round corners. */
function elbow(from: Point, x: number, end: Point): string {
  const [out, down, back] = [Math.sign(x - from.x), Math.sign(end.y - from.y), Math.sign(end.x - x)];
  const start = `M${from.x},${from.y}`;
  if (Math.abs(end.y - from.y) < 2 * CORNER) return `${start}H${x}V${end.y}H${end.x}`;
  const first = `q${out * CORNER},0 ${out * CORNER},${down * CORNER}`;
  const second = `q0,${down * CORNER} ${back * CORNER},${down * CORNER}`;
  return `${start}H${x - out * CORNER}${first}V${end.y - down * CORNER}${second}H${end.x}`;
}

function columnOf({ rows }: Lane, rects: ReadonlyMap<string, Rect>): Record<Side, number> {
  const all = rows.flatMap(({ ids }) => ids.map((id) => rects.get(id)!));
  return { left: Math.min(...all.map(({ x }) => x)), right: Math.max(...all.map(({ x, width }) => x + width)) };
}
