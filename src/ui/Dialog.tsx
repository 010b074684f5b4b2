import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from './Icon';
import './dialog.css';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly closeLabel: string;
  /** Beside the title, in reach however far one has scrolled. */
  readonly tools?: ReactNode;
  /** As large as the window allows. */
  readonly wide?: boolean;
  readonly children: ReactNode;
  onClose(): void;
}

/**
 * A native modal dialog; Escape, the cross and a click beside it close it. Its content exists only while it is open; the focus starts
 * at `data-first-focus` where there is one.
 */
export function Dialog({ open, title, closeLabel, tools, wide, children, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!open) dialog.current?.close();
    else {
      dialog.current?.showModal();
      dialog.current?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    }
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog
    <dialog
      ref={dialog}
      className={wide ? 'dialog wide' : 'dialog'}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {open && (
        <div className="dialog-body">
          <div className="dialog-head">
            <h2>{title}</h2>
            {tools}
            <button type="button" className="button quiet" aria-label={closeLabel} title={closeLabel} onClick={onClose}>
              <Icon name="close" />
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
