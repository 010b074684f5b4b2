/** What the part “code” of the page says. */
export const codeEn = {};
