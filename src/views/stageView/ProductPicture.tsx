import { useState } from 'react';
import type { Step } from '../../plan/plan';
import { wordsOf } from '../axisName';
import { hue } from '../colours/role';
import { HeadGrid } from '../heatmap/HeadGrid';
import { Heatmap } from '../heatmap/Heatmap';
import { columnLabels } from '../heatmap/layout';
import { Legend } from '../legend/Legend';
import { type Matrix, transposed } from '../matrix';
import { allowedIn } from './allowed';
import './product.css';
import { ProductStrip } from './ProductStrip';
import type { PictureProps } from './pictureProps';
import { productLayout } from './productLayout';
import { StepTabs } from './StepTabs';
import { shownIn } from './selection';
import { type Shown, shown } from './shown';

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

/** One matrix product, or one of several to choose from, with the arithmetic of one cell. */
export function ProductPicture(props: PictureProps) {
  const { scene, stage } = props;
  const steps = stage.steps.filter(isProduct);
  const [picked, setPicked] = useState('');
  const step = steps.find(({ to: [name] }) => picked !== '' && name.endsWith(picked)) ?? steps[0];
  return (
    <>
      <StepTabs {...{ scene, steps, current: step }} onPick={(name) => setPicked(name.slice(name.lastIndexOf('.')))} />
      <OneProduct {...props} step={step} />
    </>
  );
}

function OneProduct({ scene, stage, head, onHead, selecting, width, height, step }: PictureProps & { step: Step }) {
  const [a, b, c] = [step.from[0], step.from[1], step.to[0]].map((name) => shown(scene, name));
  if (!a || !b || !c) return null;
  const [left, top, result] = operands(step, a, b, c, head);
  const words = {
    rowWords: wordsOf(scene.picture, result.rowAxis, result.rows),
    innerWords: wordsOf(scene.picture, left.colAxis, left.cols),
    colWords: wordsOf(scene.picture, result.colAxis, result.cols),
  };
  const room = {
    rows: result.rows,
    inner: left.cols,
    cols: result.cols,
    ...words,
    width,
    height,
  };
  const layout = productLayout(room);
  const cell = shownIn(scene, result, selecting);
  const { row, col } = cell;
  const turned = step.kernel === 'linear' || step.uniforms.transB === 1;
  const bias = step.from[2] ? shown(scene, step.from[2]) : undefined;
  const labels = words.innerWords ? columnLabels(words.innerWords, layout.inner.width).height : 0;
  const allowed = allowedIn(scene.picture, stage, head, c.heads);
  const marked = words.rowWords && result.rowAxis.endsWith(':target') ? scene.row : undefined;
  return (
    <>
      <div className="product">
        <div className="product-corner" style={{ paddingBottom: labels }}>
          {c.heads > 1 && (
            <HeadGrid
              scene={scene}
              heads={c.all()}
              scale={c.scale}
              chosen={head}
              onChoose={onHead}
              width={Math.max(200, left.cols * layout.inner.width)}
            />
          )}
        </div>
        <div className="product-top">
          <Heatmap
            scene={scene}
            title={turned ? `${b.title}ᵀ` : b.title}
            role={b.role}
            matrix={top}
            scale={b.scale}
            cell={{ width: layout.colWidth, height: layout.inner.height }}
            outlines={[{ row: 0, col, rows: top.rows, cols: 1, hue: hue(b.role) }]}
          />
        </div>
        <div className="product-left">
          <Heatmap
            scene={scene}
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
            title={c.title}
            role={c.role}
            matrix={result}
            scale={c.scale}
            cell={{ width: layout.colWidth, height: layout.rowHeight }}
            labels={{ rows: false, cols: false }}
            chosen={cell}
            onChoose={selecting.onChoose}
            onHover={selecting.onHover}
            markedRow={marked}
          />
        </div>
      </div>
      <ProductStrip
        scene={scene}
        left={left}
        right={top}
        result={result}
        cell={cell}
        bias={bias?.matrix(0)}
        names={{ left: a, right: b }}
        width={width}
      >
        <Legend texts={scene.texts} scale={c.scale} />
      </ProductStrip>
    </>
  );
}
