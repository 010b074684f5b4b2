import { fill } from '../../i18n/fill';
import { wordsOf } from '../axisName';
import { HeadGrid } from '../heatmap/HeadGrid';
import { Heatmap } from '../heatmap/Heatmap';
import { cellSize, rowLabelWidth } from '../heatmap/layout';
import { Legend } from '../legend/Legend';
import { indexAt } from '../matrix';
import type { BackwardViewProps } from './backwardProps';
import type { Pass } from './derivative';
import { CELLS, type GradientMap, gradientMap, hatching, steepColumns, tensorTitle } from './gradientMap';
import { JacobianPicture } from './JacobianPicture';
import { scalarText, slopeText } from './scalarText';

interface PassPictureProps extends BackwardViewProps {
  readonly pass: Pass;
  readonly width: number;
}

/** Room above a picture for its caption, its words and what stands around it. */
const AROUND = 70;

/** What arrives at a step, and below the arrow what it passes back to each operand. */
export function PassPicture(props: PassPictureProps) {
  const { scene, derivative, pass, words, width, height, onHover } = props;
  const [arriving] = pass.results.flatMap(({ name, gradient }) => gradientMap(scene, gradient, name) ?? []);
  if (!arriving) return null;
  const above = arriving.heads > 1 ? 94 : pass.passed.length > 2 ? 60 : 0;
  const tall = Math.max(60, (height - above) / 2 - AROUND);
  const draw = (map: GradientMap, of: string, room: number, title: string) => {
    const matrix = map.matrix(scene.head);
    const allowed = hatching(scene, props.stage, matrix, map.heads);
    const words = wordsOf(scene.picture, matrix.rowAxis, matrix.rows);
    const free = room - (words ? rowLabelWidth(words) : 22) - 12;
    return (
      <Heatmap
        scene={scene}
        name={map.name}
        title={title}
        role={map.role}
        matrix={matrix}
        scale={map.scale}
        allowed={allowed}
        named={{ cols: steepColumns(matrix) }}
        cell={cellSize({ rows: matrix.rows, cols: matrix.cols, width: free, height: tall }, CELLS)}
        onHover={(cell) => onHover(cell && { tensor: map.name, index: indexAt(matrix, cell) })}
        key={of}
      />
    );
  };
  const title = (name: string): string => slopeText(words, derivative, tensorTitle(scene, name));
  // Side by side where each still has room for its columns.
  const beside = width >= 600 && pass.passed.length > 1 ? width / 2 - 8 : width;
  return (
    <>
      {arriving.heads > 1 && (
        <HeadGrid
          scene={scene}
          heads={Array.from({ length: arriving.heads }, (_, head) => arriving.matrix(head))}
          scale={arriving.scale}
          chosen={Math.min(scene.head, arriving.heads - 1)}
          onChoose={scene.onHead}
          width={width}
        />
      )}
      <div className="pass">
        <div>
          {draw(arriving, pass.results[0].name, width, title(pass.results[0].name))}
          {pass.passed.length > 0 && (
            <p className="backward-arrow" aria-hidden="true">
              ↓
            </p>
          )}
          <div className="passed">
            {pass.passed.map(({ operand, gradient, others }) => {
              const map = gradientMap(scene, gradient, operand);
              return (
                map && (
                  <div key={operand}>
                    {draw(map, operand, beside, title(operand))}
                    {others > 0 && <p className="hint">{shareText(words, others)}</p>}
                  </div>
                )
              );
            })}
          </div>
        </div>
        <JacobianPicture {...props} />
      </div>
      <div className="below">
        <span className="hint">{fill(words.sign, { scalar: scalarText(words, derivative) })}</span>
        <Legend texts={scene.texts} scale={arriving.scale} />
      </div>
    </>
  );
}

const shareText = (words: BackwardViewProps['words'], others: number): string =>
  others > 1 ? fill(words.others, { count: String(others) }) : words.other;
