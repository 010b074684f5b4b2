import { fill } from '../../i18n/fill';
import { Contradicts } from '../../store/runFailures';
import { usePage, useRun } from '../page';

/** Why this knob cannot be as it is beside the others: said at the control, while the last valid picture stays. */
export function useComplaint(id: string): string | undefined {
  const { systemTexts } = usePage();
  const error = useRun((state) => state.failure?.error);
  if (!(error instanceof Contradicts) || error.contradiction.knob !== id || !systemTexts) return undefined;
  const { kind, facts = {} } = error.contradiction;
  return fill(systemTexts.contradictions[kind] ?? kind, facts);
}
