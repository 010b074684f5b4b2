import { useState } from 'react';
import type { SideResult } from '../../../experiment/result';
import { Cloud } from '../../../views/cloud/Cloud';
import { pointsOf, takenBy } from '../../../views/cloud/cloud';
import { useWidth } from '../../../views/stageView/useWidth';
import { sideNames } from '../../compare/sideNames';
import { usePage } from '../../page';
import type { FigureProps } from '../figureProps';
import './figure.css';

const [NARROWEST, WIDEST, GAP] = [240, 460, 20];
/** What is written above and below a picture. */
const WORDS = 120;

/** The cloud, and what one of its points takes of the others; two clouds where two variants are compared. */
export function Figure({ result, height, words }: FigureProps) {
  const { words: page } = usePage();
  const [box, width] = useWidth<HTMLDivElement>(600);
  const [asked, setChosen] = useState(0);
  const { experiment, reference } = result;
  const names = experiment.versus && sideNames(page, experiment);
  const sides = names && reference ? [result, reference] : [result];
  const columns = width >= sides.length * (NARROWEST + GAP) ? sides.length : 1;
  const room = Math.min((width - GAP * (columns - 1)) / columns, height - WORDS, WIDEST);
  const size = Math.floor(Math.max(NARROWEST, room));
  return (
    <div className="clouds" ref={box}>
      <p>{words.about}</p>
      <div className="clouds-sides" style={{ gridTemplateColumns: `repeat(${columns}, ${size}px)` }}>
        {sides.map((side, i) => (
          <SideOfCloud
            key={i === 0 ? 'a' : 'b'}
            {...{ side, words, size }}
            caption={names && (i === 0 ? names.a : names.b).full}
            chosen={asked}
            onChoose={setChosen}
          />
        ))}
      </div>
    </div>
  );
}

interface SideProps {
  readonly side: SideResult;
  readonly words: FigureProps['words'];
  readonly caption?: string;
  readonly size: number;
  readonly chosen: number;
  onChoose(point: number): void;
}

/** Offset attention mixes along the columns of its weights, plain self-attention along the rows. */
function SideOfCloud({ side: { tensors, words: names, experiment }, chosen: asked, ...rest }: SideProps) {
  const points = pointsOf(tensors.points);
  const chosen = Math.min(asked, points.length - 1);
  const plain = experiment.knobs.kind === 'plain';
  const weights = tensors.weights_twice ?? tensors.weights_soft;
  return (
    <Cloud
      {...rest}
      {...{ points, chosen }}
      names={names.points}
      taken={takenBy(weights, chosen, plain ? 'row' : 'column')}
      centres={pointsOf(tensors.centres)}
      arrows={plain ? 'mean' : 'offset'}
    />
  );
}
