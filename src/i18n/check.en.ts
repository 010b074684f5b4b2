/** What the part “check” of the page says. */
export const checkEn = {};
