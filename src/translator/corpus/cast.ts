import type { Dice } from './dice';
import {
  anna,
  both,
  child,
  doctor,
  friend,
  he,
  I,
  KIN,
  kinOf,
  NAMED,
  type Person,
  PRONOUNS,
  roleOf,
  SINGLE_PRONOUNS,
  she,
  student,
  teacher,
  theChildren,
  theStudents,
  theseOnes,
  thisOne,
  tom,
  you,
} from './person';

/** Someone with a possessive, as an owner of a thing. */
export const anOwner = (dice: Dice): Person =>
  dice.oneIn(4)
    ? dice.pick([
        tom,
        anna,
        roleOf(dice.pick(SINGLE_PRONOUNS), friend),
        kinOf(dice.pick(SINGLE_PRONOUNS), dice.pick(KIN)),
      ])
    : dice.pick(PRONOUNS);

const aKin = (dice: Dice): Person =>
  kinOf(dice.oneIn(6) ? dice.pick(NAMED) : dice.pick(SINGLE_PRONOUNS), dice.pick(KIN));

const aRole = (dice: Dice): Person =>
  roleOf(dice.pick(PRONOUNS), dice.pick([friend, friend, teacher, teacher, child, doctor]));

const aPointed = (dice: Dice): Person =>
  thisOne(dice.pick([student, teacher, doctor, child]), dice.pick(['this', 'that']));

const aGroup = (dice: Dice): Person =>
  dice.pick([theChildren, theStudents, theseOnes(student), theseOnes(child), theseOnes(teacher), theseOnes(doctor)]);

function aCouple(dice: Dice): Person {
  return dice.pick([
    both(tom, anna),
    both(anna, tom),
    both(you, I),
    both(he, I),
    both(she, I),
    both(tom, I),
    both(anna, I),
  ]);
}

/** One person, by name, kinship, role or gesture. */
export const aSingle = (dice: Dice): Person =>
  dice.pick([he, she, tom, anna, aKin(dice), aKin(dice), aRole(dice), aPointed(dice)]);

/** Anybody, most often a pronoun. */
export function anyone(dice: Dice): Person {
  const throwOf = dice.below(20);
  if (throwOf < 10) return dice.pick(PRONOUNS);
  if (throwOf < 12) return dice.pick(NAMED);
  if (throwOf < 15) return aKin(dice);
  if (throwOf < 17) return aRole(dice);
  if (throwOf < 18) return aPointed(dice);
  return dice.oneIn(3) ? aCouple(dice) : aGroup(dice);
}

/** Anybody whom one may ask about: not oneself. */
export function notMyself(dice: Dice): Person {
  for (;;) {
    const person = dice.oneIn(4) ? you : anyone(dice);
    if (!person.about.includes('我') && !person.about.includes('我们')) return person;
  }
}
