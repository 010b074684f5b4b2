import { fill } from '../../i18n/fill';
import type { StageTexts } from '../../i18n/stageTexts';
import type { ColourScale } from '../colours/colourScale';
import { ENTRIES, ramp } from '../colours/ramp';
import { useTheme } from '../colours/theme';
import { end } from '../numberFormat';
import type { Side } from '../scene';
import './legend.css';

interface LegendProps {
  readonly texts: StageTexts;
  readonly scale: ColourScale;
  /** Said where it is a difference. */
  readonly side?: Side;
  /** Whether hatched cells occur. */
  readonly masked?: boolean;
}

/** The colour map with what its ends and its zero mean. */
export function Legend({ texts, scale, side, masked }: LegendProps) {
  const { css } = ramp(scale.kind, useTheme());
  const stops = Array.from({ length: 17 }, (_, i) => css[Math.round((i / 16) * (ENTRIES - 1))]);
  const ends = [...(scale.kind === 'diverging' ? [-scale.max] : []), 0, scale.max];
  const written = ends.map((value) => end(value));
  const { scaleSigned, scalePositive } = texts.picture;
  const label =
    scale.kind === 'diverging'
      ? fill(scaleSigned, { low: written[0], high: written[2] })
      : fill(scalePositive, { high: written[1] });
  return (
    <div className="legend">
      {side === 'delta' && <b>{texts.picture.deltaScale}</b>}
      <div role="img" aria-label={label}>
        <i style={{ background: `linear-gradient(to right, ${stops.join(',')})` }} />
        <span>
          {written.map((value) => (
            <b key={value}>{value}</b>
          ))}
        </span>
      </div>
      {masked && (
        <div className="legend-masked">
          <i />
          {texts.picture.masked}
        </div>
      )}
    </div>
  );
}
