import { fill } from '../../i18n/fill';
import { useExperiment, usePage } from '../page';

/** How many numbers and blocks were changed by hand; pressed, it shows them. */
export function EditBadge() {
  const { words, playground } = usePage();
  const { pins, headMix } = useExperiment();
  const { badge, show } = words.why.edits;
  const count = pins.length + Object.keys(headMix).length;
  if (count === 0) return null;
  const open = (): void => {
    playground.pointer.setState({ tab: 'why', panelOpen: true });
    // The tab is drawn by then. A sheet that is only just sliding up takes no focus yet, but it can be scrolled.
    requestAnimationFrame(() => {
      const title = document.getElementById('edits');
      title?.scrollIntoView();
      title?.focus({ preventScroll: true });
    });
  };
  return (
    <button type="button" className="button edit-badge" title={show} onClick={open}>
      {count === 1 ? badge.one : fill(badge.more, { count: String(count) })}
    </button>
  );
}
