import { exact, plain } from '../../views/numberFormat';

/** A number, and how far it is likely from the truth, with as many figures as that leaves: `0.248` and `0.004`. */
export function withError(value: number, error: number): { readonly value: string; readonly error: string } {
  const decimals = error > 0 ? Math.max(0, Math.min(9, Math.ceil(-Math.log10(error) + 0.3))) : 6;
  const format = { decimals, exponent: false, whole: 1 };
  return error > 0 ? { value: plain(value, format), error: plain(error, format) } : { value: exact(value), error: '0' };
}
