import { fill } from '../../i18n/fill';
import type { PageTexts } from '../../i18n/page.en';
import type { Stage } from '../../plan/stages';
import { placeName, wordsOf } from '../axisName';
import { at } from '../matrix';
import { short } from '../numberFormat';
import type { Scene } from '../scene';
import type { Derivative, Pass } from './derivative';
import { gradientMap, hatching, tensorTitle } from './gradientMap';
import { lookedAt } from './lookedAt';
import { ruleOf } from './rules';
import { scalarText, sentence } from './scalarText';

interface PassSentenceProps {
  readonly scene: Scene;
  readonly stage: Stage;
  readonly derivative: Derivative;
  readonly pass: Pass;
  readonly words: PageTexts['backward'];
}

/** The rule in a sentence, and what the gradient means at the number looked at. */
export function PassSentence({ scene, stage, derivative, pass, words }: PassSentenceProps) {
  const kernels = kernelsOf(scene, pass);
  const rule = stage.off ? words.off : fill(words.rules[ruleOf(pass.step)], { kernels: kernels.join(', ') || '–' });
  return (
    <p className="stage-sentence">
      {rule} {sentence(meaning(scene, stage, derivative, pass, words))}
    </p>
  );
}

/** The kernels that carry a gradient back through a step. */
function kernelsOf({ picture }: Scene, { step, passed }: Pass): string[] {
  const answers = new Set(passed.map(({ gradient }) => gradient));
  const own = picture.plan.steps.filter(({ to: [name = ''] }) => {
    return answers.has(name) || name.startsWith(`through.${step.to[0]}.`);
  });
  return own.map(({ kernel }) => kernel);
}

/** How far the scalar goes when a number is raised by this much. */
const RAISE = 0.01;

function meaning(
  scene: Scene,
  stage: Stage,
  derivative: Derivative,
  { results }: Pass,
  words: PageTexts['backward'],
): string {
  const { name, gradient } = results[0];
  const map = gradientMap(scene, gradient, name);
  if (!map) return '';
  const m = map.matrix(scene.head);
  const allowed = hatching(scene, stage, m, map.heads);
  const { row, col } = lookedAt(scene, gradient, m, allowed);
  const slope = at(m, row, col);
  const scalar = scalarText(words, derivative);
  if (slope === 0) return fill(words.still, { scalar });
  const along = (axis: string, size: number, place: number, fallback: 'row' | 'column'): string =>
    placeName(wordsOf(scene.picture, axis, size), axis, place, scene.texts, fallback);
  return fill(slope > 0 ? words.rises : words.falls, {
    name: tensorTitle(scene, name),
    row: along(m.rowAxis, m.rows, row, 'row'),
    column: along(m.colAxis, m.cols, col, 'column'),
    gradient: short(slope),
    scalar,
    effect: short(Math.abs(slope) * RAISE),
  });
}
