import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { translatorSystem } from '../../experiment/knobs';
import { fill, fillKnown } from '../../i18n/fill';
import { galleryTexts } from '../../i18n/gallery';
import { wordsIn } from '../../i18n/loadWords';
import { stageWords } from '../../i18n/pageWords';
import { stageText } from '../../i18n/stageTexts';
import { shapeText } from '../../views/shapeText';
import { StageThumbnail } from '../../views/stageView/StageThumbnail';
import { resultOf } from '../../views/stageView/stageResult';
import { useExperimentValue, usePage } from '../page';
import { factTexts } from '../systems/factTexts';
import type { Entry } from './entries';
import type { Point } from './search';
import type { Thumbnail } from './thumbnail';
import type { Thumbnails } from './thumbnails';
import './systemCard.css';

interface SystemCardProps {
  readonly entry: Entry;
  /** The points that are searched for, where some are. */
  readonly matched: readonly Point[];
  readonly thumbnails: Thumbnails;
  onOpen(point?: string): void;
}

/** One system: its first numbers, what it is about, and its points. */
export function SystemCard({ entry, matched, thumbnails, onOpen }: SystemCardProps) {
  const { language } = usePage();
  const texts = galleryTexts[language];
  const current = useExperimentValue(({ system }) => system.name === entry.name);
  const made = useStore(thumbnails.store, (state) => state[entry.name]);
  const card = useRef<HTMLLIElement>(null);
  const { system } = entry;
  useEffect(() => {
    if (!card.current) return;
    const observer = new IntersectionObserver(([{ isIntersecting }]) =>
      isIntersecting ? thumbnails.ask(system) : thumbnails.forget(system),
    );
    observer.observe(card.current);
    return () => {
      observer.disconnect();
      thumbnails.forget(system);
    };
  }, [system, thumbnails]);
  const facts = made && !(made instanceof Error) ? factTexts(made.facts) : {};
  // The translator stands before the groups, at their height.
  const Heading = entry.group ? 'h4' : 'h3';
  const mark = current ? texts.current : system === translatorSystem ? texts.start : undefined;
  return (
    <li ref={card} className="system-card" data-system={entry.name}>
      <CardPicture entry={entry} made={made} />
      <div className="system-about">
        <Heading className="system-name">
          <button type="button" aria-current={current ? 'true' : undefined} onClick={() => onOpen()}>
            {entry.title}
          </button>
          {entry.id && <small className="system-id">{entry.id}</small>}
          {mark && <small className="system-mark">{mark}</small>}
        </Heading>
        <p>{fillKnown(entry.say, facts)}</p>
      </div>
      <Points entry={entry} matched={matched} onOpen={onOpen} />
    </li>
  );
}

/** How many points are seen at once. */
const SOME = 4;
const SOME_OF_TRANSLATOR = 7;

function Points({ entry, matched, onOpen }: Omit<SystemCardProps, 'thumbnails'>) {
  const { language } = usePage();
  const texts = galleryTexts[language];
  const [all, setAll] = useState(false);
  const found = matched.length > 0;
  const some = entry.system === translatorSystem ? SOME_OF_TRANSLATOR : SOME;
  // One more takes no more room than saying that there is one.
  const shown = found ? matched : all || entry.points.length === some + 1 ? entry.points : entry.points.slice(0, some);
  const hidden = entry.points.length - shown.length;
  return (
    <ul className="system-points" aria-label={fill(texts.points, { system: entry.title })}>
      {shown.map(({ id, name, say }) => (
        <li key={id}>
          <button type="button" className="system-point-button" data-preset={id} title={say} onClick={() => onOpen(id)}>
            <span className="system-point-name">{name}</span>
            {found && <span className="system-point-say">{say}</span>}
          </button>
        </li>
      ))}
      {!found && hidden > 0 && (
        <li>
          <button type="button" className="system-point-button more" onClick={() => setAll(true)}>
            {fill(texts.more, { count: String(hidden) })}
          </button>
        </li>
      )}
    </ul>
  );
}

/** The opening stage with the numbers that the system has as it opens. */
function CardPicture({ entry, made }: { entry: Entry; made: Thumbnail | Error | undefined }) {
  const { language } = usePage();
  const texts = galleryTexts[language];
  if (!made) return <div className="system-picture waiting">{texts.computing}</div>;
  if (made instanceof Error) {
    return <div className="system-picture">{fill(texts.failed, { reason: made.message })}</div>;
  }
  const { picture, stage } = made;
  const said = stageText(stageWords(wordsIn(language).stages, entry.texts), stage).name;
  const shape = shapeText(picture, resultOf(stage));
  return (
    <div
      className="system-picture"
      role="img"
      aria-label={fill(texts.picture, { stage: said, shape, system: entry.title })}
    >
      <StageThumbnail picture={picture} stage={stage} />
      <div className="system-picture-name">
        {said} <span className="system-picture-shape">{shape}</span>
      </div>
    </div>
  );
}
