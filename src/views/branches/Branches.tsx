import { useEffect, useRef } from 'react';
import { fill } from '../../i18n/fill';
import type { ColourScale } from '../colours/colourScale';
import { useTheme } from '../colours/theme';
import { paint } from '../heatmap/paint';
import type { Matrix } from '../matrix';
import { short } from '../numberFormat';
import type { Branch, SampleBranches } from './branches';
import './branches.css';

interface BranchesProps {
  readonly samples: readonly SampleBranches[];
  readonly scale: ColourScale;
  /** Names of the branches, in order. */
  readonly names: readonly string[];
  /** `sample` with {n}, `input`, `output`, `kept`, `dropped`, `size` with {value}. */
  readonly words: Readonly<Record<string, string>>;
}

/** A row a sample: its input, what each branch adds to it, its output. A branch that was dropped is empty, and says so. */
export function Branches({ samples, scale, names, words }: BranchesProps) {
  return (
    <table className="branches">
      <thead>
        <tr>
          <td />
          {[words.input, ...names, words.output].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {samples.map(({ input, branches, output }, i) => (
          <tr key={i}>
            <th scope="row">{fill(words.sample, { n: String(i + 1) })}</th>
            <td>
              <Cells matrix={input} scale={scale} />
            </td>
            {branches.map((branch, j) => (
              <td key={names[j]} className={branch.kept === false ? 'dropped' : undefined}>
                <Cells matrix={branch.matrix} scale={scale} />
                <span>{told(branch, words)}</span>
              </td>
            ))}
            <td>
              <Cells matrix={output} scale={scale} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `kept, size 0.72`. */
function told({ kept, size }: Branch, words: BranchesProps['words']): string {
  const drawn = kept === undefined ? [] : [kept ? words.kept : words.dropped];
  return [...drawn, fill(words.size, { value: short(size) })].join(words.between);
}

/** A matrix in pixels; its size in words stands beside it. */
function Cells({ matrix, scale }: { matrix: Matrix; scale: ColourScale }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  useEffect(() => {
    if (canvas.current) paint(canvas.current, [matrix], scale, theme);
  });
  return <canvas ref={canvas} style={{ aspectRatio: `${matrix.cols} / ${matrix.rows}` }} />;
}
