import type { Dice } from './dice';
import * as nouns from './noun';
import { contentWord, generic, type Noun } from './noun';
import type { Be, Person } from './person';
import { EMPTY, type Phrase, word } from './phrase';

/** A verb and those of its English forms that the vocabulary holds. */
export interface Verb {
  readonly base: string;
  readonly third?: string;
  readonly ing?: string;
  readonly past?: string;
  readonly zh: string;
}

const verb = (zh: string, base: string, third?: string, ing?: string, past?: string): Verb => ({
  zh,
  base,
  third,
  ing,
  past,
});

export const eat = verb('吃', 'eat', 'eats', 'eating', 'ate');
export const drink = verb('喝', 'drink', 'drinks', 'drinking', 'drank');
export const read = verb('看', 'read', 'reads', 'reading');
export const watch = verb('看', 'watch', 'watches', 'watching', 'watched');
export const listen = verb('听', 'listen to', 'listens to', 'listening to');
export const study = verb('学习', 'study', 'studies', 'studying');
export const speak = verb('说', 'speak', 'speaks');
export const work = verb('工作', 'work', 'works', 'working');
export const buy = verb('买', 'buy', undefined, undefined, 'bought');
export const use = verb('用', 'use');
export const wait = verb('等', 'wait for', undefined, 'waiting for');
export const sleep = verb('睡觉', 'sleep', undefined, 'sleeping');
export const swim = verb('游泳', 'swim');
export const sing = verb('唱歌', 'sing');
export const dance = verb('跳舞', 'dance');
export const cook = verb('做饭', 'cook');
export const love = verb('爱', 'love', 'loves');
export const like = verb('喜欢', 'like', 'likes');
export const know = verb('认识', 'know', 'knows');
export const want = verb('想', 'want to', 'wants to');
export const live = verb('住', 'live', 'lives');
export const come = verb('来自', 'come from', 'comes from');
export const give = verb('给', 'give', undefined, undefined, 'gave');
export const teach = verb('教', 'teach', 'teaches');
export const go = verb('去', 'go', 'goes', undefined, 'went');
export const goHome = verb('回', 'go', 'goes', undefined, 'went');
export const have = verb('有', 'have', 'has');

/** The present-tense verb that agrees; undefined where the vocabulary lacks the form. */
export function present(verb: Verb, be: Be): Phrase | undefined {
  const form = be === 'is' ? verb.third : verb.base;
  return form === undefined ? undefined : word(form, verb.zh);
}
/** "bought" ↔ 买 了: the past is one word in English and two in Chinese. Undefined where the form is lacking. */
export const past = (verb: Verb): Phrase | undefined => (verb.past ? word(verb.past, `${verb.zh} 了`) : undefined);
export const bare = (verb: Verb): Phrase => word(verb.base, verb.zh);
export const does = (be: Be): string => (be === 'is' ? 'does' : 'do');

/** Something people do: a verb, and what they do it to. */
export interface Activity {
  readonly verb: Verb;
  readonly noun?: Noun;
  readonly object: Phrase;
}

const doing = (verb: Verb, noun?: Noun): Activity => ({ verb, noun, object: noun ? generic(noun) : EMPTY });

export const EATING = [...nouns.DISHES, nouns.apple].map((noun) => doing(eat, noun));
const DRINKING_WATER = doing(drink, nouns.water);
export const DRINKING = [nouns.tea, nouns.coffee, nouns.milk].map((noun) => doing(drink, noun));
export const READING = doing(read, nouns.book);
export const WATCHING = doing(watch, nouns.movie);
export const LISTENING = doing(listen, nouns.music);
export const STUDYING = [nouns.math, nouns.history, nouns.machineLearning, ...nouns.LANGUAGES].map((noun) =>
  doing(study, noun),
);
export const SPEAKING = nouns.LANGUAGES.map((noun) => doing(speak, noun));
export const WORKING = doing(work);
export const SLEEPING = doing(sleep);
export const SKILLS = [doing(swim), doing(sing), doing(dance), doing(cook)];

/** The everyday activities, each group with about the same chance. */
export const anActivity = (dice: Dice): Activity =>
  dice.pick([
    dice.pick(EATING),
    dice.pick(EATING),
    dice.pick(DRINKING),
    dice.pick(DRINKING),
    READING,
    WATCHING,
    LISTENING,
    dice.pick(STUDYING),
    dice.pick(STUDYING),
    dice.pick(SPEAKING),
    WORKING,
  ]);

/** Leisure adds what only has its plain form here: swimming, singing, dancing, cooking, sleeping. */
export const aPastime = (dice: Dice): Activity =>
  dice.oneIn(3) ? dice.pick([...SKILLS, SLEEPING, DRINKING_WATER]) : anActivity(dice);

/** The water everybody drinks is only worth saying with a time. */
export const aHabit = (dice: Dice): Activity => (dice.oneIn(15) ? DRINKING_WATER : anActivity(dice));

/** Whether one would say it of that person: children do not work or drink coffee, a student does not "work" here. */
export function suits(person: Person, activity: Activity): boolean {
  const { verb, noun } = activity;
  if (person.age === 'young' && (verb === work || verb === cook || noun === nouns.coffee)) return false;
  if (person.role === '孩子' && noun === nouns.machineLearning) return false;
  return !(person.age === 'adult' && verb === study && (noun === nouns.math || noun === nouns.history));
}

/** The two content words of doing it; of an activity without an object, whoever's word is given takes that place. */
export const contentOf = (activity: Activity, other: string): [string, string] => [
  activity.verb.zh,
  activity.noun ? contentWord(activity.noun) : other,
];
