import type { MapTexts } from '../../i18n/map.en';
import { type StageTexts, stageText } from '../../i18n/stageTexts';
import { hue, roleOf } from '../colours/role';
import { formulas } from '../formula/formulas';
import { math } from '../formula/mathml';
import { handMade } from '../marks/handMade';
import { StageMarks } from '../marks/StageMarks';
import type { Scene } from '../scene';
import { shapeText } from '../shapeText';
import { changed } from '../stageView/changed';
import { StageThumbnail } from '../stageView/StageThumbnail';
import { stageFacts } from '../stageView/stageFacts';
import { resultOf } from '../stageView/stageResult';
import { boxName } from './boxText';
import type { MapBox } from './mapGraph';
import { strandsOf } from './strands';

interface BoxContentProps {
  readonly scene: Scene;
  readonly words: MapTexts;
  readonly box: MapBox;
  /** Whether the pictures of a block's stages have room for their names. */
  readonly roomy: boolean;
}

/** What is written and drawn in a box: a stage with its formula, or a block with a film of its stages. */
export function BoxContent(props: BoxContentProps) {
  const [first] = props.box.stages;
  if (props.box.off) return <Name {...props} />;
  return props.box.id === first.place ? <Block {...props} /> : <OneStage {...props} />;
}

function Name({ scene, words, box }: BoxContentProps) {
  const { picture, reference, pins, texts } = scene;
  const differs = reference && box.stages.some((stage) => !stage.off && changed(picture, reference, stage));
  const byHand = box.stages.some((stage) => handMade(picture.plan, stage, (tensor) => pins.has(tensor)));
  return (
    <span className="map-name">
      <b>{boxName(texts, box)}</b>
      <StageMarks changed={differs ? words.changed : undefined} byHand={byHand ? words.byHand : undefined} />
    </span>
  );
}

const Shape = ({ scene: { picture }, box }: BoxContentProps) => (
  <span className="map-shape">{shapeText(picture, resultOf(box.stages[box.stages.length - 1]))}</span>
);

function Block(props: BoxContentProps) {
  const { scene, box, roomy } = props;
  const running = box.stages.filter(({ off }) => !off);
  return (
    <>
      <Name {...props} />
      <Shape {...props} />
      <span className="map-film">
        {running.map((stage) => (
          <span key={stage.id}>
            <StageThumbnail picture={scene.picture} stage={stage} />
            {roomy && <small>{stageText(scene.texts, stage).name}</small>}
          </span>
        ))}
      </span>
    </>
  );
}

function OneStage(props: BoxContentProps) {
  const { scene, box } = props;
  const [stage] = box.stages;
  const strands = strandsOf(stage).map((part) => ({ part, tensor: resultOf(part) }));
  const formula = Object.entries(formulas).find(([kind]) => kind === stage.kind)?.[1];
  return (
    <>
      <span className="map-strands">
        {strands.map(({ part, tensor }) => (
          <span key={tensor} style={{ color: hue(roleOf(tensor)) }}>
            {strands.length > 1 && lastPart(scene.texts, tensor)}
            <StageThumbnail picture={scene.picture} stage={part} />
          </span>
        ))}
      </span>
      <Name {...props} />
      <span className="map-formula">
        {formula && math(formula(stageFacts(scene.picture, stage, scene.row, scene.head)))}
      </span>
      <Shape {...props} />
    </>
  );
}

function lastPart({ tensors }: StageTexts, tensor: string): string {
  const last = tensor.slice(tensor.lastIndexOf('.') + 1);
  return tensors[last] ?? last;
}
