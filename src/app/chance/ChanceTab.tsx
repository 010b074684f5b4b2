import { useMemo, useState } from 'react';
import { unpinned } from '../../engine/pinned';
import { type ChanceSource, chanceSources } from '../../experiment/chanceSources';
import { knobIdsOf } from '../../experiment/knobs';
import { chanceTexts } from '../../i18n/chance';
import { ManyDraws } from '../draws/ManyDraws';
import { KnobControl } from '../knobs/KnobControl';
import { useExperiment, usePage } from '../page';
import { useChange, useWalk, type WalkNow } from '../useWalk';
import './chance.css';
import { NoChance } from './NoChance';
import { SourceCard } from './SourceCard';

/** The tab “chance” of the side panel: every source of chance of the walk on screen, with what can be done to it. */
export function ChanceTab() {
  const texts = chanceTexts[usePage().language];
  const walk = useWalk();
  const sources = useMemo(() => (walk ? chanceSources(unpinned(walk.result.plan)) : []), [walk?.result.plan]);
  if (!walk) return null;
  return (
    <div className="chance-tab">
      <h2>{texts.title}</h2>
      {sources.length > 0 ? <Sources walk={walk} sources={sources} /> : <NoChance />}
      {sources.length > 0 && <ManyDraws />}
    </div>
  );
}

/** All of them at once, then one by one: those of the stage on screen first, then those of its place. */
function Sources({ walk, sources }: { walk: WalkNow; sources: readonly ChanceSource[] }) {
  const [picked, setPicked] = useState<{ stage: string; pattern: string | undefined }>();
  const { stage } = walk;
  const nearness = (source: ChanceSource): number =>
    Number(source.stage !== stage.id) + Number(source.place !== stage.place);
  const sorted = [...sources].sort((a, b) => nearness(a) - nearness(b));
  // One card is open at a time, so that a knob that several sources listen to is there once.
  const open = picked?.stage === stage.id ? picked.pattern : sorted[0].pattern;
  return (
    <>
      <Everything />
      {sorted.map((source) => (
        <SourceCard
          key={source.pattern}
          {...{ walk, source, sources }}
          open={source.pattern === open}
          onOpen={(isOpen) => setPicked({ stage: stage.id, pattern: isOpen ? source.pattern : undefined })}
        />
      ))}
    </>
  );
}

/** The seed, and the way back to draw 0 of every source. */
function Everything() {
  const { language, hidden } = usePage();
  const texts = chanceTexts[language];
  const { system, chance } = useExperiment();
  const change = useChange();
  const seed = knobIdsOf(system).find((id) => system.knobs[id].kind === 'seed' && !hidden.has(id));
  return (
    <section className="chance-all">
      <p className="hint">{texts.all.say}</p>
      {seed && <KnobControl id={seed} />}
      {Object.keys(chance).length > 0 && (
        <button type="button" className="button" onClick={() => change({ chance: {} })}>
          {texts.all.reset}
        </button>
      )}
    </section>
  );
}
