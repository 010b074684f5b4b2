import { fill } from '../../i18n/fill';
import type { StageTexts } from '../../i18n/stageTexts';
import type { Matrix } from '../matrix';
import { plain } from '../numberFormat';
import { strongest } from './arcs';
import { headColour } from './headColours';

interface HeadTogglesProps {
  readonly texts: StageTexts['arcs'];
  readonly heads: readonly Matrix[];
  readonly head: number;
  readonly hidden: ReadonlySet<number>;
  readonly queries: readonly string[];
  readonly keys: readonly string[];
  /** The query whose strongest line is told; absent, that of all. */
  readonly query?: number;
  onHidden(hidden: ReadonlySet<number>): void;
}

const TWO_DECIMALS = { decimals: 2, exponent: false, whole: 1 };

/** The legend: a button a head that shows or hides its lines, and in words its strongest line. */
export function HeadToggles({ texts, heads, head, hidden, queries, keys, query, onHidden }: HeadTogglesProps) {
  const all = heads.map((_, h) => h);
  const toggled = (h: number): Set<number> => new Set(all.filter((each) => hidden.has(each) !== (each === h)));
  return (
    <figcaption>
      <ul className={heads.length > 4 ? 'arcs-heads many' : 'arcs-heads'} aria-label={texts.heads}>
        {heads.map((weights, h) => {
          const line = strongest(weights, query);
          return (
            <li key={h} style={{ '--head': headColour(h) } as React.CSSProperties}>
              <button
                type="button"
                aria-pressed={!hidden.has(h)}
                aria-label={fill(texts.head, { n: String(h + 1) })}
                title={fill(texts.head, { n: String(h + 1) })}
                onClick={() => onHidden(toggled(h))}
              >
                <i />
                {h + 1}
              </button>
              <span>
                {line ? (
                  <>
                    <span className="asking">{queries[line.query]} </span>→ {keys[line.key]}
                  </>
                ) : (
                  texts.nothing
                )}
              </span>{' '}
              {line && <b>{line.weight < 0.005 ? '<0.01' : plain(line.weight, TWO_DECIMALS)}</b>}
            </li>
          );
        })}
      </ul>
      {heads.length > 1 && (
        <div className="arcs-which">
          <button type="button" className="button" disabled={hidden.size === 0} onClick={() => onHidden(new Set())}>
            {texts.all}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => onHidden(new Set(all.filter((each) => each !== head)))}
          >
            {fill(texts.only, { n: String(head + 1) })}
          </button>
        </div>
      )}
    </figcaption>
  );
}
