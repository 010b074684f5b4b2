import { useState } from 'react';
import { isTranslator } from '../../experiment/experiment';
import { fill } from '../../i18n/fill';
import { placeNames, stageText } from '../../i18n/stageTexts';
import { wordsOf } from '../../views/axisName';
import { scaleOf } from '../../views/colours/colourScale';
import { blockOf, type HeadBlock } from '../../views/heads/headBlock';
import { weightsOf } from '../../views/heads/headFigures';
import { HeadGrid } from '../../views/heatmap/HeadGrid';
import { allowedIn } from '../../views/stageView/allowed';
import { useWidth } from '../../views/stageView/useWidth';
import { useExperimentValue, usePage } from '../page';
import { useScene } from '../useScene';
import { useChange, useWalk, type WalkNow } from '../useWalk';
import { attentionPlace, nearestAttention } from './attentionPlace';
import { CompareHeads } from './CompareHeads';
import { HeadTable } from './HeadTable';
import './heads.css';
import { QueryPicker } from './QueryPicker';
import { Rearrange } from './Rearrange';

/** The tab “heads” of the side panel: all heads of the attention block on screen, in pictures and numbers. */
export function HeadsTab() {
  const asked = useExperimentValue(({ stage }) => stage);
  const walk = useWalk();
  if (!walk) return null;
  const place = attentionPlace(walk.stages, walk.stages.some(({ id }) => id === asked) ? walk.stage.id : asked);
  const block = place && blockOf(walk.result.plan, place);
  return block ? <Block key={place} {...{ walk, place, block }} /> : <Nowhere walk={walk} />;
}

function Nowhere({ walk }: { walk: WalkNow }) {
  const { words, stageTexts } = usePage();
  const change = useChange();
  const place = nearestAttention(walk.stages, walk.index);
  return (
    <div className="heads-tab">
      <p>{fill(words.heads.nowhere, { stage: stageText(stageTexts, walk.stage).name })}</p>
      {place && (
        <button type="button" className="button" onClick={() => change({ stage: `${place}.softmax` })}>
          {fill(words.heads.go, { place: placeNames(stageTexts, place).join(' › ') })}
        </button>
      )}
    </div>
  );
}

interface BlockProps {
  readonly walk: WalkNow;
  readonly place: string;
  readonly block: HeadBlock;
}

function Block({ walk, place, block }: BlockProps) {
  const { stageTexts } = usePage();
  const scene = useScene(walk);
  const [frame, width] = useWidth<HTMLDivElement>(280);
  const change = useChange();
  const [asked, setAsked] = useState(0);
  const [wanted, setOther] = useState<number>();
  const heads = weightsOf(scene.picture, block);
  const [{ rows, rowAxis }] = heads;
  const head = Math.min(scene.head, heads.length - 1);
  const ofTarget = rowAxis.endsWith(':target');
  const other = wanted !== undefined && wanted !== head && wanted < heads.length ? wanted : (head + 1) % heads.length;
  const row = Math.min(ofTarget ? walk.row : asked, rows - 1);
  const scale = scaleOf(scene.picture.tensors[block.weights], 'weights');
  const attends = walk.stages.find(({ id }) => id === `${place}.context`);
  return (
    <div className="heads-tab" ref={frame}>
      <h2>{placeNames(stageTexts, place).join(' › ')}</h2>
      <HeadGrid
        {...{ scene, heads, scale, width }}
        allowed={attends && allowedIn(scene.picture, attends, head, heads.length)}
        chosen={head}
        onChoose={scene.onHead}
      />
      <QueryPicker
        words={wordsOf(scene.picture, rowAxis, rows) ?? Array.from({ length: rows }, (_, i) => String(i + 1))}
        output={ofTarget ? walk.result.output : undefined}
        row={row}
        onRow={(row) => (ofTarget ? change({ row }) : setAsked(row))}
      />
      <HeadTable {...{ scene, block, row, head }} />
      {isTranslator(walk.result.experiment) && <Rearrange {...{ walk, place, head, other }} heads={heads.length} />}
      {heads.length > 1 && (
        <CompareHeads name={block.weights} {...{ scene, heads, scale, head, other, width }} onOther={setOther} />
      )}
    </div>
  );
}
