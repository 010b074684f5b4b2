import * as act from '../activity';
import { suits } from '../activity';
import { notMyself } from '../cast';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { contentWord, generic } from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { word } from '../phrase';

const COUNTED = [nouns.book, nouns.cat, nouns.dog, nouns.apple, nouns.movie, ...nouns.DRINKS];

/** "how many cats do you have" ↔ 你 有 几 只 猫. */
function howMany(dice: Dice): Sentence | undefined {
  const who = notMyself(dice);
  const asked = word('how many', '几');
  const friends = word('friends', '朋友');
  const children = word('children', '孩子');
  const noun = dice.pick(COUNTED);
  const cups = word('cups', '杯');
  const thing = noun.kind === 'drink' ? [asked, cups, 'of', generic(noun)] : [asked, generic(noun)];
  const [english, chinese] = [
    thing,
    thing
      .filter((part) => part !== 'of')
      .flatMap((part) => (part === asked && noun.kind !== 'drink' ? [asked, noun.measure] : [part])),
  ];
  const owns = [nouns.book, nouns.cat, nouns.dog].includes(noun);
  const kind = dice.below(4);
  if (kind === 0) {
    const [people, name] = dice.oneIn(2) ? [friends, '朋友'] : [children, '孩子'];
    if (name === '孩子' && who.age === 'young') return undefined;
    const have = act.bare(act.have);
    return sentence(
      [asked, people, act.does(who.be), who.subject, have],
      [who.subject, have, asked, '个', people],
      ['有', name],
    );
  }
  if (kind === 1 && owns) {
    const have = act.bare(act.have);
    return sentence(
      [...english, act.does(who.be), who.subject, have],
      [who.subject, have, ...chinese],
      ['有', contentWord(noun)],
    );
  }
  const verbs = { drink: act.drink, fruit: act.eat, book: act.buy, animal: undefined, movie: act.watch };
  const did = verbs[noun.kind as keyof typeof verbs];
  if (!did || !suits(who, { verb: did, noun, object: asked })) return undefined;
  const verb = act.bare(dice.oneIn(3) && noun === nouns.apple ? act.buy : did);
  if (kind === 2) {
    const want = act.bare(act.want);
    return sentence(
      [...english, act.does(who.be), who.subject, want, verb],
      [who.subject, want, verb, ...chinese],
      [verb.zh[0], contentWord(noun)],
    );
  }
  const when = dice.oneIn(2) ? [] : [word('yesterday', '昨天')];
  return sentence(
    [...english, 'did', who.subject, verb, ...when],
    [who.subject, ...when, verb, '了', ...chinese],
    [verb.zh[0], contentWord(noun)],
  );
}

export const HOW_MANY: Pattern = { name: 'how many', size: 780, draw: howMany };
