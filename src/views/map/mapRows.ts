import type { MapBox, MapGraph } from './mapGraph';

/** What stands side by side in one column of the map. */
export interface MapRow {
  readonly kind: 'in' | 'off' | 'box' | 'out';
  readonly ids: readonly string[];
  /** The layer that a block belongs to, e.g. `dec.0`; empty for none. */
  readonly group: string;
}

export interface Lane {
  readonly name: string;
  /** From the bottom to the top: the flow runs upward, as in drawings of the Transformer. */
  readonly rows: readonly MapRow[];
}

/**
 * The columns of a map, or the one column of a narrow screen. Neighbouring stages that are off share a row; ports stand
 * in the column of what they lead to or come from.
 */
export function mapLanes({ boxes, ports, edges }: MapGraph, view: string, narrow: boolean): Lane[] {
  const laneOf = (box: MapBox): string => (narrow ? '' : box.lane);
  const names = [...new Set(boxes.map(laneOf))];
  return names.map((name) => {
    const own = boxes.filter((box) => laneOf(box) === name);
    const ids = new Set(own.map(({ id }) => id));
    const entering = ports.filter(({ id, side }) => {
      const first = edges.find((edge) => edge.from === id);
      return side === 'in' && first !== undefined && ids.has(first.to);
    });
    const leaving = ports.filter(({ id, side }) => side === 'out' && edges.some((e) => e.to === id && ids.has(e.from)));
    const rows = stackOf(own, view);
    const before = (port: { id: string }): number =>
      rows.findIndex((row) => edges.some((edge) => edge.from === port.id && row.ids.includes(edge.to)));
    // In one column words enter right below what reads them first; everything else enters at the bottom.
    const inner = entering.filter((port) => port.kind === 'words' && before(port) > 0);
    const outer = entering.filter((port) => !inner.includes(port));
    const stack = rows.flatMap((row, i) => [
      ...portRow(
        'in',
        inner.filter((port) => before(port) === i),
      ),
      row,
    ]);
    return { name, rows: [...portRow('in', outer), ...stack, ...portRow('out', leaving)] };
  });
}

const portRow = (kind: 'in' | 'out', ports: readonly { id: string }[]): MapRow[] =>
  ports.length ? [{ kind, ids: ports.map(({ id }) => id), group: '' }] : [];

function stackOf(boxes: readonly MapBox[], view: string): MapRow[] {
  const rows: MapRow[] = [];
  for (const { id, off, stages } of boxes) {
    const last = rows.at(-1);
    if (off && last?.kind === 'off') rows[rows.length - 1] = { ...last, ids: [...last.ids, id] };
    else rows.push({ kind: off ? 'off' : 'box', ids: [id], group: groupOf(id, stages[0].place, view) });
  }
  return rows;
}

/** The layer around a block, where the view shows more than that. */
function groupOf(id: string, place: string, view: string): string {
  if (id !== place) return '';
  const parent = place.slice(0, Math.max(0, place.lastIndexOf('.')));
  return view.startsWith(`${parent}.`) || view === parent ? '' : parent;
}
