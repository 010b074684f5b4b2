import { BackendError } from '../engine/backendError';
import { type Experiment, type ExperimentParts, readsSentence } from '../experiment/experiment';
import { fill } from '../i18n/fill';
import type { PageTexts } from '../i18n/page.en';
import type { Failure } from '../store/resultStore';
import { Contradicts, LoadFailure, UnknownWords } from '../store/runFailures';
import { nearest } from '../translator/nearest';
import { Icon } from '../ui/Icon';
import { useComplaint } from './knobs/useComplaint';
import type { SetSetting } from './PageFrame';
import { usePage, usePointer, useResult, useRun } from './page';
import { problemText } from './problemText';
import { useErrorMark } from './Settled';
import { useChange } from './useWalk';
import './trouble.css';

/** What went wrong, in one place: bad links, and a run that did not come to a result. The last good picture stays. */
export function Trouble({ setSetting }: { setSetting?: SetSetting }) {
  const failure = useRun((state) => state.failure);
  useErrorMark(failure?.experiment);
  return (
    <div className="troubles" aria-live="polite">
      <BadLink />
      {failure && <FailedRun failure={failure} setSetting={setSetting} />}
    </div>
  );
}

function BadLink() {
  const { words, playground } = usePage();
  const problems = usePointer((state) => state.problems);
  if (problems.length === 0) return null;
  return (
    <div className="trouble">
      <div>
        <p>{words.trouble.link}</p>
        <ul>
          {problems.map((problem) => {
            const text = problemText(words, problem);
            return <li key={text}>{text}</li>;
          })}
        </ul>
      </div>
      <button
        type="button"
        className="button quiet"
        aria-label={words.trouble.dismiss}
        title={words.trouble.dismiss}
        onClick={() => playground.pointer.setState({ problems: [] })}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

function FailedRun({ failure, setSetting }: { failure: Failure; setSetting?: SetSetting }) {
  const { words, playground } = usePage();
  const result = useResult();
  const { error, experiment } = failure;
  return (
    <div className="trouble failed">
      <div>
        {error instanceof UnknownWords ? (
          <UnknownWordsSaid unknown={error.words} experiment={experiment} />
        ) : error instanceof Contradicts ? (
          <Contradiction knob={error.contradiction.knob} />
        ) : (
          <p>{reasonOf(words, error)}</p>
        )}
        {result && (
          <p className="hint">
            {readsSentence(result.experiment)
              ? fill(words.trouble.stillShown, { sentence: result.experiment.sentence.join(' ') })
              : words.trouble.lastShown}
          </p>
        )}
      </div>
      {!(error instanceof UnknownWords || error instanceof Contradicts) && (
        <button type="button" className="button" onClick={playground.again}>
          {words.trouble.tryAgain}
        </button>
      )}
      {error instanceof BackendError && setSetting && (
        <button type="button" className="button" onClick={() => setSetting('backend', 'cpu')}>
          {words.trouble.useCpu}
        </button>
      )}
    </div>
  );
}

function reasonOf({ trouble, backend }: Pick<PageTexts, 'trouble' | 'backend'>, error: Error): string {
  if (error instanceof LoadFailure) return fill(trouble.weights, { reason: error.message, file: error.file });
  if (error instanceof BackendError) return fill(trouble.backend, { reason: backend.why[error.problem] });
  return fill(trouble.run, { reason: error.message });
}

/** Which knob cannot be as it is, and why. The knob itself says so, too. */
function Contradiction({ knob }: { knob: string }) {
  const { words } = usePage();
  const complaint = useComplaint(knob);
  return (
    <p>
      <b>{words.knob[knob].label}</b>: {complaint}
    </p>
  );
}

/** Another word in the place of one, in the sentence and in the one it is compared with. */
function withWord({ sentence, versus }: Experiment, word: string, near: string): ExperimentParts {
  const repaired = (words: readonly string[]): string[] => words.map((w) => (w === word ? near : w));
  return {
    sentence: repaired(sentence),
    ...(versus?.sentence ? { versus: { ...versus, sentence: repaired(versus.sentence) } } : {}),
  };
}

/** Each unknown word with the nearest known ones; one click puts one in its place. */
function UnknownWordsSaid({ unknown, experiment }: { unknown: readonly string[]; experiment: Experiment }) {
  const { words } = usePage();
  const change = useChange();
  const vocabulary = useRun((state) => state.vocabularies[experiment.direction]?.source);
  const language = experiment.direction === 'en-zh' ? 'en' : 'zh';
  return (
    <>
      <p>{words.trouble.unknownWords}</p>
      <ul lang={language}>
        {unknown.map((word) => (
          <li key={word}>
            <span className="chip unknown">{word}</span> →{' '}
            {(vocabulary ? nearest(word, language, vocabulary) : []).map((near) => (
              <button
                key={near}
                type="button"
                className="chip"
                aria-label={fill(words.editor.replace, { word, near })}
                onClick={() => change(withWord(experiment, word, near))}
              >
                {near}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
