import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { fill, partsOf } from '../../i18n/fill';
import { galleryTexts } from '../../i18n/gallery';
import { usePage } from '../page';
import { type Entry, isMissing, type Missing } from './entries';
import { DIRECTIONS, neighbour } from './neighbour';
import { SystemCard } from './SystemCard';
import type { Point } from './search';
import type { Thumbnails } from './thumbnails';

interface GalleryListProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly entries: readonly (Entry | Missing)[] | undefined;
  readonly found: readonly { readonly system: Entry; readonly points: readonly Point[] }[] | undefined;
  readonly query: string;
  readonly thumbnails: Thumbnails;
  onOpen(entry: Entry, point?: string): void;
  onClear(): void;
}

const GROUPS = ['attention', 'around', 'training'] as const;
const LETTERS = ['A', 'B', 'C'];

/** The systems by group, the translator before them; while something is searched, what was found. */
export function GalleryList({ ref, entries, found, query, thumbnails, onOpen, onClear }: GalleryListProps) {
  const texts = galleryTexts[usePage().language];
  const searching = query.trim() !== '';
  const cards = (of: Entry['group']): ReactNode =>
    found
      ?.filter(({ system }) => system.group === of)
      .map(({ system, points }) => (
        <SystemCard
          key={system.name}
          entry={system}
          matched={points}
          thumbnails={thumbnails}
          onOpen={(point) => onOpen(system, point)}
        />
      ));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go between the buttons in it
    <div ref={ref} className="gallery" onKeyDown={onArrow}>
      {!entries && <p className="hint">{texts.loading}</p>}
      {entries && !searching && <Lead entries={entries} onOpen={onOpen} />}
      {found && found.length === 0 && (
        <p className="gallery-none">
          {partsOf(texts.none, { text: query.trim(), clear: texts.clear })?.map(({ text, fact }) =>
            fact === 'clear' ? (
              <button key={fact} type="button" className="link" onClick={onClear}>
                {text}
              </button>
            ) : (
              text
            ),
          )}
        </p>
      )}
      {found?.some(({ system }) => !system.group) && <ul className="system-cards first">{cards(undefined)}</ul>}
      {GROUPS.filter((group) => found?.some(({ system }) => system.group === group)).map((group) => (
        <section key={group}>
          <h3>
            <span className="group-letter" aria-hidden="true">
              {LETTERS[GROUPS.indexOf(group)]}
            </span>
            {texts.groups[group].name}
            <span className="group-say">{texts.groups[group].say}</span>
          </h3>
          <ul className="system-cards">{cards(group)}</ul>
        </section>
      ))}
      {entries?.filter(isMissing).map(({ name, error }) => (
        <p key={name} className="complaint">
          {fill(texts.missing, { name, reason: error.message })}
        </p>
      ))}
      <p className="hint gallery-keys">{texts.keys}</p>
    </div>
  );
}

/** Where to begin, for somebody who has seen none of it. */
function Lead({ entries, onOpen }: Pick<GalleryListProps, 'onOpen'> & { entries: readonly (Entry | Missing)[] }) {
  const texts = galleryTexts[usePage().language];
  const entry = (name: string): Entry | undefined => {
    const there = entries.find((entry) => entry.name === name);
    return there && !isMissing(there) ? there : undefined;
  };
  const starts = { first: entry('by-hand'), second: entry('translator') };
  const { first, second } = starts;
  if (!first || !second) return null;
  return (
    <p className="gallery-lead">
      {partsOf(texts.lead, { first: first.title, second: second.title })?.map(({ text, fact }) =>
        fact ? (
          <button key={fact} type="button" className="link" onClick={() => onOpen(fact === 'first' ? first : second)}>
            {text}
          </button>
        ) : (
          text
        ),
      )}
    </p>
  );
}

/** Arrows go to the nearest button in their direction. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  const direction = DIRECTIONS.find((key) => key === event.key);
  if (!direction || !(event.target instanceof HTMLElement)) return;
  const others = [...event.currentTarget.querySelectorAll('button')].filter((button) => button !== event.target);
  const boxes = others.map((button) => button.getBoundingClientRect());
  const next = others[neighbour(boxes, event.target.getBoundingClientRect(), direction)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
