/** What the part “backward” of the page says. */
export const backwardEn = {};
