import * as adj from '../adjective';
import { type Adjective, fitting } from '../adjective';
import { anOwner, anyone, aSingle } from '../cast';
import type { Dice } from '../dice';
import * as nouns from '../noun';
import { contentWord, owned, pointed } from '../noun';
import { type Pattern, type Sentence, sentence } from '../pattern';
import { NAMED, PRONOUNS, strangers } from '../person';
import { type Phrase, word } from '../phrase';
import * as places from '../place';
import { isWoman, NOTED } from './quality';

/** Sites by size: no shop is called bigger than a station. */
const SIZES = [[places.shop, places.restaurant], [places.library], [places.park, places.hospital, places.station]];

const sizeOf = (place: places.Place): number => SIZES.findIndex((sites) => sites.includes(place));

/** "my brother is taller than you" ↔ 我 哥哥 比 你 高: the measure of comparison comes before the quality. */
function comparison(dice: Dice): Sentence | undefined {
  const than = word('than', '比');
  const compare = (a: Phrase, be: string, b: Phrase, quality: Adjective, name: string): Sentence => {
    const more = word(quality.more!.split(' ').at(-1)!, quality.zh);
    const degree = quality.more!.startsWith('more ') ? ['more'] : [];
    return sentence([a, be, ...degree, more, than, b], [a, than, b, more], [name, quality.zh]);
  };
  const kind = dice.below(6);
  if (kind < 3) {
    const a = anyone(dice);
    const b = dice.oneIn(2) ? dice.pick([...PRONOUNS, ...NAMED]) : aSingle(dice);
    const quality = dice.oneIn(5) ? adj.beautiful : adj.tall;
    if (!strangers(a, b) || (quality === adj.beautiful && !(isWoman(a) && isWoman(b)))) return undefined;
    return compare(a.subject, a.be, b.object, quality, b.subject.zh.at(-1)!);
  }
  if (kind === 3) {
    const [a, b] = dice.shuffled(SIZES.flat());
    const size =
      sizeOf(a) === sizeOf(b) ? dice.pick([adj.big, adj.small]) : sizeOf(a) > sizeOf(b) ? adj.big : adj.small;
    return compare(a.name!(), 'is', b.name!(), size, a.zh);
  }
  const noun = dice.pick(NOTED.filter((n) => n.kind !== 'drink'));
  const quality = dice.pick(fitting(noun).filter((a) => a.more));
  const [mine, yours] = [anOwner(dice), anOwner(dice)];
  if (
    kind === 4 &&
    nouns.BELONGINGS.includes(noun) &&
    noun !== nouns.apple &&
    mine.possessive &&
    yours.possessive &&
    strangers(mine, yours)
  ) {
    return compare(owned(noun, mine.possessive), 'is', owned(noun, yours.possessive), quality, contentWord(noun));
  }
  const [near, far] = dice.shuffled(['this', 'that'] as const);
  const other =
    dice.oneIn(3) && nouns.BELONGINGS.includes(noun) && noun !== nouns.apple && mine.possessive
      ? owned(noun, mine.possessive)
      : pointed(noun, far);
  return compare(pointed(noun, near), 'is', other, quality, contentWord(noun));
}

export const COMPARISON: Pattern = { name: 'more than', size: 1050, draw: comparison };
