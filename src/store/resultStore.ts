import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OpenEngine } from '../engine/openLocal';
import type { Experiment } from '../experiment/experiment';
import type { Result } from '../experiment/result';
import type { Direction } from '../translator/direction';
import type { Translator } from '../translator/loadTranslator';
import type { Vocabulary } from '../translator/vocabulary';

/** The newest run did not come to a result. */
export interface Failure {
  readonly experiment: Experiment;
  readonly error: Error;
}

/** What was computed. Only the loop writes it. */
export interface ResultState {
  /** The last good result; it carries its own experiment. */
  readonly result: Result | undefined;
  readonly failure: Failure | undefined;
  readonly running: boolean;
  /** The engine that runs, once it is open. */
  readonly engine: OpenEngine | undefined;
  readonly translators: Readonly<Partial<Record<Direction, Translator>>>;
  /** The words that are known on either side of a direction, once something that reads them was opened. */
  readonly vocabularies: Readonly<Partial<Record<Direction, { source: Vocabulary; target: Vocabulary }>>>;
}

export type ResultStore = StoreApi<ResultState>;

export const createResultStore = (): ResultStore =>
  createStore<ResultState>()(() => ({
    result: undefined,
    failure: undefined,
    running: false,
    engine: undefined,
    translators: {},
    vocabularies: {},
  }));
