import { useState } from 'react';
import { drawsTexts } from '../../i18n/draws';
import { fill } from '../../i18n/fill';
import { type DrawsRun, drawsIn } from '../../store/draws';
import { Slider } from '../../ui/Slider';
import { usePage, useResult, useRun } from '../page';
import { useWalk } from '../useWalk';
import './draws.css';
import { counted, useDraws, useFound } from './useDraws';
import { WordDraws } from './WordDraws';

const MOST = 100_000;
const PRESETS = [100, 1_000, 10_000, MOST];

/** Draws the chance of what is on screen many times, and says how often another word is written. */
export function ManyDraws() {
  const { language, playground } = usePage();
  const words = drawsTexts[language];
  const [wanted, setWanted] = useState(1_000);
  const walk = useWalk();
  const result = useResult();
  const engine = useRun(({ engine }) => engine?.engine);
  const run = useDraws((state) => state.run);
  const found = useFound();
  const draws = drawsIn(playground);
  const running = run?.state === 'running';
  return (
    <section className="many-draws" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p>{words.say}</p>
      <div className="draws-count">
        <label htmlFor="draws-count">{words.count}</label>
        <output>{counted(wanted)}</output>
      </div>
      <Slider
        id="draws-count"
        label={words.count}
        value={wanted}
        min={1}
        max={MOST}
        step={1}
        curve="log"
        text={fill(words.countText, { n: counted(wanted) })}
        disabled={running}
        onChange={(value) => setWanted(round(value))}
      />
      <p className="draws-presets">
        {PRESETS.map((n) => (
          <button
            key={n}
            type="button"
            className="button"
            aria-pressed={n === wanted}
            aria-label={fill(words.countText, { n: counted(n) })}
            disabled={running}
            onClick={() => setWanted(n)}
          >
            {counted(n)}
          </button>
        ))}
      </p>
      {running ? (
        <button type="button" className="button wide" onClick={draws.cancel}>
          {words.cancel}
        </button>
      ) : (
        <button
          type="button"
          className="button main wide"
          disabled={!walk || !result || !engine}
          onClick={() => walk && result && void draws.start(wanted, result, walk.stage)}
        >
          {fill(words.start, { n: counted(wanted) })}
        </button>
      )}
      {run && <Progress run={run} />}
      {found && <WordDraws run={found} />}
    </section>
  );
}

/** Two figures, so that a slider of equal ratios stops at numbers one can say. */
const round = (n: number): number => Number(n.toPrecision(2));

/** How far it is, and what came of it. Only its end is spoken. */
function Progress({ run }: { run: DrawsRun }) {
  const { language } = usePage();
  const words = drawsTexts[language];
  const { found, wanted, milliseconds, state } = run;
  const done = found?.draws ?? 0;
  const facts = { done: counted(done), wanted: counted(wanted), time: (milliseconds / 1000).toFixed(1) };
  return (
    <>
      {state !== 'still' && state !== 'failed' && <progress max={wanted} value={done} aria-label={words.count} />}
      {found && (
        <p className="hint" data-draws={done}>
          {fill(words.progress, facts)} {words.on[found.backend]}. {words.first}
        </p>
      )}
      <p className="hint" aria-live="polite">
        {state === 'running' && !found && words.running}
        {state === 'cancelled' && words.cancelled}
        {state === 'still' && words.still}
        {state === 'failed' && fill(words.failed, { reason: reasonOf(run.error) })}
      </p>
    </>
  );
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
