/** What the part “force” of the page says. */
export const forceEn = {};
