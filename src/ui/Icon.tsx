const PATHS = {
  previous: 'M10 3 5 8l5 5',
  next: 'M6 3l5 5-5 5',
  play: 'M5 3v10l8-5z',
  pause: 'M5 3v10M11 3v10',
  close: 'M4 4l8 8M12 4l-8 8',
  reset: 'M3 8a5 5 0 1 0 1.6-3.7M3 2.5v2.8h2.8',
  swap: 'M3 6h9L9.5 3.5M13 10H4l2.5 2.5',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1.1 1.1M11.9 11.9 13 13M3 13l1.1-1.1M11.9 4.1 13 3',
  moon: 'M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z',
  list: 'M3 4h10M3 8h10M3 12h6',
  map: 'M2.5 10h4v3.5h-4zM9.5 2.5h4V6h-4zM9.5 10h4v3.5h-4zM11.5 10V6M6.5 11.7h3',
  figure: 'M2.5 3h11v10h-11zM2.5 11l3.5-4 2.5 2.5L11 6l2.5 3',
  systems: 'M2.5 2.5H7V7H2.5zM9 2.5h4.5V7H9zM2.5 9H7v4.5H2.5zM9 9h4.5v4.5H9z',
  knobs: 'M3 4h4M11 4h2M3 8h1M8 8h5M3 12h6M13 12h0M9 2.5v3M6 6.5v3M11 10.5v3',
  pencil: 'M3 13l.7-2.8L11 3l2 2-7.2 7.3z',
  undo: 'M6 4 3 7l3 3M3 7h6.5a3 3 0 0 1 0 6H7',
  redo: 'M10 4l3 3-3 3M13 7H6.5a3 3 0 0 0 0 6H9',
  draw: 'M3 3h10v10H3zM6 6h0M10 10h0M10 6h0M6 10h0',
} as const;

export type IconName = keyof typeof PATHS;

/** A small line drawing; what it means is said by the button it stands in. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg className={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);
