import type { SystemTexts } from '../systemTexts';

/** Words of the system `many-queries`. */
export const manyQueriesEn: SystemTexts = {
  name: 'Several queries over one memory',
  say: 'm queries look at the same keys and values, and their contexts stand side by side: c₁ ⊕ … ⊕ c_m. Each has weights of its own over one memory; {kept} numbers of keys and values must be kept.',
  presets: {
    oneMemory: {
      name: 'One memory, or one for each query',
      say: 'With a memory for each query this is multi-head attention; with one for all, a quarter of the keys and values must be kept.',
    },
    grouped: {
      name: 'Grouped queries',
      say: 'Eight queries share two memories, four to each: what current models use between both extremes.',
    },
    oneQuery: {
      name: 'One query',
      say: 'With m = 1 there is nothing to concatenate: the plain attention of one query vector a row.',
    },
  },
  knobs: {
    queries: {
      label: 'Queries m',
      help: 'How many query vectors look at the memory.',
    },
    memories: {
      label: 'Memories',
      help: 'How many heads of keys and values there are; the queries share them evenly.',
    },
    keys: {
      label: 'Keys M',
      help: 'How many places the memory has.',
    },
    width: {
      label: 'Width D',
      help: 'How many numbers a query, a key and a value have.',
    },
    example: {
      label: 'Example',
      help: 'Which random queries, keys and values.',
    },
  },
  choices: {},
  contradictions: {
    unevenGroups: '{queries} queries cannot share {memories} memories evenly. Choose a divisor of {queries}.',
  },
};
