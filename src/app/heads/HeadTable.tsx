import { wordsOf } from '../../views/axisName';
import type { HeadBlock } from '../../views/heads/headBlock';
import { headFigures } from '../../views/heads/headFigures';
import { percent, plain } from '../../views/numberFormat';
import { axesOf } from '../../views/picture';
import type { Scene } from '../../views/scene';
import { usePage } from '../page';

interface HeadTableProps {
  readonly scene: Scene;
  readonly block: HeadBlock;
  /** The query whose row is looked at. */
  readonly row: number;
  readonly head: number;
}

const COLUMNS = ['bits', 'keys', 'looks'] as const;
/** Those that need a projection behind the heads. */
const OUTPUT_COLUMNS = ['share', 'along'] as const;
const TWO_DECIMALS = { decimals: 2, exponent: false, whole: 1 };
const ONE_DECIMAL = { decimals: 1, exponent: false, whole: 1 };

/** A row of numbers for every head, and what the numbers mean. */
export function HeadTable({ scene, block, row, head }: HeadTableProps) {
  const { words } = usePage();
  const { table, meaning } = words.heads;
  const { picture } = scene;
  const keyAxis = axesOf(picture, block.weights).at(-1) ?? '';
  const columns = block.output ? [...COLUMNS, ...OUTPUT_COLUMNS] : COLUMNS;
  const keys = wordsOf(picture, keyAxis, picture.tensors[block.weights].shape[3]);
  return (
    <>
      <table className="heads-table" aria-label={table.label}>
        <thead>
          <tr>
            <th scope="col">{table.head}</th>
            {columns.map((column) => (
              <th key={column} scope="col" title={meaning[column]}>
                {table[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {headFigures(picture, block, row).map((figures, h) => (
            <tr key={h} className={h === head ? 'chosen' : undefined}>
              <th scope="row">
                <button type="button" aria-pressed={h === head} onClick={() => scene.onHead(h)}>
                  {h + 1}
                </button>
              </th>
              <td>{figures.bits === undefined ? '–' : plain(figures.bits, TWO_DECIMALS)}</td>
              <td>{figures.keys === undefined ? '–' : plain(figures.keys, ONE_DECIMAL)}</td>
              <td className="looks">
                <span>{keys?.[figures.key] ?? figures.key + 1}</span> {plain(figures.weight, TWO_DECIMALS)}
              </td>
              {figures.share && (
                <>
                  <td>{percent(figures.share.share)}</td>
                  <td>{signedPercent(figures.share.along)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <details className="heads-meaning">
        <summary>{meaning.title}</summary>
        <dl>
          {columns.map((column) => (
            <div key={column}>
              <dt>{table[column]}</dt>
              <dd>{meaning[column]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

/** A part of a whole that may be below 0 or above 1. */
const signedPercent = (x: number): string => `${plain(100 * x, { decimals: 0, exponent: false, whole: 2 })}%`;
