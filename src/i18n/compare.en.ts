/** What the part “compare” of the page says. */
export const compareEn = {};
