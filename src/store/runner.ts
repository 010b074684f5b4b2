import { BackendError, type BackendProblem } from '../engine/backendError';
import type { Engine } from '../engine/engine';
import type { OpenEngine, Want } from '../engine/openLocal';
import type { Experiment } from '../experiment/experiment';
import type { Translation } from '../experiment/translate';
import type { Direction } from '../translator/direction';
import type { Translator } from '../translator/loadTranslator';
import type { ResultStore } from './resultStore';
import { LoadFailure, UnknownWords } from './runFailures';

/** Where engines, translators and results come from. */
export interface Sources {
  open(want: Want): Promise<OpenEngine>;
  load(direction: Direction): Promise<Translator>;
  translate(experiment: Experiment, translator: Translator, engine: Engine): Promise<Translation>;
}

export interface Runner {
  run(experiment: Experiment): Promise<Translation>;
  /** From the next run on, another backend. */
  use(want: Want): void;
}

/** Runs experiments with an engine and translators that are opened once and kept. What failed to open is tried anew. */
export function createRunner(sources: Sources, results: ResultStore, want: Want): Runner {
  let engine: Promise<OpenEngine> | undefined;
  const translators = new Map<Direction, Promise<Translator>>();

  const open = (): Promise<OpenEngine> => {
    if (engine) return engine;
    const opening = sources.open(want).then(
      (opened) => {
        if (engine === opening) results.setState({ engine: opened });
        return opened;
      },
      (error) => {
        if (engine === opening) engine = undefined;
        throw error;
      },
    );
    engine = opening;
    return opening;
  };

  const load = (direction: Direction): Promise<Translator> => {
    const known = translators.get(direction);
    if (known) return known;
    const loading = sources.load(direction).then(
      (translator) => {
        results.setState(({ translators }) => ({ translators: { ...translators, [direction]: translator } }));
        return translator;
      },
      (error) => {
        translators.delete(direction);
        throw new LoadFailure(direction, error);
      },
    );
    translators.set(direction, loading);
    return loading;
  };

  /** The backend went away for good: go on with the CPU, which is always there, and say why. */
  const fallBack = (problem: BackendProblem): Promise<OpenEngine> => {
    const before = engine;
    engine = sources.open('cpu').then((opened) => ({ ...opened, problem }));
    void before?.then(({ engine }) => engine.dispose());
    return engine.then((opened) => {
      results.setState({ engine: opened });
      return opened;
    });
  };

  return {
    async run(experiment) {
      const [{ engine }, translator] = await Promise.all([open(), load(experiment.direction)]);
      const read = [...experiment.sentence, ...(experiment.versus?.sentence ?? [])];
      const unknown = read.filter((word) => translator.source.id(word) === undefined);
      if (unknown.length > 0) throw new UnknownWords([...new Set(unknown)]);
      try {
        return await sources.translate(experiment, translator, engine);
      } catch (error) {
        if (!(error instanceof BackendError) || want !== 'auto') throw error;
        const { engine } = await fallBack(error.problem);
        return sources.translate(experiment, translator, engine);
      }
    },

    use(next) {
      want = next;
      void engine?.then(
        ({ engine }) => engine.dispose(),
        () => {},
      );
      engine = undefined;
      results.setState({ engine: undefined });
    },
  };
}
