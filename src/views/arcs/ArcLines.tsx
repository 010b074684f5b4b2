import { memo } from 'react';
import { type Arc, arcPath } from './arcs';
import type { ArcsLayout } from './arcsLayout';
import { headColour } from './headColours';

interface ArcLinesProps {
  readonly arcs: readonly Arc[];
  readonly layout: ArcsLayout;
  readonly most: number;
  /** Which lines are in the light; all where it is absent. */
  readonly lit?: (arc: Arc) => boolean;
}

/** All lines; those in the light once more over all of them, so that pointing draws a few lines and not all. */
export const ArcLines = ({ arcs, layout, most, lit }: ArcLinesProps) => (
  <>
    <g className={lit ? 'lines dim' : 'lines'}>
      <Lines {...{ arcs, layout, most }} />
    </g>
    {lit && (
      <g className="lines lit">
        <Lines arcs={arcs.filter(lit)} {...{ layout, most }} />
      </g>
    )}
  </>
);

const WIDEST = 5;

const Lines = memo(function Lines({ arcs, layout, most }: Omit<ArcLinesProps, 'lit'>) {
  return arcs.map((arc) => {
    const strength = Math.min(1, arc.weight / most);
    return (
      <path
        key={`${arc.head} ${arc.query} ${arc.key}`}
        d={arcPath(arc, layout)}
        stroke={headColour(arc.head)}
        strokeWidth={0.5 + (WIDEST - 0.5) * strength}
        strokeOpacity={0.12 + 0.78 * strength}
      />
    );
  });
});
