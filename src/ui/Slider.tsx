import { type Curve, fromNotch, notches, toNotch } from './curve';
import './slider.css';

interface SliderProps {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly curve?: Curve;
  /** The value in words, for screen readers. */
  readonly text: string;
  readonly disabled?: boolean;
  /** Called with every new value while it is dragged. */
  onChange(value: number): void;
}

/** A native range input. Its notches are equal steps, or equal ratios with `curve: 'log'`. */
export function Slider({ id, label, value, text, disabled, onChange, ...range }: SliderProps) {
  const last = notches(range);
  const notch = toNotch(value, range);
  return (
    <input
      id={id}
      className="slider"
      type="range"
      min={0}
      max={last}
      step={1}
      value={notch}
      disabled={disabled}
      aria-label={label}
      aria-valuetext={text}
      style={{ '--filled': `${(100 * notch) / last}%` } as React.CSSProperties}
      onChange={(event) => onChange(fromNotch(Number(event.target.value), range))}
    />
  );
}
