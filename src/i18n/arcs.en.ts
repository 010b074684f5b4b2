/** What is written on the picture of weights as lines between words. Braces are filled as their names say. */
export const arcsEn = {
  label: 'Lines between the words',
  view: 'Weights as',
  matrix: 'Matrix',
  arcs: 'Arcs',
  both: 'Both',
  queries: 'query',
  keys: 'key',
  line: 'head {head} · “{query}” → “{key}”: {value}',
  nothing: 'no weight',
  heads: 'Heads drawn',
  head: 'Lines of head {n}',
  all: 'All heads',
  only: 'Only head {n}',
};
