import { fill } from '../../i18n/fill';
import type { MapTexts } from '../../i18n/map.en';
import { placeNames, type StageTexts } from '../../i18n/stageTexts';
import { percent } from '../numberFormat';
import { NOWHERE, pointAtWord, pointedWords } from '../pointer';
import type { Scene } from '../scene';
import type { MapPort } from './mapGraph';

interface PortContentProps {
  readonly scene: Scene;
  readonly words: MapTexts;
  readonly port: MapPort;
  readonly view: string;
}

/** What enters or leaves: the words of a sentence, another place, or the word that is produced. */
export function PortContent({ scene, words, port, view }: PortContentProps) {
  if (port.kind === 'words') return <WordRow scene={scene} list={port.name} />;
  if (port.kind === 'place') {
    const place = placeFrom(scene.texts, port.name, view);
    return <span>{fill(port.side === 'in' ? words.from : words.to, { place })}</span>;
  }
  const output = scene.picture.output?.[scene.row];
  return output && <b>{fill(words.produced, { word: output.word, percent: percent(output.probability) })}</b>;
}

/** A place as it is called from a view: without what both have in common. */
function placeFrom(texts: StageTexts, place: string, view: string): string {
  const [names, own] = [placeNames(texts, place), placeNames(texts, view)];
  const shared = names.findIndex((name, i) => name !== own[i]);
  return names.slice(Math.max(0, shared)).join(' · ');
}

/** The words that are read; of those written so far, the one that the next is produced after stands out. */
function WordRow({ scene: { picture, pointer, onPoint, row }, list }: { scene: Scene; list: string }) {
  const pointed = pointedWords(pointer, list);
  const written = list === 'target';
  return (picture.words[list] ?? []).map((word, i) => (
    <span
      key={i}
      className="map-word"
      data-now={written && i === row ? '' : undefined}
      data-later={written && i > row ? '' : undefined}
      data-lit={pointed.includes(i) ? '' : undefined}
      onPointerEnter={() => onPoint(pointAtWord(list, i))}
      onPointerLeave={() => onPoint(NOWHERE)}
    >
      {word}
    </span>
  ));
}
