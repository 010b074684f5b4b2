/** What the part “heads” of the page says. */
export const headsEn = {};
