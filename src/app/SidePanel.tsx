import { type ComponentType, Suspense, useEffect, useRef } from 'react';
import { type Tab, tabs } from '../store/pointerStore';
import { Icon } from '../ui/Icon';
import { lazily } from '../ui/lazily';
import { PlayTab } from './knobs/PlayTab';
import { usePage, usePointer } from './page';
import './sidePanel.css';

const contents: Readonly<Record<Tab, ComponentType>> = {
  play: PlayTab,
  why: lazily(async () => (await import('./why/WhyTab')).WhyTab),
  chance: lazily(async () => (await import('./chance/ChanceTab')).ChanceTab),
  heads: lazily(async () => (await import('./heads/HeadsTab')).HeadsTab),
  code: lazily(async () => (await import('./code/CodeTab')).CodeTab),
  backward: lazily(async () => (await import('./backward/BackwardTab')).BackwardTab),
  check: lazily(async () => (await import('./check/CheckTab')).CheckTab),
};

/** What can be done with the stage on screen. In a narrow window a sheet that slides up. */
export function SidePanel() {
  const { words, playground } = usePage();
  const tab = usePointer((state) => state.tab);
  const open = usePointer((state) => state.panelOpen);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // Only a sheet that slides up takes the focus, and not from what stands in it.
    const { current } = panel;
    if (!open || !current || getComputedStyle(current).position !== 'fixed') return;
    if (!current.contains(document.activeElement)) current.focus({ preventScroll: true });
  }, [open]);
  const close = (): void => playground.pointer.setState({ panelOpen: false });
  const Content = contents[tab];
  return (
    <aside
      ref={panel}
      className="side"
      data-open={open}
      tabIndex={-1}
      aria-label={words.tabs.label}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <header>
        <TabList />
        <button
          type="button"
          className="button quiet close-side"
          aria-label={words.knobs.close}
          title={words.knobs.close}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </header>
      <div className="side-content" role="tabpanel" id="side-content" aria-labelledby={`tab-${tab}`}>
        <Suspense fallback={<p className="hint">…</p>}>
          <Content />
        </Suspense>
      </div>
    </aside>
  );
}

const MOVES: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

function TabList() {
  const { words, playground } = usePage();
  const tab = usePointer((state) => state.tab);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where they do not all fit, the row is scrolled to the one chosen.
    const row = list.current;
    const chosen = row?.querySelector('[aria-selected=true]')?.getBoundingClientRect();
    if (!row || !chosen) return;
    const { left, width } = row.getBoundingClientRect();
    row.scrollLeft += chosen.left + chosen.width / 2 - (left + width / 2);
  }, [tab]);
  const choose = (next: Tab): void => playground.pointer.setState({ tab: next });
  return (
    <div className="tabs" role="tablist" aria-label={words.tabs.label} ref={list}>
      {tabs.map((name, i) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === tab}
          aria-controls="side-content"
          tabIndex={name === tab ? 0 : -1}
          onClick={() => choose(name)}
          onKeyDown={(event) => {
            const move = MOVES[event.key];
            if (!move) return;
            event.preventDefault();
            event.stopPropagation();
            const next = (i + move + tabs.length) % tabs.length;
            choose(tabs[next]);
            list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next].focus();
          }}
        >
          {words.tabs[name]}
        </button>
      ))}
    </div>
  );
}
