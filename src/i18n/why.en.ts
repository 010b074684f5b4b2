/** What the part “why” of the page says. */
export const whyEn = {};
