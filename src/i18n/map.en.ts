/** What the part “map” of the page says. */
export const mapEn = {};
