import { type ComponentType, useState } from 'react';
import { partsOf } from '../../i18n/fill';
import { isSaid, isStageKind, stageText } from '../../i18n/stageTexts';
import type { Stage } from '../../plan/stages';
import { BesideArcs, type WeightsAs } from '../arcs/BesideArcs';
import { formulas } from '../formula/formulas';
import { math } from '../formula/mathml';
import { wordsDown } from '../matrix';
import type { Scene } from '../scene';
import { EmbedPicture, isLookUp } from './EmbedPicture';
import { FlowPicture } from './FlowPicture';
import { HeadsPicture, isHeads } from './HeadsPicture';
import { OutputPicture } from './OutputPicture';
import { PictureBar } from './PictureBar';
import { isProduct, ProductPicture } from './ProductPicture';
import type { PictureProps } from './pictureProps';
import { resultFacts } from './resultFacts';
import { Sentence } from './Sentence';
import { Shapes } from './Shapes';
import { chosenIn, useHovering } from './selection';
import { shown, withWordsOfSide } from './shown';
import './stageView.css';
import { stageFacts } from './stageFacts';
import { resultOf } from './stageResult';
import { TablesPicture } from './TablesPicture';
import { useWidth } from './useWidth';

interface StageViewProps {
  readonly scene: Scene;
  readonly stage: Stage;
  /** Height the picture may take, in CSS pixels. */
  readonly height?: number;
}

/** One stage of the walk: what it is called, what it does in one sentence, its formula, its shapes and its picture. */
export function StageView({ scene: given, stage, height = 470 }: StageViewProps) {
  const { texts, reference } = given;
  const [frame, width] = useWidth<HTMLDivElement>(720);
  const [weightsAs, setWeightsAs] = useState<WeightsAs>();
  const scene = withWordsOfSide(given);
  const result = shown(scene, resultOf(stage));
  const head = Math.min(scene.head, result && result.heads > 1 ? result.heads - 1 : scene.head);
  const hovering = useHovering(`${stage.id} ${scene.row}`);
  const row = result ? chosenIn(scene, result.name, wordsDown(result.matrix(head))).row : 0;
  const told = result?.side === 'before' && reference ? reference : scene.picture;
  const words = stageText(texts, stage);
  const facts = {
    ...stageFacts(told, stage, row, head),
    ...(isSaid(scene.texts, stage.kind) ? {} : resultFacts(scene, stage)),
  };
  const Picture = pictureOf(scene, stage);
  const title = (partsOf(words.title, facts) ?? []).map((part) => part.text).join('');
  return (
    <section className="stage-view" aria-label={title || stage.kind}>
      <h2>{title || stage.steps[0].kernel}</h2>
      <Sentence templates={stage.off && words.off ? [words.off.text] : words.say} facts={facts} />
      <div className={stage.off ? 'stage-facts off' : 'stage-facts'}>
        {!stage.off && isStageKind(stage.kind) && (
          <span className="stage-formula">{math(formulas[stage.kind](facts))}</span>
        )}
        {!stage.off && <Shapes scene={scene} stage={stage} />}
        <PictureBar scene={scene} result={result} />
      </div>
      <div className="stage-picture" ref={frame}>
        <BesideArcs {...{ scene, stage, head, width, height }} as={weightsAs} onAs={setWeightsAs}>
          {(room) => <Picture {...{ scene, stage, head, hovering }} {...room} />}
        </BesideArcs>
      </div>
    </section>
  );
}

/** The picture that fits what the steps of a stage do; any other kernel flows from inputs to result. */
function pictureOf(scene: Scene, stage: Stage): ComponentType<PictureProps> {
  if (scene.table) return TablesPicture;
  if (stage.off) return FlowPicture;
  if (scene.picture.output && (stage.kind === 'probabilities' || stage.kind === 'word')) return OutputPicture;
  if (stage.steps.some(isProduct)) return ProductPicture;
  if (stage.steps.some(isHeads)) return HeadsPicture;
  if (stage.steps.some(isLookUp)) return EmbedPicture;
  return FlowPicture;
}
