import './headColours.css';

/** How many heads have a colour of their own. */
export const HEAD_COLOURS = 8;

/** The CSS variable of a head's colour; beyond the eighth they begin again. */
export const headColour = (head: number): string => `var(--head-${(head % HEAD_COLOURS) + 1})`;
