import { type ReactNode, type ToggleEvent, useId, useRef } from 'react';
import './popover.css';

interface PopoverProps {
  /** What the button shows. */
  readonly button: ReactNode;
  readonly label?: string;
  readonly className?: string;
  readonly disabled?: boolean;
  readonly children: (close: () => void) => ReactNode;
}

const MARGIN = 8;

/** A button and a native popover under it (or over it, where there is more room), closed by Escape or a click beside. */
export function Popover({ button, label, className = 'button', disabled, children }: PopoverProps) {
  const id = useId();
  const anchor = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  const place = (event: ToggleEvent<HTMLDivElement>): void => {
    if (event.newState !== 'open' || !anchor.current || !panel.current) return;
    const at = anchor.current.getBoundingClientRect();
    const { style, offsetWidth } = panel.current;
    const below = innerHeight - at.bottom > at.top;
    style.left = `${Math.max(MARGIN, Math.min(at.left, innerWidth - offsetWidth - MARGIN))}px`;
    style.top = below ? `${at.bottom + 4}px` : 'auto';
    style.bottom = below ? 'auto' : `${innerHeight - at.top + 4}px`;
    style.maxHeight = `${(below ? innerHeight - at.bottom : at.top) - 2 * MARGIN}px`;
  };

  return (
    <>
      <button
        ref={anchor}
        type="button"
        className={className}
        aria-label={label}
        title={label}
        disabled={disabled}
        popoverTarget={id}
      >
        {button}
      </button>
      <div ref={panel} id={id} popover="auto" className="popover" onToggle={place}>
        {children(() => panel.current?.hidePopover())}
      </div>
    </>
  );
}
