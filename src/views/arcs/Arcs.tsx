import { useMemo, useState } from 'react';
import { fill } from '../../i18n/fill';
import { wordsOf } from '../axisName';
import type { Matrix } from '../matrix';
import { exact } from '../numberFormat';
import type { Scene } from '../scene';
import { ArcLines } from './ArcLines';
import { arcsOf } from './arcs';
import './arcs.css';
import { arcsLayout } from './arcsLayout';
import { HeadToggles } from './HeadToggles';
import { litArcs } from './litArcs';
import { useArcs } from './useArcs';

export interface ArcsProps {
  readonly scene: Scene;
  /** The tensor of the weights. */
  readonly name: string;
  /** Weights of every head, with words along both axes. */
  readonly heads: readonly Matrix[];
  /** The largest weight: 1, or more where dropout scaled up what it kept. */
  readonly most: number;
  /** The head shown large in the matrices. */
  readonly head: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Queries in one column, keys in the other, a line for each weight, as wide and as strong as it: a colour a head. After
 * the head view of BertViz (Vig 2019). The matrix beside it is what the keyboard walks in.
 */
export function Arcs({ scene, name, heads, most, head, width, height }: ArcsProps) {
  const { arcs: texts } = scene.texts;
  const [{ rows, cols, rowAxis, colAxis }] = heads;
  const queries = wordsOf(scene.picture, rowAxis, rows);
  const keys = wordsOf(scene.picture, colAxis, cols);
  const [hidden, setHidden] = useState<ReadonlySet<number>>(new Set());
  const drawn = heads.map((_, h) => h).filter((h) => !hidden.has(h));
  const about = `${width} ${height} ${queries?.join(' ')} | ${keys?.join(' ')}`;
  const layout = useMemo(
    () => arcsLayout({ queries: queries ?? [], keys: keys ?? [], heads: heads.length, width, height }),
    [about, heads.length],
  );
  const arcs = useMemo(() => arcsOf(heads, drawn, layout), [heads[0].values, drawn.join(' '), layout]);

  const row = rowAxis.endsWith(':target') ? Math.min(scene.row, rows - 1) : undefined;
  const pointed = litArcs(scene.pointer, rowAxis, colAxis);
  const { hovered, tip, handlers } = useArcs({ scene, name, heads, arcs, layout });
  const isLit = pointed ?? (row === undefined ? undefined : ({ query }: { query: number }) => query === row);
  if (!queries || !keys) return null;

  const word = (kind: string, lit: boolean): string => `${kind}${lit ? ' lit' : ''}`;
  return (
    <figure className="arcs" aria-label={texts.label} style={{ width }}>
      <div className="arcs-plot" {...handlers}>
        <svg width={width} height={layout.height} aria-hidden="true">
          <text className="head q" x={layout.left - 8} y={12} textAnchor="end">
            {texts.queries}
          </text>
          <text className="head k" x={layout.right + 8} y={12}>
            {texts.keys}
          </text>
          <ArcLines {...{ arcs, layout, most }} lit={hovered ? (arc) => arc === hovered : isLit} />
          {layout.queries.map((text, query) => (
            <text
              key={query}
              className={`${word('query', pointed?.({ query, key: -1 }) ?? false)}${query === row ? ' marked' : ''}`}
              x={layout.left - 8}
              y={layout.queryY(query)}
              dy=".35em"
              textAnchor="end"
            >
              {text}
            </text>
          ))}
          {layout.keys.map((text, key) => (
            <text
              key={key}
              className={word('key', pointed?.({ query: -1, key }) ?? false)}
              x={layout.right + 8}
              y={layout.keyY(key)}
              dy=".35em"
            >
              {text}
            </text>
          ))}
        </svg>
        {hovered && (
          <div className="arcs-tip" style={{ '--x': `${tip.x}px`, top: tip.y } as React.CSSProperties}>
            {fill(texts.line, {
              head: String(hovered.head + 1),
              query: queries[hovered.query],
              key: keys[hovered.key],
              value: exact(hovered.weight),
            })}
          </div>
        )}
      </div>
      <HeadToggles
        {...{ texts, heads, head, hidden, queries, keys }}
        query={scene.pointer[rowAxis] ?? row}
        onHidden={setHidden}
      />
    </figure>
  );
}
