import { hue, roleOf } from '../colours/role';
import type { Line } from './mapRoutes';

interface MapLinesProps {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
  readonly residual: string;
}

const HEAD = { up: 'l-3.5 6h7z', left: 'l6 -3.5v7z', right: 'l-6 -3.5v7z' } as const;

/** Who reads what: Q, K and V in their hues. Said by the boxes' order too, so it is no more than a picture. */
export const MapLines = ({ lines, width, height, residual }: MapLinesProps) => (
  <svg className="map-lines" width={width} height={height} aria-hidden="true">
    {lines.map(({ path, head, tensor, from, to, kind }) => (
      <g key={`${kind} ${from} ${to} ${tensor}`} className={kind} style={{ color: colour(tensor) }}>
        {kind === 'residual' && <title>{residual}</title>}
        <path className="map-line" d={path} />
        <path className="map-head" d={`M${head.x} ${head.y}${HEAD[head.to]}`} />
      </g>
    ))}
  </svg>
);

/** Scores, weights and plain numbers go quietly; Q, K and V are told apart. */
function colour(tensor: string): string {
  const role = roleOf(tensor);
  return role === 'q' || role === 'k' || role === 'v' ? hue(role) : 'var(--soft)';
}
