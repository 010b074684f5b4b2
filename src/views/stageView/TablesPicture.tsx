import { HeadGrid } from '../heatmap/HeadGrid';
import { Heatmap } from '../heatmap/Heatmap';
import { allowedIn } from './allowed';
import { drawnOperands, readRows } from './flowParts';
import type { PictureProps } from './pictureProps';
import { shownIn } from './selection';
import { type Shown, shown } from './shown';
import { resultOf } from './stageResult';
import './tablesPicture.css';

/** No cell is drawn; a table makes its own room. */
const CELL = { width: 0, height: 0 };

/** Every matrix of a stage as a table, what it makes first: the same numbers for readers who want to read them. */
export function TablesPicture({ scene, stage, head, hovering, width }: PictureProps) {
  const result = shown(scene, resultOf(stage));
  if (!result) return null;
  const main = result.matrix(head);
  const made = stage.steps.flatMap(({ to }) => (to[0] && to[0] !== result.name ? (shown(scene, to[0]) ?? []) : []));
  const read = stage.steps.flatMap((step) => drawnOperands(scene, step).map((part) => ({ part, step })));
  const operands = read.filter(({ part }, i) => {
    const first = read.findIndex((other) => other.part.name === part.name);
    return first === i && ![result, ...made].some(({ name }) => name === part.name);
  });
  const allowed = allowedIn(scene.picture, stage, head, result.heads);
  const table = (part: Shown, m = part.matrix(head, result.heads)) => (
    <Heatmap
      key={part.name}
      scene={scene}
      name={part.name}
      title={part.title}
      role={part.role}
      matrix={m}
      scale={part.scale}
      cell={CELL}
      allowed={allowed && allowed.rows === m.rows && allowed.cols === m.cols ? allowed : undefined}
      {...(part === result ? { chosen: shownIn(scene, part.name, m, hovering) } : {})}
    />
  );
  return (
    <>
      {result.heads > 1 && (
        <HeadGrid
          scene={scene}
          heads={result.all()}
          scale={result.scale}
          allowed={allowed}
          chosen={head}
          onChoose={scene.onHead}
          width={width}
        />
      )}
      <div className="tables">
        {table(result)}
        {made.map((part) => table(part))}
        {operands.map(({ part, step }) => table(part, readRows(step, part.matrix(head, result.heads), main)))}
      </div>
    </>
  );
}
