import { useState } from 'react';
import type { Dialect } from '../../code/pythonSource';
import { Segmented } from '../../ui/Segmented';
import { formulas } from '../../views/formula/formulas';
import { math } from '../../views/formula/mathml';
import { stageFacts } from '../../views/stageView/stageFacts';
import { useExperiment, usePage } from '../page';
import { useWalk, type WalkNow } from '../useWalk';
import './codeTab.css';
import { GpuCode } from './GpuCode';
import { PythonCode } from './PythonCode';

// Names, the same in every language.
const OPTIONS = [
  { value: 'wgsl', text: 'WGSL' },
  { value: 'numpy', text: 'NumPy' },
  { value: 'torch', text: 'PyTorch' },
] as const;

/** The tab “code” of the side panel: the stage as a formula, as what the GPU runs, and as Python over exported numbers. */
export function CodeTab() {
  const { words } = usePage();
  const walk = useWalk();
  const [choice, setChoice] = useState<'wgsl' | Dialect>('wgsl');
  if (!walk) return null;
  if (walk.stage.off) return <p className="hint">{words.code.off}</p>;
  return (
    <div className="code-tab">
      <Formula walk={walk} />
      <Segmented<'wgsl' | Dialect>
        name="code"
        label={words.code.label}
        options={OPTIONS}
        value={choice}
        onChange={setChoice}
      />
      {choice === 'wgsl' ? <GpuCode walk={walk} /> : <PythonCode walk={walk} dialect={choice} />}
    </div>
  );
}

/** With the numbers of the row and head that are looked at; nothing for a kind of stage that has no formula. */
function Formula({ walk: { result, stage, row } }: { walk: WalkNow }) {
  const { head } = useExperiment();
  const formula = Object.entries(formulas).find(([kind]) => kind === stage.kind)?.[1];
  if (!formula) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll a long one
    <p className="code-formula" tabIndex={0} data-scrolls>
      {math(formula(stageFacts(result, stage, row, head)))}
    </p>
  );
}
