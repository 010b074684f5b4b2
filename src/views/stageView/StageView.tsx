import { type ComponentType, useState } from 'react';
import { partsOf } from '../../i18n/fill';
import { placeNames, type StageKind, stageKinds, stageText } from '../../i18n/stageTexts';
import type { Stage } from '../../plan/stages';
import { formulas } from '../formula/formulas';
import { math } from '../formula/mathml';
import { wordsDown } from '../matrix';
import type { Scene } from '../scene';
import { EmbedPicture, isLookUp } from './EmbedPicture';
import { FlowPicture } from './FlowPicture';
import { HeadsPicture, isHeads } from './HeadsPicture';
import { OutputPicture } from './OutputPicture';
import { isProduct, ProductPicture } from './ProductPicture';
import type { PictureProps } from './pictureProps';
import { Sentence } from './Sentence';
import { Shapes } from './Shapes';
import { chosenIn, useSelecting } from './selection';
import { shown } from './shown';
import './stageView.css';
import { stageFacts } from './stageFacts';
import { resultOf } from './stageResult';
import { useWidth } from './useWidth';

interface StageViewProps {
  readonly scene: Scene;
  readonly stage: Stage;
  /** Height the picture may take, in CSS pixels. */
  readonly height?: number;
}

/** One stage of the walk: what it is called, what it does in one sentence, its formula, its shapes and its picture. */
export function StageView({ scene, stage, height = 470 }: StageViewProps) {
  const { texts, picture } = scene;
  const [frame, width] = useWidth<HTMLDivElement>(720);
  const [wanted, setWanted] = useState(0);
  const selecting = useSelecting(`${stage.id} ${scene.row}`);
  const result = shown(scene, resultOf(stage));
  const head = Math.min(wanted, (result?.heads ?? 1) > 1 ? result!.heads - 1 : wanted);
  const row = result ? chosenIn(scene, wordsDown(result.matrix(head)), selecting).row : 0;
  const facts = stageFacts(picture, stage, row, head);
  const words = stageText(texts, stage);
  const Picture = pictureOf(scene, stage);
  const title = (partsOf(words.title, facts) ?? []).map((part) => part.text).join('');
  return (
    <section className="stage-view" aria-label={title || stage.kind}>
      <p className="stage-place">{placeNames(texts, stage.place).join(' › ')}</p>
      <h2>{title || stage.steps[0].kernel}</h2>
      <Sentence templates={stage.off && words.off ? [words.off.text] : words.say} facts={facts} />
      {!stage.off && (
        <div className="stage-facts">
          {isKind(stage.kind) && <span className="stage-formula">{math(formulas[stage.kind](facts))}</span>}
          <Shapes scene={scene} stage={stage} />
        </div>
      )}
      <div className="stage-picture" ref={frame}>
        <Picture {...{ scene, stage, head, selecting, width, height }} onHead={setWanted} />
      </div>
    </section>
  );
}

const isKind = (kind: string): kind is StageKind => (stageKinds as readonly string[]).includes(kind);

/** The picture that fits what the steps of a stage do; any other kernel flows from inputs to result. */
function pictureOf(scene: Scene, stage: Stage): ComponentType<PictureProps> {
  if (stage.off) return FlowPicture;
  if (scene.picture.output && (stage.kind === 'probabilities' || stage.kind === 'word')) return OutputPicture;
  if (stage.steps.some(isProduct)) return ProductPicture;
  if (stage.steps.some(isHeads)) return HeadsPicture;
  if (stage.steps.some(isLookUp)) return EmbedPicture;
  return FlowPicture;
}
