import { EXAMPLES } from '../translator/examples';
import { Icon } from '../ui/Icon';
import { Popover } from '../ui/Popover';
import { wordsOf } from './otherWay';
import { useExperimentValue, usePage } from './page';
import { useChange } from './useWalk';
import './menu.css';

/** Sentences to start from, in the present direction. */
export function ExamplePicker() {
  const { words } = usePage();
  const direction = useExperimentValue(({ direction }) => direction);
  const change = useChange();
  const [from, to] = direction === 'en-zh' ? (['en', 'zh'] as const) : (['zh', 'en'] as const);
  return (
    <Popover
      label={words.sentence.examples}
      button={
        <>
          <Icon name="list" />
          <span>{words.sentence.examples}</span>
        </>
      }
    >
      {(close) => (
        <ul className="menu">
          {EXAMPLES.map((example) => (
            <li key={example.en}>
              <button
                type="button"
                onClick={() => {
                  change({ sentence: wordsOf(example[from]), row: 0 });
                  close();
                }}
              >
                <span lang={from}>{example[from]}</span>
                <small lang={to}>{example[to]}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
