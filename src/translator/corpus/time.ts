import { type Phrase, phrase, word } from './phrase';

const partOfDay = (en: string, zh: string): Phrase => {
  const part = word(en, zh);
  return phrase(['in the', part], [part]);
};
const weekday = (en: string, zh: string): Phrase => {
  const day = word(en, zh);
  return phrase(['on', day], [day]);
};

export const MORNING = partOfDay('morning', '早上');
export const EVENING = partOfDay('evening', '晚上');
export const SUNDAY = weekday('Sunday', '星期天');
export const MONDAY = weekday('Monday', '星期一');
export const EVERY_DAY = word('every day', '每天');
export const NOW = word('now', '现在');
export const TODAY = word('today', '今天');
export const YESTERDAY = word('yesterday', '昨天');
export const TOMORROW = word('tomorrow', '明天');

/** Whether there is school then. */
export const isSchoolTime = (when: Phrase): boolean => !when.zh.includes('晚上') && !when.zh.includes('星期天');

/** When one does what one always does. */
export const HABITUAL = [
  EVERY_DAY,
  word('every morning', '每天 早上'),
  word('every evening', '每天 晚上'),
  MORNING,
  EVENING,
  SUNDAY,
  MONDAY,
];
/** When a thing was done: the verb is in the past, with 了 or 没. */
export const PAST = [
  YESTERDAY,
  YESTERDAY,
  word('yesterday morning', '昨天 早上'),
  word('yesterday evening', '昨天 晚上'),
];
/** When a thing will be done: "will" ↔ 要. */
export const FUTURE = [
  TOMORROW,
  TOMORROW,
  word('tomorrow morning', '明天 早上'),
  word('tomorrow evening', '明天 晚上'),
  SUNDAY,
  MONDAY,
];
