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
const TOGETHER = 'together';
type Id = Source | typeof TOGETHER;

interface Sofar {
  readonly summaries: Summaries<Id>;
  /** What is measured, in the run without chance. */
  readonly still: Tensors;
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
  const { summaries = {}, still } = measuring.sofar ?? {};
  const base = still?.[tensor].values[at];
  const row = (id: Id, name: string, on: boolean | undefined): ShownSpread => {
    const summary = summaries[id]?.[tensor];
    const note = on === undefined ? undefined : on ? words.on : words.off;
    return { id, name, note, strong: on ?? true, ...(summary && base !== undefined && spreadOf(summary, at, base)) };
  };
  const alone = SOURCES.map((id) => row(id, page.words.knob[id].label, knobs[id]));
  const done = [...SOURCES, TOGETHER].filter((id) => summaries[id as Id]?.answer.draws === draws).length;
  const all = SOURCES.length + 1;
  const least = Math.min(...[...SOURCES, TOGETHER].map((id) => summaries[id as Id]?.answer.draws ?? 0));
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
        progress={fill(words.progress, { done: String(done), all: String(all), draws: least.toLocaleString('en') })}
        share={least / draws}
        onDraws={setDraws}
      />
      <SpreadBands
        rows={[...(sorted ? widestFirst(alone) : alone), row(TOGETHER, words.together, undefined)]}
        label={words.picture}
        words={words as Record<'source' | 'spread' | 'shift' | 'drawsMade', string>}
      />
      {base !== undefined && <p className="hint">{fill(words.still, { value: short(base) })}</p>}
    </section>
  );
}

/** The measuring of what the knobs say, on the engine of the page. */
function useSpreads({ experiment }: Result, draws: number): Measure<Sofar> | undefined {
  const engine = useRun((state) => state.engine?.engine);
  const { knobs } = experiment;
  const measure = useCallback<Measure<Sofar>>(
    async (signal, hear) => {
      const all = knobs as unknown as RandomnessKnobs;
      const run = (on: readonly Source[]) => randomness.run(withSources(all, on), NOTHING_GIVEN);
      const none = run([]);
      const { tensors: still } = await engine!.run(none.plan, none.inputs, OF);
      const sources: Measured<Id>[] = [
        ...SOURCES.map((id) => ({ id, run: run([id]) })),
        { id: TOGETHER, run: run(SOURCES.filter((id) => all[id])) },
      ];
      const onProgress = (summaries: Summaries<Id>): void => hear({ summaries, still });
      await measureSpreads(engine!, sources, { of: OF, draws, signal, onProgress });
    },
    [engine, knobs, draws],
  );
  return engine && measure;
}
