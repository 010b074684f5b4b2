import { Icon } from '../../ui/Icon';
import { titleOf } from '../../views/unfold/placeWords';
import { usePage } from '../page';
import type { Stop } from './useTrail';

interface TrailCrumbsProps {
  readonly trail: readonly Stop[];
  /** Goes back to where so many operands had been unfolded. */
  onBack(length: number): void;
}

/** The numbers followed so far, from the one looked at: `scores › Q › word vectors › table`. */
export function TrailCrumbs({ trail, onBack }: TrailCrumbsProps) {
  const { words, stageTexts } = usePage();
  const last = trail.length - 1;
  return (
    <nav className="why-trail" aria-label={words.why.trail}>
      <button
        type="button"
        className="button quiet"
        aria-label={words.why.back}
        title={words.why.back}
        onClick={() => onBack(last - 1)}
      >
        <Icon name="previous" />
      </button>
      <ol>
        {trail.map(({ place: { tensor } }, i) => (
          <li key={i}>
            <button type="button" aria-current={i === last ? 'true' : undefined} onClick={() => i < last && onBack(i)}>
              {titleOf(stageTexts, tensor)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
