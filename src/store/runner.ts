import { BackendError, type BackendProblem } from '../engine/backendError';
import type { Engine } from '../engine/engine';
import type { OpenEngine, Want } from '../engine/openLocal';
import { type Experiment, isTranslator, otherSide } from '../experiment/experiment';
import type { Needs } from '../experiment/needs';
import type { Result } from '../experiment/result';
import type { Given, ParameterFile } from '../systems/system';
import type { Direction } from '../translator/direction';
import type { Translator } from '../translator/loadTranslator';
import { type Vocabulary, vocabulary } from '../translator/vocabulary';
import { createKept } from './kept';
import type { ResultStore } from './resultStore';
import { Contradicts, LoadFailure, UnknownWords } from './runFailures';

/** Where engines, trained parameters and results come from. */
export interface Sources {
  open(want: Want): Promise<OpenEngine>;
  load(direction: Direction): Promise<Translator>;
  /** A file of trained parameters of a system. */
  file(name: string): Promise<ParameterFile>;
  run(experiment: Experiment, needs: Needs, engine: Engine): Promise<Result>;
}

export interface Runner {
  run(experiment: Experiment): Promise<Result>;
  /** What an experiment computes with besides its knobs. */
  needs(experiment: Experiment): Promise<Needs>;
  /** From the next run on, another backend. */
  use(want: Want): void;
}

/** Runs experiments with an engine and parameters that are opened once and kept. What failed to open is tried anew. */
export function createRunner(sources: Sources, results: ResultStore, want: Want): Runner {
  let engine: Promise<OpenEngine> | undefined;

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

  const know = (direction: Direction, words: { source: Vocabulary; target: Vocabulary }): void =>
    results.setState(({ vocabularies }) => ({ vocabularies: { ...vocabularies, [direction]: words } }));

  const translator = createKept(async (direction: Direction) => {
    const loaded = await sources.load(direction).catch((error) => {
      throw new LoadFailure(`translator/${direction}.safetensors`, error);
    });
    results.setState(({ translators }) => ({ translators: { ...translators, [direction]: loaded } }));
    return loaded;
  });

  const file = createKept((name: string) =>
    sources.file(name).catch((error) => {
      throw new LoadFailure(`systems/${name}.safetensors`, error);
    }),
  );

  const given = async ({ system, knobs, versus, direction, sentence }: Experiment): Promise<Given> => {
    const sides = [knobs, { ...knobs, ...versus?.knobs }];
    const names = new Set(sides.flatMap((values) => system.files?.(values, direction) ?? []));
    const files = await Promise.all([...names].map(async (name) => [name, await file(name)] as const));
    return { files: Object.fromEntries(files), direction, sentence };
  };

  const needs = async (experiment: Experiment): Promise<Needs> => {
    const { direction, system } = experiment;
    if (isTranslator(experiment)) {
      const loaded = await translator(direction);
      if (results.getState().vocabularies[direction] !== loaded) know(direction, loaded);
      return loaded;
    }
    const found = await given(experiment);
    const words = system.vocabulary?.(found);
    if (words && !results.getState().vocabularies[direction]) {
      know(direction, { source: vocabulary(words.source), target: vocabulary(words.target) });
    }
    return found;
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
    needs,

    async run(experiment) {
      for (const side of [experiment, otherSide(experiment)]) {
        const contradiction = side?.system.contradiction?.(side.knobs);
        if (contradiction) throw new Contradicts(contradiction);
      }
      const [{ engine }, found] = await Promise.all([open(), needs(experiment)]);
      const unknown = unknownWords(experiment, results.getState().vocabularies[experiment.direction]?.source);
      if (unknown.length > 0) throw new UnknownWords(unknown);
      try {
        return await sources.run(experiment, found, engine);
      } catch (error) {
        if (!(error instanceof BackendError) || want !== 'auto') throw error;
        const { engine } = await fallBack(error.problem);
        return sources.run(experiment, found, engine);
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

/** Words of either sentence that are not known, each once; none where no sentence is read. */
function unknownWords({ system, sentence, versus }: Experiment, known: Vocabulary | undefined): string[] {
  if ((system.run && !system.vocabulary) || !known) return [];
  const read = [...sentence, ...(versus?.sentence ?? [])];
  return [...new Set(read.filter((word) => known.id(word) === undefined))];
}
