import { byHand } from './catalogue/byHand';
import { dotProduct } from './catalogue/dotProduct';
import { doubleSoftmax } from './catalogue/doubleSoftmax';
import { hardAttention } from './catalogue/hardAttention';
import { keyValue } from './catalogue/keyValue';
import { manyQueries } from './catalogue/manyQueries';
import { masks } from './catalogue/masks';
import { multiHead } from './catalogue/multiHead';
import { scoreNoise } from './catalogue/scoreNoise';
import { scoring } from './catalogue/scoring';
import { weightDropout } from './catalogue/weightDropout';

/** Every system beside the translator, in the order of the list of systems. */
export const catalogue = [
  dotProduct,
  multiHead,
  scoreNoise,
  weightDropout,
  doubleSoftmax,
  hardAttention,
  scoring,
  keyValue,
  manyQueries,
  byHand,
  masks,
] as const;
