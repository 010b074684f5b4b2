import * as act from './activity';
import { anOwner } from './cast';
import type { Dice } from './dice';
import * as nouns from './noun';
import { owned, pointed } from './noun';
import type { Phrase } from './phrase';

const USED = [nouns.phone, nouns.computer, nouns.car, nouns.machine, nouns.table, nouns.chair];

/** Something to use, to drink or eat, that is somebody's or stands here. */
export function offered(dice: Dice): [act.Verb, nouns.Noun, Phrase] {
  const owner = anOwner(dice);
  if (dice.oneIn(3)) {
    const noun = dice.pick([...nouns.DRINKS, nouns.apple]);
    return [noun === nouns.apple ? act.eat : act.drink, noun, pointed(noun, dice.pick(['this', 'that']))];
  }
  const noun = dice.pick(USED);
  const theirs = noun !== nouns.machine && owner.possessive && dice.oneIn(2);
  return [act.use, noun, theirs ? owned(noun, owner.possessive!) : pointed(noun, dice.pick(['this', 'that']))];
}
