/** What is searched of a system. */
export interface Searched {
  /** `S1` …; the translator has none. */
  readonly id?: string;
  readonly name: string;
  readonly title: string;
  readonly say: string;
  readonly points: readonly Point[];
}

/** One point that a system makes. */
export interface Point {
  readonly id: string;
  readonly name: string;
  readonly say: string;
}

/**
 * The systems in which every word of the query stands somewhere, and which of their points have them all. `s2` is the
 * system of that number and none of the twenties.
 */
export function search<S extends Searched>(systems: readonly S[], query: string): { system: S; points: Point[] }[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const [numbers, terms] = [words.filter(isNumber), words.filter((word) => !isNumber(word))];
  return systems
    .filter(({ id = '' }) => numbers.every((number) => number === plain(id)))
    .filter(({ name, title, say, points }) => {
      const text = plain([name, title, say, ...points.flatMap((point) => [point.name, point.say])].join('\n'));
      return terms.every((term) => text.includes(term));
    })
    .map((system) => ({
      system,
      points: system.points.filter(({ name, say }) => {
        const text = plain(`${name}\n${say}`);
        return terms.length > 0 && terms.every((term) => text.includes(term));
      }),
    }));
}

/** Letters as they are typed: q₁ is q1, Ｓ is s. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

const isNumber = (word: string): boolean => /^s\d+$/.test(word);
