import { useEffect, useState } from 'react';
import { Dialog } from '../ui/Dialog';
import { usePage } from './page';
import { isTyping } from './useKeys';
import './keys.css';

/** The list of keys, behind a button and the ? key. */
export function KeysDialog() {
  const { words } = usePage();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === '?' && !isTyping(event)) setOpen(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const { title, button, list } = words.keys;
  return (
    <>
      <button
        type="button"
        className="button quiet open-keys"
        aria-label={button}
        title={button}
        onClick={() => setOpen(true)}
      >
        ?
      </button>
      <Dialog open={open} title={title} closeLabel={words.knobs.close} onClose={() => setOpen(false)}>
        <dl className="keys">
          {Object.values(list).map(([keys, meaning]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </>
  );
}
