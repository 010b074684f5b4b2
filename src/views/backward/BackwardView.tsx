import { useState } from 'react';
import { fill } from '../../i18n/fill';
import type { Stage } from '../../plan/stages';
import { math } from '../formula/mathml';
import type { Scene } from '../scene';
import { StepTabs } from '../stageView/StepTabs';
import { resultOf } from '../stageView/stageResult';
import { useWidth } from '../stageView/useWidth';
import './backward.css';
import type { BackwardViewProps } from './backwardProps';
import { type Derivative, type Pass, passesOf } from './derivative';
import { stageName } from './gradientMap';
import { NoGradient, WithoutGradient } from './NoGradient';
import { PassPicture } from './PassPicture';
import { PassSentence } from './PassSentence';
import { ruleFormula } from './rules';

/** One stage, backwards: the gradient of its result, the rule, and what the rule passes back to each operand. */
export function BackwardView(props: BackwardViewProps) {
  const { stage, derivative, words } = props;
  // Gradients are nobody's to edit, and the other side has none.
  const scene: Scene = { ...props.scene, onEdit: undefined, reference: undefined, onSide: undefined, side: 'after' };
  const [frame, width] = useWidth<HTMLDivElement>(720);
  const [picked, setPicked] = useState('');
  const passes = stage.off
    ? [passThrough(derivative, stage)].filter((pass) => pass !== undefined)
    : passesOf(derivative, stage);
  const pass = passes.find(({ step }) => lastPart(step.to[0] ?? '') === picked) ?? passes.at(-1);
  const formula = pass && !stage.off && ruleFormula(pass.step);
  const title = fill(words.title, { stage: stageName(scene, stage) });
  return (
    <section className="stage-view backward-view" aria-label={title}>
      <h2>{title}</h2>
      {pass ? <PassSentence {...{ scene, stage, derivative, pass, words }} /> : <NoGradient {...props} scene={scene} />}
      {formula && (
        <div className="stage-facts">
          <span className="stage-formula">{math(formula)}</span>
        </div>
      )}
      <div className="stage-picture" ref={frame}>
        {!pass && <WithoutGradient {...props} {...{ scene, width }} />}
        {pass && (
          <>
            {!stage.off && (
              <StepTabs
                scene={scene}
                steps={passes.map(({ step }) => step)}
                current={pass.step}
                onPick={(name) => setPicked(lastPart(name))}
              />
            )}
            <PassPicture {...props} {...{ scene, pass, width }} key={pass.step.to[0] ?? stage.id} />
          </>
        )}
      </div>
    </section>
  );
}

/** A stage that is off: what passes through has its gradient, and there is nothing to pass it to. */
function passThrough({ gradients }: Derivative, stage: Stage): Pass | undefined {
  const name = resultOf(stage);
  const gradient = gradients[name];
  return gradient ? { step: stage.steps[0], results: [{ name, gradient }], passed: [], without: [] } : undefined;
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
