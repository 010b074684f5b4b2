import { useCallback, useState } from 'react';
import type { Tensors } from '../../../engine/engine';
import type { Result } from '../../../experiment/result';
import { type Measured, measureSpreads, type Summaries, spreadOf } from '../../../experiment/sourceSpread';
import { fill } from '../../../i18n/fill';
import { randomness } from '../../../systems/catalogue/randomness';
import { type RandomnessKnobs, SOURCES, type Source, withSources } from '../../../systems/randomSources';
import { NOTHING_GIVEN } from '../../../systems/system';
import { Segmented } from '../../../ui/Segmented';
import { Switch } from '../../../ui/Switch';
import { short } from '../../../views/numberFormat';
import { type ShownSpread, SpreadBands } from '../../../views/spreads/SpreadBands';
import { widestFirst } from '../../../views/spreads/spreadLayout';
import { usePage, useRun } from '../../page';
import type { FigureProps } from '../figureProps';
import { MeasuringBar } from '../MeasuringBar';
import { type Measure, useMeasuring } from '../useMeasuring';
import './figure.css';

const DRAWS = [100, 1_000, 10_000];
/** All that are on, of what is on screen and of what it is compared with. */
const TOGETHER = ['together', 'other'] as const;
type Id = Source | (typeof TOGETHER)[number];

interface Sofar {
  readonly summaries: Summaries<Id>;
  /** What is measured, in the runs without chance of either side. */
  readonly still: Tensors;
  readonly otherStill: Tensors;
}

const OF = ['answer', 'loss'];

/** Each source of chance alone, and all that are on together, on one number of the network. */
export function Figure({ result, words }: FigureProps) {
  const page = usePage();
  const [draws, setDraws] = useState(DRAWS[1]);
  const [number, setNumber] = useState(0);
  const [sorted, setSorted] = useState(false);
  const measuring = useMeasuring(useSpreads(result, draws));
  const knobs = result.experiment.knobs as unknown as RandomnessKnobs;
  const kinds = result.words.kinds;
  const [tensor, at] = number < kinds.length ? ['answer', number] : ['loss', 0];
  const { summaries = {}, still, otherStill } = measuring.sofar ?? {};
  const base = still?.[tensor].values[at];
  const other = otherKnobs(result);
  const row = (id: Id, name: string, on: boolean | undefined): ShownSpread => {
    const summary = summaries[id]?.[tensor];
    const base = (id === 'other' ? otherStill : still)?.[tensor].values[at];
    const note = on === undefined ? undefined : on ? words.on : words.off;
    return { id, name, note, strong: on ?? true, ...(summary && base !== undefined && spreadOf(summary, at, base)) };
  };
  const alone = SOURCES.map((id) => row(id, page.words.knob[id].label, knobs[id]));
  const together = [
    row('together', words.together, undefined),
    ...(other ? [row('other', words.other, undefined)] : []),
  ];
  const rows = [...(sorted ? widestFirst(alone) : alone), ...together];
  const done = rows.filter((one) => one.draws === draws).length;
  const least = Math.min(...rows.map((one) => one.draws ?? 0));
  return (
    <section className="randomness-figure" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className="hint">{words.say}</p>
      <div className="picks">
        <Segmented<number>
          name="figure-number"
          label={words.number}
          options={[...kinds.map((kind) => fill(words.answer, { kind })), words.loss].map((text, value) => ({
            value,
            text,
          }))}
          value={number}
          onChange={setNumber}
        />
        <label htmlFor="figure-sorted">
          <Switch id="figure-sorted" label={words.bySize} on={sorted} onChange={setSorted} /> {words.bySize}
        </label>
      </div>
      <MeasuringBar
        words={words}
        options={DRAWS}
        draws={draws}
        measuring={measuring}
        progress={fill(words.progress, {
          done: String(done),
          all: String(rows.length),
          draws: least.toLocaleString('en'),
        })}
        share={least / draws}
        onDraws={setDraws}
      />
      <SpreadBands
        rows={rows}
        label={words.picture}
        words={words as Record<'source' | 'spread' | 'shift' | 'drawsMade', string>}
      />
      {base !== undefined && <p className="hint">{fill(words.still, { value: short(base) })}</p>}
    </section>
  );
}

/** The knobs of the other side of a comparison. */
const otherKnobs = ({ experiment, reference }: Result): RandomnessKnobs | undefined =>
  experiment.versus && (reference?.experiment.knobs as unknown as RandomnessKnobs);

/** The measuring of what the knobs say, on the engine of the page. */
function useSpreads(result: Result, draws: number): Measure<Sofar> | undefined {
  const engine = useRun((state) => state.engine?.engine);
  const { knobs } = result.experiment;
  const other = otherKnobs(result);
  const measure = useCallback<Measure<Sofar>>(
    async (signal, hear) => {
      const here = knobs as unknown as RandomnessKnobs;
      const there = other ?? here;
      const run = (all: RandomnessKnobs, on: readonly Source[]) => randomness.run(withSources(all, on), NOTHING_GIVEN);
      const quiet = async (all: RandomnessKnobs): Promise<Tensors> => {
        const { plan, inputs } = run(all, []);
        return (await engine!.run(plan, inputs, OF)).tensors;
      };
      const together = (all: RandomnessKnobs) =>
        run(
          all,
          SOURCES.filter((id) => all[id]),
        );
      const [still, otherStill] = [await quiet(here), await quiet(there)];
      const sources: Measured<Id>[] = [
        ...SOURCES.map((id) => ({ id, run: run(here, [id]) })),
        { id: 'together', run: together(here) },
        ...(other ? [{ id: 'other' as const, run: together(other) }] : []),
      ];
      const onProgress = (summaries: Summaries<Id>): void => hear({ summaries, still, otherStill });
      await measureSpreads(engine!, sources, { of: OF, draws, signal, onProgress });
    },
    [engine, knobs, other, draws],
  );
  return engine && measure;
}
