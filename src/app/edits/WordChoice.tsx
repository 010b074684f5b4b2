import { Select } from '../../ui/Select';
import { usePage } from '../page';

interface WordChoiceProps {
  /** Every word there is, by its number. */
  readonly words: readonly string[];
  readonly value: number;
  onChange(id: number): void;
}

/** A word chosen by name instead of by its number. */
export function WordChoice({ words, value, onChange }: WordChoiceProps) {
  const { why } = usePage().words;
  const order = new Intl.Collator(['en', 'zh-Hans-u-co-pinyin']).compare;
  const options = words.map((text, id) => ({ value: String(id), text })).sort((a, b) => order(a.text, b.text));
  return (
    <Select
      id="edit-word"
      label={why.edit.word}
      options={options}
      value={String(value)}
      onChange={(id) => onChange(Number(id))}
    />
  );
}
