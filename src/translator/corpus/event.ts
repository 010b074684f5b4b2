import type { Activity } from './activity';
import * as act from './activity';
import { some } from './amount';
import type { Dice } from './dice';
import * as nouns from './noun';
import { counted, generic, type Noun } from './noun';
import type { Phrase } from './phrase';

/** What is going on, or is over: with a count where one is natural. */
export function event(dice: Dice, over: boolean): Activity {
  const doing = (verb: act.Verb, noun: Noun, object: Phrase): Activity => ({ verb, noun, object });
  const dish = dice.pick([...nouns.DISHES, nouns.apple]);
  const drink = dice.pick(nouns.DRINKS);
  return dice.pick([
    doing(act.eat, dish, dish.mass ? generic(dish) : over ? some(dice, dish) : counted(dish, 'a')),
    doing(
      act.drink,
      drink,
      dice.oneIn(2) && !(over && drink === nouns.water)
        ? generic(drink)
        : over
          ? some(dice, drink)
          : counted(drink, 'a'),
    ),
    doing(act.watch, nouns.movie, counted(nouns.movie, 'a')),
  ]);
}
