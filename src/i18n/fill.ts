/** Numbers and words for the places in a text, by name. */
export type Facts = Readonly<Record<string, string>>;

/** A piece of a filled text; `fact` names the place it stands in, absent for the text around. */
export interface Part {
  readonly text: string;
  readonly fact?: string;
}

const PLACE = /\{(\w+)\}/g;

/** The names of the places of a template, e.g. `{key}` → `key`. */
export const placesIn = (template: string): string[] => [...template.matchAll(PLACE)].map((match) => match[1]);

/** The template with its places filled, in parts; undefined when a fact is missing. */
export function partsOf(template: string, facts: Facts): Part[] | undefined {
  if (placesIn(template).some((name) => facts[name] === undefined)) return undefined;
  return template
    .split(PLACE)
    .map((text, i) => (i % 2 ? { text: facts[text], fact: text } : { text }))
    .filter((part) => part.text !== '');
}

/** The filled template as one string. Throws an Error that names the missing fact: a template and its caller disagree. */
export function fill(template: string, facts: Facts): string {
  return template.replace(PLACE, (_, name: string) => {
    if (facts[name] === undefined) throw new Error(`nothing is known as {${name}} in “${template}”`);
    return facts[name];
  });
}

/** The sentences of a text whose facts are all known, filled; the others are left out. */
export const fillKnown = (text: string, facts: Facts): string =>
  text
    .split(SENTENCE_END)
    .filter((sentence) => placesIn(sentence).every((name) => facts[name] !== undefined))
    .map((sentence) => fill(sentence, facts))
    .join('')
    .trim();

/** Behind a sentence, and the space there; a point inside a number ends nothing. */
const SENTENCE_END = /(?<=[.?!]\s)|(?<=[。？！])/;
