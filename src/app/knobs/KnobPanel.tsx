import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { isDefault } from '../../experiment/experiment';
import { applies, defaultsOf, knobIdsOf } from '../../experiment/knobs';
import { type KnobGroup, knobGroups } from '../../systems/knobRow';
import { Icon } from '../../ui/Icon';
import { useExperiment, usePage } from '../page';
import { useChange, useWalk } from '../useWalk';
import { KnobControl } from './KnobControl';
import './knobs.css';

/** The knobs in a panel of their own, as a frame has it. */
export function KnobPanel() {
  const { words, hidden } = usePage();
  const system = useExperiment().system;
  if (knobIdsOf(system).every((id) => hidden.has(id))) return null;
  return (
    <aside className="knobs" aria-label={words.knobs.label}>
      <KnobList />
    </aside>
  );
}

/** The knobs: first those that the stage on screen listens to, then all others, which work as well, by what they are about. */
export function KnobList({ children }: { children?: ReactNode }) {
  const { words, hidden } = usePage();
  const walk = useWalk();
  const { system, knobs } = useExperiment();
  const offered = knobIdsOf(system).filter((id) => !hidden.has(id) && applies(system, id, knobs));
  const here = offered.filter((id) => walk && system.knobs[id].stages.includes(walk.stage.kind));
  const others = offered.filter((id) => !here.includes(id));
  return (
    <>
      <header>
        <h2>{here.length > 0 ? words.knobs.here : words.knobs.label}</h2>
        <UndoRedo />
        <ResetAll />
      </header>
      {here.map((id) => (
        <KnobControl key={id} id={id} />
      ))}
      {children}
      {knobGroups.map((group) => (
        <Group
          key={group}
          group={group}
          ids={others.filter((id) => system.knobs[id].group === group)}
          open={others.length <= FEW}
        />
      ))}
    </>
  );
}

/** So few knobs, as a frame may have, are all shown. */
const FEW = 6;

interface GroupProps {
  readonly group: KnobGroup;
  readonly ids: readonly string[];
  /** Whether it starts open. */
  readonly open: boolean;
}

/** Knobs about one thing, folded away until somebody wants them or has turned one of them. */
function Group({ group, ids, open: startsOpen }: GroupProps) {
  const { words } = usePage();
  const { system, knobs } = useExperiment();
  const turned = ids.filter((id) => !isDefault(system, id, knobs)).length;
  const [open, setOpen] = useState(startsOpen || turned > 0);
  const [seen, setSeen] = useState(turned);
  if (turned !== seen) {
    setSeen(turned);
    if (turned > seen) setOpen(true);
  }
  if (ids.length === 0) return null;
  return (
    <details className="knob-group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.knobs.groups[group]} <small>{turned > 0 ? turned : ''}</small>
      </summary>
      {ids.map((id) => (
        <KnobControl key={id} id={id} />
      ))}
    </details>
  );
}

function UndoRedo() {
  const { words, playground } = usePage();
  const canUndo = useStore(playground.experiment, (state) => state.past.length > 0);
  const canRedo = useStore(playground.experiment, (state) => state.future.length > 0);
  const { undo, redo } = playground.experiment.getState();
  return (
    <>
      <QuietButton icon="undo" label={words.knobs.undo} disabled={!canUndo} onClick={undo} />
      <QuietButton icon="redo" label={words.knobs.redo} disabled={!canRedo} onClick={redo} />
    </>
  );
}

function ResetAll() {
  const { words, hidden, locked } = usePage();
  const { system, knobs } = useExperiment();
  const change = useChange();
  const mine = (id: string): boolean => !hidden.has(id) && !locked.has(id);
  const turned = knobIdsOf(system).filter((id) => mine(id) && !isDefault(system, id, knobs));
  const reset = (): void => change({ knobs: Object.fromEntries(turned.map((id) => [id, defaultsOf(system)[id]])) });
  return <QuietButton icon="reset" label={words.knobs.resetAll} disabled={turned.length === 0} onClick={reset} />;
}

interface QuietButtonProps {
  readonly icon: 'undo' | 'redo' | 'reset';
  readonly label: string;
  readonly disabled: boolean;
  onClick(): void;
}

const QuietButton = ({ icon, label, disabled, onClick }: QuietButtonProps) => (
  <button type="button" className="button quiet" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
    <Icon name={icon} />
  </button>
);
