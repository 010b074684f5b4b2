import { useEffect, useRef } from 'react';
import { bringIntoView } from '../ui/bringIntoView';
import { type Crumb, crumbsOf } from './crumbs';
import { useExperiment, usePage } from './page';
import { useChange, type WalkNow } from './useWalk';
import './breadcrumb.css';

/** Where one is, from the whole translator to one number; every part leads there. `at` is the stage or place on screen. */
export function Breadcrumb({ walk, at }: { walk: WalkNow; at: string }) {
  const { words, stageTexts, playground } = usePage();
  const { head, cell } = useExperiment();
  const change = useChange();
  const list = useRef<HTMLOListElement>(null);
  const crumbs = crumbsOf(walk, { at, head, cell }, stageTexts, words.map);
  const end = crumbs.map(({ label }) => label).join();
  useEffect(() => {
    // Behind the next frame, when the layout is known anyway: asked now, it would be worked out once more.
    const timer = setTimeout(() => {
      if (end && list.current?.lastElementChild) bringIntoView(list.current, list.current.lastElementChild);
    }, 32);
    return () => clearTimeout(timer);
  }, [end]);
  const open = ({ leads }: Crumb): void => {
    if ('stage' in leads) change(leads);
    else playground.pointer.setState({ tab: leads.tab, panelOpen: true });
  };
  return (
    <nav className="breadcrumb" aria-label={words.map.where}>
      <ol ref={list}>
        {crumbs.map((crumb, level) => (
          <li key={level}>
            <button
              type="button"
              aria-current={crumb.here ? 'location' : undefined}
              title={crumb.hint}
              onClick={() => open(crumb)}
            >
              {crumb.label}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
