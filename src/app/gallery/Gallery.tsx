import { type FormEvent, useEffect, useRef, useState } from 'react';
import { openEngine } from '../../engine/openEngine';
import { fill } from '../../i18n/fill';
import { galleryTexts } from '../../i18n/gallery';
import { Dialog } from '../../ui/Dialog';
import { usePage, usePointer } from '../page';
import { type Entry, isMissing, useEntries } from './entries';
import { GalleryList } from './GalleryList';
import { openEntry } from './openEntry';
import { search } from './search';
import { showGallery } from './showGallery';
import { createThumbnails } from './thumbnails';
import './gallery.css';

/** All systems one can open: what each is about, its first numbers, the points it makes. */
export function Gallery() {
  const { playground, words, language } = usePage();
  const open = usePointer((state) => state.gallery);
  const [query, setQuery] = useState('');
  const [thumbnails] = useState(() => createThumbnails({ open: () => openEngine('cpu'), needs: playground.needs }));
  const entries = useEntries(language);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => (open ? thumbnails.stop : undefined), [open, thumbnails]);

  const texts = galleryTexts[language];
  const found = entries && search(entries.filter((entry) => !isMissing(entry)) as Entry[], query);
  const close = (): void => showGallery(playground, false);
  const start = (entry: Entry, point?: string): void => {
    close();
    void openEntry(playground, entry, point);
  };
  const first = (event: FormEvent): void => {
    event.preventDefault();
    if (query.trim() && found?.[0]) start(found[0].system);
  };
  return (
    <Dialog
      open={open}
      wide
      title={words.systems.title}
      closeLabel={words.knobs.close}
      onClose={close}
      tools={
        <form className="gallery-search" onSubmit={first}>
          <input
            type="search"
            className="field"
            aria-label={texts.search}
            placeholder={texts.placeholder}
            value={query}
            // On a phone the keyboard would cover the list.
            data-first-focus={matchMedia('(pointer: fine)').matches ? true : undefined}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              list.current?.querySelector<HTMLElement>('.system-card button')?.focus();
            }}
          />
          <span className="gallery-count" role="status">
            {query.trim() && entries && found
              ? fill(texts.found, { count: String(found.length), all: String(entries.length) })
              : ''}
          </span>
        </form>
      }
    >
      <GalleryList
        ref={list}
        entries={entries}
        found={found}
        query={query}
        thumbnails={thumbnails}
        onOpen={start}
        onClear={() => setQuery('')}
      />
    </Dialog>
  );
}
