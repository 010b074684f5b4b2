import { LayerSizes } from '../../../views/layerSizes/LayerSizes';
import { sideNames } from '../../compare/sideNames';
import { usePage } from '../../page';
import type { FigureProps } from '../figureProps';
import './figure.css';

/** What its sentence and its readings take above and below. */
const WORDS = 120;
const [LOWEST, HIGHEST] = [220, 420];

/** How much of the gradient arrives at every layer, and how much on the other side of a comparison. */
export function Figure({ result, height, words }: FigureProps) {
  const { words: page } = usePage();
  const { experiment, reference } = result;
  const sides = experiment.versus && sideNames(page, experiment);
  const names = sides ? [sides.a.full, sides.b.full] : reference ? [words.edited, words.before] : [words.size];
  const series = [result, ...(reference ? [reference] : [])].map(({ tensors }, i) => ({
    name: names[i],
    sizes: tensors.sizes.values,
  }));
  return (
    <div className="gradient-sizes">
      <p>{words.say}</p>
      <LayerSizes series={series} height={Math.max(LOWEST, Math.min(HIGHEST, height - WORDS))} words={words} />
    </div>
  );
}
