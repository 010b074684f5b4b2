import type { SideResult } from '../../../experiment/result';
import { Alignment } from '../../../views/alignment/Alignment';
import { weightRows } from '../../../views/alignment/alignment';
import { useWidth } from '../../../views/stageView/useWidth';
import { sideNames } from '../../compare/sideNames';
import { useExperiment, usePage } from '../../page';
import { useChange } from '../../useWalk';
import type { FigureProps } from '../figureProps';
import './figure.css';

const [NARROWEST, GAP] = [300, 24];
/** What stands beside the squares, and above and below them. */
const [WORDS_BESIDE, WORDS_AROUND] = [96, 130];

/** Which word is looked at while each word is written; two pictures where two variants are compared. */
export function Figure({ result, height, words }: FigureProps) {
  const { words: page } = usePage();
  const { row } = useExperiment();
  const change = useChange();
  const [box, width] = useWidth<HTMLDivElement>(600);
  const { experiment, reference } = result;
  const names = experiment.versus && sideNames(page, experiment);
  const sides = names && reference ? [result, reference] : [result];
  const columns = width >= sides.length * (NARROWEST + GAP) ? sides.length : 1;
  const room = { width: (width - GAP * (columns - 1)) / columns - WORDS_BESIDE, height: height - WORDS_AROUND };
  return (
    <div className="alignments" ref={box}>
      <p>{words.about}</p>
      <div className="alignments-sides" style={{ gridTemplateColumns: `repeat(${columns}, auto)` }}>
        {sides.map((side, i) => (
          <Alignment
            key={i === 0 ? 'a' : 'b'}
            {...pictureOf(side)}
            {...{ words, room }}
            row={Math.min(row, side.output.length - 1)}
            onRow={(row) => change({ row })}
            caption={names && (i === 0 ? names.a : names.b).full}
          />
        ))}
      </div>
    </div>
  );
}

/** The weights that went on: those after dropout, where there is dropout. */
function pictureOf({ tensors, words, output }: SideResult) {
  const weights = tensors['dec.weights_dropped'] ?? tensors['dec.weights_soft'];
  return { source: words.source, target: output.map(({ word }) => word), weights: weightRows(weights) };
}
