import { chanceOffers } from '../../experiment/chanceSources';
import { applies, knobIdsOf } from '../../experiment/knobs';
import { chanceTexts } from '../../i18n/chance';
import { fill } from '../../i18n/fill';
import { KnobControl } from '../knobs/KnobControl';
import { knobText } from '../knobs/knobText';
import { useExperiment, usePage } from '../page';
import { useChange } from '../useWalk';

/** Nothing is drawn: which knobs would bring chance in, and the press that turns them; else the knobs that are about it. */
export function NoChance() {
  const { words, language, hidden, locked } = usePage();
  const texts = chanceTexts[language].none;
  const { system, knobs } = useExperiment();
  const change = useChange();
  const isMine = (id: string): boolean => !hidden.has(id) && !locked.has(id);
  const offers = chanceOffers(system, knobs).filter((offer) => Object.keys(offer.knobs).every(isMine));
  const about = knobIdsOf(system).filter((id) => {
    const { group, kind } = system.knobs[id];
    return group === 'chance' && kind !== 'seed' && applies(system, id, knobs) && !hidden.has(id);
  });
  if (offers.length === 0) {
    return (
      <>
        <p>{texts.say}</p>
        <p>{about.length > 0 ? texts.knobs : texts.never}</p>
        {about.map((id) => (
          <KnobControl key={id} id={id} />
        ))}
      </>
    );
  }
  return (
    <>
      <p>{texts.say}</p>
      <p>{texts.offer}</p>
      <div className="chance-offers">
        {offers.map((offer) => (
          <button key={offer.knob} type="button" className="button" onClick={() => change({ knobs: offer.knobs })}>
            {Object.entries(offer.knobs)
              .map(([id, value]) =>
                fill(texts.to, { knob: words.knob[id].label, value: knobText(words, system.knobs[id], id, value) }),
              )
              .join(' · ')}
          </button>
        ))}
      </div>
    </>
  );
}
