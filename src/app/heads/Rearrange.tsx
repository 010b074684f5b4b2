import { fill } from '../../i18n/fill';
import { Select } from '../../ui/Select';
import { plain } from '../../views/numberFormat';
import { useExperiment, usePage } from '../page';
import { useChange, type WalkNow } from '../useWalk';
import { effectOf } from './effect';
import { averaged, inPlace, mixedAt, replaced, sourceOf, sourcesOf, sourceText, swapped } from './headSources';

interface RearrangeProps {
  readonly walk: WalkNow;
  readonly place: string;
  readonly heads: number;
  /** The head chosen, and the one it is compared with. */
  readonly head: number;
  readonly other: number;
}

/** Heads switched off, copied, swapped or averaged, and what became of the translation. */
export function Rearrange({ walk, place, heads, head, other }: RearrangeProps) {
  const words = usePage().words.heads.rearrange;
  const { headMix } = useExperiment();
  const change = useChange();
  const sources = sourcesOf(headMix, place, heads);
  const made = headMix[place]?.length ?? heads;
  const set = (next: Parameters<typeof mixedAt>[2]): void => change({ headMix: mixedAt(headMix, place, next) });
  const isOff = sources[head] === 'off';
  const choices = [
    ...inPlace(heads).map((source) => ({
      value: sourceText(source),
      text: fill(words.other, { n: String(Number(source) + 1) }),
    })),
    { value: 'off', text: words.off },
    { value: 'mean', text: words.mean },
  ];
  return (
    <section aria-labelledby="heads-rearrange">
      <h3 id="heads-rearrange">{words.title}</h3>
      {made !== heads && <p className="note">{fill(words.otherCount, { made: String(made), heads: String(heads) })}</p>}
      <div className="heads-quick">
        <button type="button" className="button" onClick={() => set(replaced(sources, head, isOff ? head : 'off'))}>
          {fill(isOff ? words.switchOn : words.switchOff, { n: String(head + 1) })}
        </button>
        <button
          type="button"
          className="button"
          disabled={heads < 2}
          onClick={() => set(swapped(sources, head, other))}
        >
          {fill(words.swap, { a: String(head + 1), b: String(other + 1) })}
        </button>
        <button type="button" className="button" onClick={() => set(averaged(heads))}>
          {words.average}
        </button>
        <button
          type="button"
          className="button"
          disabled={headMix[place] === undefined}
          onClick={() => set(inPlace(heads))}
        >
          {words.reset}
        </button>
      </div>
      <div className="heads-sources">
        {sources.map((source, h) => (
          <div key={h} className={source === h ? undefined : 'moved'}>
            <label htmlFor={`heads-source-${h}`}>{h + 1}</label>
            <Select
              id={`heads-source-${h}`}
              label={fill(words.place, { n: String(h + 1) })}
              value={sourceText(source)}
              options={choices.map((choice) =>
                choice.value === String(h) ? { ...choice, text: words.itself } : choice,
              )}
              onChange={(value) => set(replaced(sources, h, sourceOf(value)))}
            />
          </div>
        ))}
      </div>
      <EffectLine walk={walk} />
    </section>
  );
}

/** What was edited by hand did to the translation. Beside another variant the difference is not the edits'. */
function EffectLine({ walk: { result, stages } }: { walk: WalkNow }) {
  const words = usePage().words.heads.effect;
  const { reference, experiment } = result;
  const rearranged = stages.some(({ kind, off }) => kind === 'mix' && !off);
  if (!reference || experiment.versus || !rearranged) return null;
  const effect = effectOf(result, reference);
  const text = (): string => {
    if (effect.kind === 'words') return fill(words.words, effect);
    if (effect.kind === 'none') return fill(words.none, effect);
    const { from, to } = effect;
    return fill(to > from ? words.rises : words.falls, {
      words: effect.words,
      word: effect.word,
      from: finely(from),
      to: finely(to),
    });
  };
  return (
    <p className="note" role="status">
      {text()}
    </p>
  );
}

/** A percentage in which small moves can be seen. */
const finely = (p: number): string => `${plain(100 * p, { decimals: 1, exponent: false, whole: 2 })}%`;
