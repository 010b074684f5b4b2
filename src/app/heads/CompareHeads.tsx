import { fill } from '../../i18n/fill';
import { Select } from '../../ui/Select';
import { wordsOf } from '../../views/axisName';
import type { ColourScale } from '../../views/colours/colourScale';
import { furthest, headDifference } from '../../views/heads/headDifference';
import { similarity } from '../../views/heads/similarity';
import { Heatmap } from '../../views/heatmap/Heatmap';
import { cellSize, rowLabelWidth } from '../../views/heatmap/layout';
import { Legend } from '../../views/legend/Legend';
import { at, type Matrix, matrixOf } from '../../views/matrix';
import { plain } from '../../views/numberFormat';
import type { Scene } from '../../views/scene';
import { usePage } from '../page';

interface CompareHeadsProps {
  readonly scene: Scene;
  readonly heads: readonly Matrix[];
  readonly scale: ColourScale;
  /** The tensor of the weights. */
  readonly name: string;
  /** The head chosen, and the one it is compared with. */
  readonly head: number;
  readonly other: number;
  onOther(head: number): void;
  readonly width: number;
}

/** Two heads and their difference on one scale, and how alike every two heads are. */
export function CompareHeads(props: CompareHeadsProps) {
  const { heads, head, other, onOther } = props;
  const { compare, alike } = usePage().words.heads;
  const options = heads.flatMap((_, h) =>
    h === head ? [] : [{ value: String(h), text: fill(compare.pick, { n: String(h + 1) }) }],
  );
  return (
    <>
      <section aria-labelledby="heads-compare">
        <h3 id="heads-compare">{compare.title}</h3>
        <div className="heads-line">
          <label htmlFor="heads-other">{fill(compare.with, { n: String(head + 1) })}</label>
          <Select
            id="heads-other"
            label={fill(compare.with, { n: String(head + 1) })}
            options={options}
            value={String(other)}
            onChange={(value) => onOther(Number(value))}
          />
        </div>
        <Pair {...props} />
      </section>
      <section aria-labelledby="heads-alike">
        <h3 id="heads-alike">{alike.title}</h3>
        <p className="hint">{alike.hint}</p>
        <Likeness {...props} />
      </section>
    </>
  );
}

const TWO_DECIMALS = { decimals: 2, exponent: false, whole: 1 };
const GAP = 10;
/** What the last word turned over the columns reaches beyond them. */
const OVERHANG = 20;
const SMALL = { min: { width: 9, height: 9 }, max: { width: 30, height: 22 } };

function Pair({ scene, heads, name, scale, head, other, width }: CompareHeadsProps) {
  const { compare } = usePage().words.heads;
  const [a, b] = [heads[head], heads[other]];
  const difference = headDifference(a, b);
  const most = furthest(difference);
  const words = {
    rows: wordsOf(scene.picture, a.rowAxis, a.rows),
    cols: wordsOf(scene.picture, a.colAxis, a.cols),
  };
  const labels = rowLabelWidth(words.rows ?? ['00']);
  // Side by side where words still fit over the columns, else one below the other.
  const third = (width - labels - 2 * GAP - OVERHANG) / 3;
  const beside = third / a.cols >= 12;
  const room = beside ? third : width - labels - OVERHANG;
  const cell = cellSize({ rows: a.rows, cols: a.cols, width: room, height: 160 }, SMALL);
  const signed: ColourScale = { kind: 'diverging', max: scale.max };
  const names = [head, other].map((h) => String(h + 1));
  const parts = [
    { title: fill(compare.pick, { n: names[0] }), name, matrix: a, scale, role: 'weights' as const },
    { title: fill(compare.pick, { n: names[1] }), name, matrix: b, scale, role: 'weights' as const },
    {
      title: fill(compare.minus, { a: names[0], b: names[1] }),
      matrix: matrixOf(difference, [a.rowAxis, a.colAxis]),
      scale: signed,
      role: 'plain' as const,
    },
  ];
  const place = (list: readonly string[] | undefined, i: number): string => list?.[i] ?? String(i + 1);
  return (
    <>
      <div className={beside ? 'heads-pair' : 'heads-pair stacked'} style={{ gap: GAP }}>
        {parts.map((part, i) => (
          <Heatmap key={i} {...{ scene, cell, ...part }} labels={{ rows: !beside || i === 0, cols: true }} />
        ))}
      </div>
      <Legend texts={scene.texts} scale={signed} />
      <p>
        {difference.values.some((value) => value !== 0)
          ? fill(compare.most, {
              query: place(words.rows, most.row),
              key: place(words.cols, most.col),
              a: names[0],
              b: names[1],
              x: plain(at(a, most.row, most.col), TWO_DECIMALS),
              y: plain(at(b, most.row, most.col), TWO_DECIMALS),
            })
          : compare.same}
      </p>
    </>
  );
}

const SIMILARITY = 'similarity';

/** A matrix of its own: the cell looked at in it is the pair that is compared. */
function Likeness({ scene, heads, head, other, onOther, width }: CompareHeadsProps) {
  const { alike, meaning } = usePage().words.heads;
  const count = heads.length;
  const limits = { min: { width: 24, height: 16 }, max: { width: 46, height: 24 } };
  const shown = {
    name: SIMILARITY,
    title: alike.matrix,
    role: 'plain' as const,
    matrix: matrixOf(similarity(heads), ['H', 'H']),
    scale: { kind: 'sequential', max: 1 } as const,
    cell: cellSize({ rows: count, cols: count, width: width - 30, height: 200 }, limits),
  };
  const pair: Scene = {
    ...scene,
    cell: { tensor: SIMILARITY, index: head * count + other },
    onCell: ({ index }) => {
      const [a, b] = [Math.floor(index / count), index % count];
      if (a !== head) scene.onHead(a);
      if (a !== b) onOther(b);
    },
    onUnfold: undefined,
    onEdit: undefined,
  };
  return (
    <>
      <Heatmap scene={pair} {...shown} />
      <p className="hint">{meaning.alike}</p>
    </>
  );
}
