import { buy, drink, eat, present, type Verb, watch } from '../activity';
import { EXCESSIVE, fitting, fresh, hot, predicate } from '../adjective';
import { anyone } from '../cast';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { contentWord, type Noun, single } from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { word } from '../phrase';
import { PAST } from '../time';

const MET: readonly (readonly [Verb, readonly Noun[]])[] = [
  [buy, [nouns.book, nouns.car, nouns.computer, nouns.phone, nouns.bag, nouns.table, nouns.chair, nouns.apple]],
  [buy, [nouns.book, nouns.bag, nouns.phone, nouns.coffee, nouns.tea, nouns.milk, nouns.bread, nouns.fish]],
  [watch, [nouns.movie]],
  [eat, nouns.DISHES],
  [drink, nouns.DRINKS],
];

/** "the book that I bought is expensive" ↔ 我 买 的 书 很 贵: the clause comes first, "that" ↔ 的. */
function relative(dice: Dice): Sentence | undefined {
  const who = anyone(dice);
  if (who.subject.en[0] === 'that') return undefined;
  const [verb, things] = dice.pick(MET);
  const noun = dice.pick(things);
  const that = word('that', '的');
  const head = single(noun);
  const qualities = fitting(noun).filter((a) => a !== hot || verb === drink);
  if (qualities.length === 0) return undefined;
  const quality = dice.pick(qualities);
  const degree = dice.pick(['plain', 'very', 'not', 'too'] as const);
  if (degree === 'too' && !EXCESSIVE.includes(quality)) return undefined;
  if (verb === buy && quality === fresh && degree !== 'not') return undefined;
  const how = predicate(quality, degree);
  const content: [string, string] = [contentWord(noun), quality.zh];
  const past = verb === buy || verb === watch;
  const did = past ? word(verb.past!, verb.zh) : present(verb, who.be)!;
  const when = past && dice.oneIn(2) ? [dice.pick(PAST)] : [];
  return sentence(
    ['the', head, that, who.subject, did, ...when, noun === nouns.noodles ? 'are' : 'is', how],
    [who.subject, ...when, did, that, head, how],
    content,
  );
}

export const RELATIVE: Pattern[] = [{ name: 'the one that', size: 1050, draw: relative }];
