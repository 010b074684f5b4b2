import { useId } from 'react';
import { MAX_DRAW } from '../../experiment/chance';
import { type ChanceSource, knobsOf, moments } from '../../experiment/chanceSources';
import { chanceTexts } from '../../i18n/chance';
import { fill } from '../../i18n/fill';
import { placeNames, stageText } from '../../i18n/stageTexts';
import { Icon } from '../../ui/Icon';
import { Switch } from '../../ui/Switch';
import { short } from '../../views/numberFormat';
import { KnobControl } from '../knobs/KnobControl';
import { useExperiment, usePage } from '../page';
import { useChange, type WalkNow } from '../useWalk';
import { Pattern } from './Pattern';

interface SourceCardProps {
  readonly walk: WalkNow;
  readonly source: ChanceSource;
  readonly sources: readonly ChanceSource[];
  readonly open: boolean;
  onOpen(open: boolean): void;
}

/** One source of chance: its name, which draw it is, its switch; and unfolded all that can be done to it. */
export function SourceCard(props: SourceCardProps) {
  const { source, open, onOpen } = props;
  const { language, stageTexts } = usePage();
  const texts = chanceTexts[language].card;
  const { chance } = useExperiment();
  const change = useChange();
  const id = useId();
  const choice = chance[source.pattern] ?? 0;
  const name = useName(props);
  const place = placeNames(stageTexts, source.place).join(' › ');
  return (
    <section className="chance-card" data-source={source.pattern}>
      <header>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => onOpen(!open)}>
          <b>{name}</b>
          {place && <small>{place}</small>}
        </button>
        <span className="chance-draw">{choice === 'off' ? texts.off : fill(texts.draw, { n: String(choice) })}</span>
        {source.canBeOff && (
          <Switch
            id={`${id}-switch`}
            label={fill(texts.switch, { source: place ? `${name}, ${place}` : name })}
            on={choice !== 'off'}
            onChange={(on) => change({ chance: { ...chance, [source.pattern]: on ? 0 : 'off' } })}
          />
        )}
      </header>
      <div id={id} hidden={!open}>
        {open && <Unfolded {...props} />}
      </div>
    </section>
  );
}

/** What the stage is called; where it draws more than one pattern, with the pattern's name. */
function useName({ source, sources, walk }: SourceCardProps): string {
  const { stageTexts } = usePage();
  const stage = walk.stages.find(({ id }) => id === source.stage);
  const name = (stage && stageText(stageTexts, stage).name) || source.kind;
  const alone = sources.every((other) => other.stage !== source.stage || other === source);
  const last = source.pattern.slice(source.pattern.lastIndexOf('.') + 1);
  return alone ? name : `${name} · ${stageTexts.tensors[last] ?? last}`;
}

function Unfolded({ source, walk }: SourceCardProps) {
  const { language, hidden } = usePage();
  const texts = chanceTexts[language];
  const { system, knobs, chance } = useExperiment();
  const change = useChange();
  const { pattern, distribution, dropped = 0, stream } = source;
  const choice = chance[pattern] ?? 0;
  const draw = choice === 'off' ? 0 : choice;
  const { mean, spread } = moments(source);
  const facts = { p: short(dropped), mean: short(mean), spread: short(spread) };
  const set = (next: number): void => change({ chance: { ...chance, [pattern]: next } });
  const seed = Object.keys(system.knobs).find((id) => system.knobs[id].kind === 'seed');
  return (
    <>
      <p>
        {choice === 'off'
          ? texts.card.isOff[distribution === 'bernoulli' ? distribution : isChoice(source, walk) ? 'choice' : 'noise']
          : fill(texts.distribution[distribution], facts)}
      </p>
      {knobsOf(system, knobs, source)
        .filter((id) => !hidden.has(id))
        .map((id) => (
          <KnobControl key={id} id={id} />
        ))}
      {choice !== 'off' && (
        <div className="chance-buttons">
          <button
            type="button"
            className="button"
            title={texts.card.newDrawTitle}
            onClick={() => set(draw < MAX_DRAW ? draw + 1 : 0)}
          >
            <Icon name="draw" />
            {texts.card.newDraw}
          </button>
          <button type="button" className="button" disabled={draw === 0} onClick={() => set(0)}>
            {texts.card.again}
          </button>
        </div>
      )}
      <Pattern walk={walk} source={source} isOff={choice === 'off'} />
      <p className="hint">
        {stream && seed !== undefined && (
          <>
            {texts.card.stream}: <code>{fill(texts.card.seed, { stream, seed: String(knobs[seed]) })}</code>
          </>
        )}
        {source.stage !== walk.stage.id && (
          <button type="button" className="link" onClick={() => change({ stage: source.stage })}>
            {texts.card.go}
          </button>
        )}
      </p>
    </>
  );
}

/** Whether a source decides between things, as a sampled key or word does. */
const isChoice = ({ pattern, kind }: ChanceSource, { result }: WalkNow): boolean =>
  kind === 'luck' || result.plan.steps.some(({ kernel, from }) => kernel === 'select' && from.includes(pattern));
