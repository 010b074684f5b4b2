import type { SideResult } from '../../../experiment/result';
import { Branches } from '../../../views/branches/Branches';
import { branchesOf, scaleOfSamples } from '../../../views/branches/branches';
import { sideNames } from '../../compare/sideNames';
import { usePage } from '../../page';
import type { FigureProps } from '../figureProps';
import './figure.css';

/** Every sample of the batch with what the two branches add to it; on both sides of a comparison. */
export function Figure({ result, words }: FigureProps) {
  const { words: page } = usePage();
  const { experiment, reference } = result;
  const names = experiment.versus && sideNames(page, experiment);
  const sides = (names && reference ? [result, reference] : [result]).map(samplesOf);
  const scale = scaleOfSamples(sides.flat());
  return (
    <div className="samples">
      <p>{words.say}</p>
      <div>
        {sides.map((samples, i) => (
          <section key={i === 0 ? 'a' : 'b'}>
            {names && <h3>{(i === 0 ? names.a : names.b).full}</h3>}
            <Branches {...{ samples, scale, words }} names={[words.attention, words.mlp]} />
          </section>
        ))}
      </div>
    </div>
  );
}

const samplesOf = ({ ran, tensors, experiment }: SideResult) =>
  branchesOf(ran.plan, tensors, {
    sums: ['residual1', 'residual2'],
    masks: ['drop_path1', 'drop_path2'],
    input: 'x',
    output: experiment.knobs.norm === 'post' ? 'norm2' : 'residual2',
  });
