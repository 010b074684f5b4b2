import { useId } from 'react';
import type { Step } from '../../plan/plan';
import { hue } from '../colours/role';
import type { Scene } from '../scene';
import { shown } from './shown';
import './stepTabs.css';

interface StepTabsProps {
  readonly scene: Scene;
  readonly steps: readonly Step[];
  readonly current: Step;
  onPick(result: string): void;
}

/** Which of a stage's like steps is drawn: of Q, K and V, one at a time. */
export function StepTabs({ scene, steps, current, onPick }: StepTabsProps) {
  const name = useId();
  if (steps.length < 2) return null;
  return (
    <div className="step-tabs" role="radiogroup" aria-label={scene.texts.picture.choose}>
      {steps.map(({ to: [result] }) => {
        const tensor = shown(scene, result);
        return (
          <label key={result} style={{ '--hue': hue(tensor?.role ?? 'plain') } as React.CSSProperties}>
            <input
              type="radio"
              name={name}
              checked={result === current.to[0]}
              onChange={() => onPick(result)}
              // The page's arrow keys change the stage; here they change the tab.
              onKeyDown={(event) => event.key.startsWith('Arrow') && event.stopPropagation()}
            />
            <span>{tensor?.title ?? result}</span>
          </label>
        );
      })}
    </div>
  );
}
