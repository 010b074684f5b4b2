import { fill } from '../../i18n/fill';
import { Segmented } from '../../ui/Segmented';
import './measuringBar.css';
import type { Measuring } from './useMeasuring';

interface MeasuringBarProps {
  readonly words: Readonly<Record<string, string>>;
  /** How many draws one can choose, and how many are chosen. */
  readonly options: readonly number[];
  readonly draws: number;
  readonly measuring: Pick<Measuring<unknown>, 'running' | 'failed' | 'start' | 'cancel'>;
  /** How far it is, in words, and as a share of 1. */
  readonly progress: string;
  readonly share: number;
  onDraws(draws: number): void;
}

/** How many draws, how far they are, and a button that ends them or makes them anew. */
export function MeasuringBar({ words, options, draws, measuring, progress, share, onDraws }: MeasuringBarProps) {
  const { running, failed, start, cancel } = measuring;
  return (
    <div className="measuring-bar" data-measuring={running}>
      <span className="measuring-name">{words.draws}</span>
      <Segmented
        name="figure-draws"
        label={words.draws}
        options={options.map((value) => ({ value, text: value.toLocaleString('en') }))}
        value={draws}
        onChange={onDraws}
      />
      <button type="button" className="button" onClick={running ? cancel : start}>
        {running ? words.cancel : words.start}
      </button>
      <progress max={1} value={share} aria-label={progress} />
      <span className="measuring-progress">{progress}</span>
      {failed !== undefined && <p className="complaint">{fill(words.failed, { error: failed })}</p>}
    </div>
  );
}
