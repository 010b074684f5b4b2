import { useEffect } from 'react';
import { Icon } from '../../ui/Icon';
import { lazily, OnceOpen } from '../../ui/lazily';
import { usePage, usePointer } from '../page';
import { isTyping } from '../useKeys';
import { showGallery } from './showGallery';

const Gallery = lazily(async () => (await import('./Gallery')).Gallery);

/** Leads to all systems; so does the key G. */
export function GalleryButton() {
  const { words, playground } = usePage();
  const open = usePointer((state) => state.gallery);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (key.toLowerCase() !== 'g' || ctrlKey || metaKey || altKey || isTyping(event)) return;
      event.preventDefault();
      showGallery(playground, true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [playground]);
  return (
    <>
      <button
        type="button"
        className="button open-gallery"
        aria-label={words.systems.button}
        title={words.systems.hint}
        onClick={() => showGallery(playground, true)}
      >
        <Icon name="systems" />
        <span>{words.systems.button}</span>
      </button>
      <OnceOpen open={open}>
        <Gallery />
      </OnceOpen>
    </>
  );
}
