import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';

interface FoldedProps {
  readonly children: ReactNode;
  readonly words: { readonly more: string; readonly less: string };
}

/** A paragraph of a few lines; what does not fit in them unfolds. */
export function Folded({ children, words }: FoldedProps) {
  const text = useRef<HTMLParagraphElement>(null);
  const [open, setOpen] = useState(false);
  const [long, setLong] = useState(false);
  const id = useId();
  useLayoutEffect(() => {
    const paragraph = text.current;
    if (!paragraph || open) return;
    const measure = (): void => setLong(paragraph.scrollHeight > paragraph.clientHeight + 2);
    const observer = new ResizeObserver(measure);
    observer.observe(paragraph);
    return () => observer.disconnect();
  }, [open]);
  return (
    <div className={open ? 'folded open' : 'folded'}>
      <p ref={text} id={id}>
        {children}
      </p>
      {long && (
        <button type="button" className="link" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {open ? words.less : words.more}
        </button>
      )}
    </div>
  );
}
