import type { Pattern } from './pattern';
import { ABILITY } from './patterns/ability';
import { COMPARISON } from './patterns/comparison';
import { DENIAL } from './patterns/denial';
import { FUTURE_TENSE } from './patterns/future';
import { GIVING } from './patterns/giving';
import { GOING_ON } from './patterns/goingOn';
import { HABITS } from './patterns/habit';
import { HAVING } from './patterns/having';
import { HOW_MANY } from './patterns/howMany';
import { IDENTITY } from './patterns/identity';
import { LIKING } from './patterns/liking';
import { PAST_DENIED, PAST_TENSE } from './patterns/past';
import { PERMISSION } from './patterns/permission';
import { QUALITY } from './patterns/quality';
import { RELATIVE } from './patterns/relative';
import { REQUEST } from './patterns/request';
import { TRAVEL } from './patterns/travel';
import { WANTING } from './patterns/wanting';
import { WEATHER } from './patterns/weather';
import { WHAT } from './patterns/what';
import { WHEN_OR_HOW } from './patterns/whenOrHow';
import { WHERE } from './patterns/where';
import { WHEREABOUTS } from './patterns/whereabouts';
import { WHO } from './patterns/who';
import { WHY } from './patterns/why';

/** Every sentence pattern of the corpus. */
export const PATTERNS: readonly Pattern[] = [
  ...[LIKING, HABITS, DENIAL, IDENTITY, HAVING, WHEREABOUTS, GIVING, RELATIVE, TRAVEL].flat(),
  ...[GOING_ON, PAST_TENSE, PAST_DENIED, FUTURE_TENSE, WANTING, ABILITY, PERMISSION, REQUEST],
  ...[WHO, WHAT, WHERE, WHY, WHEN_OR_HOW, HOW_MANY, QUALITY, WEATHER, COMPARISON],
];
