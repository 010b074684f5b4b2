import type { Facts } from '../../i18n/fill';

/** What a run says of itself, as it is written into sentences: 16640 is `16,640`. */
export const factTexts = (facts: Readonly<Record<string, number>> = {}): Facts =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value.toLocaleString('en')]));
