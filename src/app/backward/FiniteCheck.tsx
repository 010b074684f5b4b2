import { useMemo } from 'react';
import { checkGradient } from '../../experiment/checkGradient';
import type { Gradient } from '../../experiment/gradient';
import { fill } from '../../i18n/fill';
import { gradientOf } from '../../views/backward/derivative';
import { lookedAt } from '../../views/backward/lookedAt';
import type { CellRef } from '../../views/cellRef';
import { headsOf, indexAt, matrixOf } from '../../views/matrix';
import { exact, short } from '../../views/numberFormat';
import { axesOf } from '../../views/picture';
import { allowedIn } from '../../views/stageView/allowed';
import { resultOf } from '../../views/stageView/stageResult';
import { cellWords } from '../../views/unfold/placeWords';
import { useExperiment, usePage, usePointer } from '../page';
import { refOf } from '../shownPlace';
import type { WalkNow } from '../useWalk';

/** One gradient beside its finite difference: of the cell under the pointer, else of the one looked at. */
export function FiniteCheck({ walk, gradient }: { walk: WalkNow; gradient: Gradient }) {
  const { words, stageTexts } = usePage();
  const { cell, head } = useExperiment();
  const hovered = usePointer((state) => state.hovered);
  const { result, stage } = walk;
  const { tab } = words.backward;
  const chosen = cell && refOf(result.tensors, cell);
  const ref = hovered ?? chosen ?? startOf(walk, gradient, head);
  const about = ref && meant(gradient, ref, [...stage.to, ...stage.from]);
  const checked = useMemo(
    () => about && checkGradient(gradient, about.of, about.index, result.backend),
    [gradient, about?.of, about?.index, result.backend],
  );
  return (
    <section className="finite-check">
      <h2>{tab.check}</h2>
      {!about || !ref ? (
        <p>{tab.point}</p>
      ) : (
        <>
          <p>
            <b>{cellWords(result, stageTexts, { tensor: about.of, index: about.index })}</b>
          </p>
          {!checked ? (
            <p>{tab.cannot}</p>
          ) : (
            <>
              <dl>
                {about.part && (
                  <>
                    <dt>{tab.part}</dt>
                    <dd>{exact(result.tensors[ref.tensor].values[ref.index])}</dd>
                  </>
                )}
                <dt>{tab.backward}</dt>
                <dd>{checked.backward === undefined ? tab.noGradient : exact(checked.backward)}</dd>
                <dt>{tab.difference}</dt>
                <dd>{exact(checked.difference.slope)}</dd>
              </dl>
              <p className={checked.agrees ? 'agrees' : 'differs'}>{verdict()}</p>
              <p className="hint">
                {fill(tab.moved, {
                  above: precise(checked.difference.above),
                  below: precise(checked.difference.below),
                  h: short(checked.difference.h),
                  at: exact(checked.difference.at),
                })}
              </p>
            </>
          )}
        </>
      )}
    </section>
  );

  function verdict(): string {
    if (!checked) return '';
    if (checked.backward === undefined) return checked.agrees ? tab.noneAgrees : tab.noneDiffers;
    const facts = { difference: short(checked.apart), share: short(checked.share) };
    return fill(checked.agrees ? tab.agree : tab.differ, facts);
  }
}

/** Enough figures for two close numbers to differ. */
const precise = (value: number): string => value.toPrecision(11).replace('-', '−');

interface Meant {
  readonly of: string;
  readonly index: number;
  /** The cell pointed at is only what one step adds to the gradient. */
  readonly part: boolean;
}

/** The number whose gradient is checked: that of a tensor of the walk, or what a gradient is the gradient of. */
function meant(gradient: Gradient, { tensor, index }: CellRef, sight: readonly string[]): Meant | undefined {
  if (tensor in gradient.forward.tensors) return { of: tensor, index, part: false };
  const found = gradientOf(gradient, tensor, sight);
  return found && { of: found.of, index, part: found.by !== undefined };
}

/** The largest gradient of a stage's result, or its first number where it has none, to start with. */
function startOf({ result, stage }: WalkNow, { gradients }: Gradient, head: number): CellRef | undefined {
  const name = resultOf(stage);
  const tensor = gradients[name] ?? name;
  const values = result.tensors[tensor];
  if (!values) return undefined;
  const axes = axesOf(result, name);
  const m = matrixOf(values, axes, head);
  const allowed = allowedIn(result, stage, head, headsOf(values, axes));
  return { tensor, index: indexAt(m, lookedAt({}, tensor, m, allowed?.cols === m.cols ? allowed : undefined)) };
}
