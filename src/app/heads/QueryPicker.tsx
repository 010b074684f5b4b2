import type { OutputWord } from '../../experiment/result';
import { Select } from '../../ui/Select';
import { usePage } from '../page';

interface QueryPickerProps {
  /** Words along the queries; where there are none they are counted. */
  readonly words: readonly string[];
  /** What is written after each of them, where they are the translation. */
  readonly output?: readonly OutputWord[];
  readonly row: number;
  onRow(row: number): void;
}

/** Which query the numbers of one row are about. */
export function QueryPicker({ words: queries, output, row, onRow }: QueryPickerProps) {
  const { words } = usePage();
  const options = queries.map((query, i) => ({
    value: String(i),
    text: output?.[i] ? `${query} → ${output[i].word}` : query,
  }));
  return (
    <div className="heads-line">
      <label htmlFor="heads-query">{words.heads.query}</label>
      <Select
        id="heads-query"
        label={words.heads.query}
        options={options}
        value={String(row)}
        onChange={(value) => onRow(Number(value))}
      />
    </div>
  );
}
