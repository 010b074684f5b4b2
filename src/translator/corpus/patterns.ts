import type { Pattern } from './pattern';
import { DENIAL } from './patterns/denial';
import { GIVING } from './patterns/giving';
import { HABITS } from './patterns/habit';
import { HAVING } from './patterns/having';
import { IDENTITY } from './patterns/identity';
import { LIKING } from './patterns/liking';
import { MODAL } from './patterns/modal';
import { QUALITY } from './patterns/quality';
import { REASON } from './patterns/reason';
import { RELATIVE } from './patterns/relative';
import { TENSE } from './patterns/tense';
import { TRAVEL } from './patterns/travel';
import { WH } from './patterns/wh';
import { WHEREABOUTS } from './patterns/whereabouts';

/** Every sentence pattern of the corpus. */
export const PATTERNS: readonly Pattern[] = [
  ...LIKING,
  ...HABITS,
  ...DENIAL,
  ...TENSE,
  ...MODAL,
  ...WH,
  ...REASON,
  ...IDENTITY,
  ...QUALITY,
  ...HAVING,
  ...WHEREABOUTS,
  ...GIVING,
  ...RELATIVE,
  ...TRAVEL,
];
