import type { Place } from '../../experiment/place';
import type { Result } from '../../experiment/result';
import { fill } from '../../i18n/fill';
import { usePage } from '../page';
import { computedValue, valueText } from './pins';
import { useEdit } from './useEdit';

/** That a number was set by hand, and what it would be otherwise. */
export function ByHand({ result, place }: { result: Result; place: Place }) {
  const { why } = usePage().words;
  const { pinned, remove } = useEdit(place);
  if (pinned === undefined) return null;
  const computed = computedValue(result, place);
  const text = (value: number): string => valueText(result, place.tensor, value);
  return (
    <p className="note why-by-hand">
      {computed === undefined
        ? fill(why.byHand, { value: text(pinned) })
        : fill(why.byHandInstead, { value: text(pinned), computed: text(computed) })}{' '}
      <button type="button" className="button" onClick={remove}>
        {why.edit.remove}
      </button>
    </p>
  );
}
