import { type ReactNode, useRef } from 'react';
import type { Step } from '../../plan/plan';
import { wordsOf } from '../axisName';
import { hue } from '../colours/role';
import { HeadGrid } from '../heatmap/HeadGrid';
import { Heatmap } from '../heatmap/Heatmap';
import { columnLabels, headRoom } from '../heatmap/layout';
import { Legend } from '../legend/Legend';
import { type Cell, cellOf, type Matrix, transposed } from '../matrix';
import type { Scene } from '../scene';
import { allowedIn } from './allowed';
import { namedColumns } from './namedPlaces';
import { usePickedStep } from './pickedStep';
import './product.css';
import { ProductStrip } from './ProductStrip';
import type { PictureProps } from './pictureProps';
import { productLayout } from './productLayout';
import { StepTabs } from './StepTabs';
import { isPinned, shownIn } from './selection';
import { ofOneSide, type Shown, shown } from './shown';
import { useTravel } from './useTravel';

/** Whether a step is a matrix product A·B, possibly plus a bias. */
export const isProduct = (step: Step): boolean => step.kernel === 'matmul' || step.kernel === 'linear';

/** The operands of a product as the geometry shows them: rows of A meet columns of B. */
function operands(step: Step, a: Shown, b: Shown, c: Shown, head: number): [Matrix, Matrix, Matrix] {
  const result = c.matrix(head);
  const left = step.uniforms.transA ? transposed(a.matrix(head, c.heads)) : a.matrix(head, c.heads);
  const right = b.matrix(head, c.heads);
  const turned = step.kernel === 'linear' || step.uniforms.transB === 1 ? transposed(right) : right;
  // The axis that is summed over gets a name of its own: in a projection features go in and other features come out.
  const inner = step.kernel === 'linear' ? `${left.colAxis}:in` : left.colAxis;
  return [
    { ...left, rowAxis: result.rowAxis, colAxis: inner },
    { ...turned, rowAxis: inner, colAxis: result.colAxis },
    result,
  ];
}

/** Height of the tabs over the picture. */
const TABS = 32;

/** One matrix product, or one of several to choose from, with the arithmetic of one cell. */
export function ProductPicture(props: PictureProps) {
  const { scene, stage } = props;
  const steps = stage.steps.filter(isProduct);
  const [step, onPick] = usePickedStep(scene, steps);
  return (
    <>
      <StepTabs {...{ scene, steps, current: step, onPick }} />
      <OneProduct {...props} height={props.height - (steps.length > 1 ? TABS : 0)} step={step} />
    </>
  );
}

function OneProduct({ scene, stage, head, hovering, width, height, step }: PictureProps & { step: Step }) {
  const room = useRef<HTMLDivElement>(null);
  const [a, b, c] = [step.from[0], step.from[1], step.to[0]].map((name) => shown(scene, name));
  const chosen = c && scene.cell?.tensor === c.name ? cellOf(c.matrix(head), scene.cell.index) : undefined;
  useTravel(room, chosen, c?.name ?? '');
  if (!a || !b || !c) return null;
  const [left, top, result] = operands(step, a, b, c, head);
  const words = {
    rowWords: wordsOf(scene.picture, result.rowAxis, result.rows),
    innerWords: wordsOf(scene.picture, left.colAxis, left.cols),
    colWords: wordsOf(scene.picture, result.colAxis, result.cols),
  };
  const corner = c.heads > 1 ? headRoom(c.heads) : undefined;
  const layout = productLayout({
    ...{ rows: result.rows, inner: left.cols, cols: result.cols },
    ...{ ...words, corner, width, height },
  });
  const cell = shownIn(scene, c.name, result, hovering);
  const { row, col } = cell;
  const turned = step.kernel === 'linear' || step.uniforms.transB === 1;
  const labels = words.innerWords ? columnLabels(words.innerWords, layout.inner.width).height : 0;
  const allowed = allowedIn(scene.picture, stage, head, c.heads);
  const marked = words.rowWords && result.rowAxis.endsWith(':target') ? scene.row : undefined;
  return (
    <>
      <div className="product" ref={room}>
        <div className="product-corner" style={{ paddingBottom: labels }}>
          {c.heads > 1 && (
            <HeadGrid
              scene={scene}
              heads={c.all()}
              scale={c.scale}
              chosen={head}
              onChoose={scene.onHead}
              width={Math.max(headRoom(c.heads).width, left.cols * layout.inner.width)}
            />
          )}
        </div>
        <div className="product-top">
          <Heatmap
            scene={scene}
            name={b.name}
            title={turned ? `${b.title}ᵀ` : b.title}
            role={b.role}
            matrix={top}
            scale={b.scale}
            cell={{ width: layout.colWidth, height: layout.inner.height }}
            named={{ cols: [col, ...namedColumns(result, marked ?? row)] }}
            outlines={[{ row: 0, col, rows: top.rows, cols: 1, hue: hue(b.role) }]}
          />
        </div>
        <div className="product-left">
          <Heatmap
            scene={scene}
            name={a.name}
            title={a.title}
            role={a.role}
            matrix={left}
            scale={a.scale}
            cell={{ width: layout.inner.width, height: layout.rowHeight }}
            labels={{ rows: true, cols: words.innerWords !== undefined }}
            allowed={allowed && allowed.cols === left.cols && words.innerWords ? allowed : undefined}
            outlines={[{ row, col: 0, rows: 1, cols: left.cols, hue: hue(a.role) }]}
          />
        </div>
        <div className="product-result">
          <Heatmap
            scene={scene}
            name={c.name}
            title={c.title}
            role={c.role}
            matrix={result}
            scale={c.scale}
            cell={{ width: layout.colWidth, height: layout.rowHeight }}
            labels={{ rows: false, cols: false }}
            chosen={cell}
            onHover={hovering.onHover}
            markedRow={marked}
          />
        </div>
      </div>
      <Arithmetic {...{ scene, step, head, cell, width }} whole={layout.strip}>
        <Legend texts={scene.texts} scale={c.scale} side={c.side} />
      </Arithmetic>
    </>
  );
}

interface ArithmeticProps {
  readonly scene: Scene;
  readonly step: Step;
  readonly head: number;
  readonly cell: Cell;
  readonly width: number;
  /** Whether all products are drawn, or only their sum is written. */
  readonly whole: boolean;
  /** The legend of the result. */
  readonly children: ReactNode;
}

/** The products of one cell, of one side: differences of both do not add up. */
function Arithmetic({ step, head, children, ...props }: ArithmeticProps) {
  const scene = ofOneSide(props.scene);
  const [a, b, c] = [step.from[0], step.from[1], step.to[0]].map((name) => shown(scene, name));
  if (!a || !b || !c) return null;
  const [left, right, result] = operands(step, a, b, c, head);
  const bias = step.from[2] ? shown(scene, step.from[2])?.matrix(0) : undefined;
  const pinned = isPinned(scene, c.name, result, props.cell);
  return (
    <ProductStrip {...props} pinned={pinned} {...{ scene, left, right, result, bias }} names={{ left: a, right: b }}>
      {children}
    </ProductStrip>
  );
}
