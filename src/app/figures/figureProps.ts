import type { Result } from '../../experiment/result';

/** What the picture of a system's own is given. It may ask the page for more (`usePage`, `useRun`). */
export interface FigureProps {
  readonly result: Result;
  /** Room for it, in CSS pixels. */
  readonly height: number;
  /** The words on it: `figure` of the system's texts. */
  readonly words: Readonly<Record<string, string>>;
}
