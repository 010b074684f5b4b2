import type { SystemTexts } from '../systemTexts';

/** Words of the system `offset-attention`. */
export const offsetAttentionEn: SystemTexts = {
  name: 'Offset attention',
  say: 'The tokens are points of the plane. What goes on is not the mix x_r that a point takes of the others, but the offset x − x_r: how it differs from them. Choose a point in the figure, then switch “Kind” to plain.',
  presets: {
    once: {
      name: 'Without the second normalisation',
      say: 'Only rows sum to 1. Columns do not: a point that many look at takes several times as much as another, and its x_r grows with that.',
    },
    plain: {
      name: 'Beside plain self-attention',
      say: 'Plain self-attention divides scores by √D, mixes along rows and passes on x_r itself. Offset attention passes on x − x_r.',
    },
    own: {
      name: 'One map for q and k, or two',
      say: 'With one map for both, a point matches points like itself. With a map each, it may look at points quite unlike it.',
    },
    spiral: {
      name: 'Normalised twice, on a spiral',
      say: 'Softmax makes every row sum to 1. Then each number is divided by the sum of its column, so columns sum to 1, and rows no longer do. Point j takes column j.',
    },
    batch: {
      name: 'A norm over the batch',
      say: 'Mean and spread of each feature are taken over all points of all clouds. Without the other three clouds, the same cloud gets other numbers.',
    },
  },
  knobs: {
    kind: {
      label: 'Kind',
      help: 'Offset: x − x_r goes on, weights are normalised twice. Plain: x_r goes on, rows of softmax.',
    },
    columns: { label: 'Columns over their sums', help: 'The second normalisation, behind softmax.' },
    shape: { label: 'Shape', help: 'What the points lie on.' },
    shared: {
      label: 'One map for q and k',
      help: 'Whether queries and keys come from the same parameters: a point then matches points like itself.',
    },
    points: { label: 'Points N', help: 'How many points a cloud has.' },
    together: {
      label: 'Other clouds in the batch',
      help: 'Whether the other three shapes are computed together with this one.',
    },
    example: { label: 'Example', help: 'Which random parameters, and how the points are shaken.' },
  },
  choices: {
    kind: { offset: 'offset', plain: 'plain' },
    shape: { ring: 'ring', blobs: 'two blobs', spiral: 'spiral', letter: 'letter A' },
  },
  contradictions: {},
  stages: {
    lift: {
      name: 'Features',
      title: 'Two coordinates become features',
      say: [
        'A random map and a ReLU make {E} features of the two coordinates, so that a dot product has more to compare.',
        'A random map and a ReLU make features of the two coordinates.',
      ],
    },
    convolution: {
      name: 'q, k, v',
      title: 'Three 1×1 convolutions: maps of one point at a time',
      say: [
        'A convolution that looks at one point alone is a linear map of its features, the same for every point. q and k are a quarter as wide as v.',
      ],
    },
    columns: {
      name: 'Columns',
      title: 'A second normalisation, along columns',
      say: [
        'Every number is divided by 1e−9 plus the sum of its column: now columns sum to 1. Point j takes column j, so it takes 1 in all.',
      ],
      off: { text: 'Only the rows were normalised: columns have any sum.', knob: 'columns' },
    },
    taken: {
      name: 'x_r',
      title: 'What each point takes of the others',
      say: [
        'Each row is a mix of values: in offset attention as much of each as the column says, in plain self-attention the row.',
      ],
    },
    centre: {
      name: 'Mean place',
      title: 'The same weights, applied to the places',
      say: [
        'Coordinates are mixed as the values are: where, in the plane, does each point look? This is only for the figure.',
      ],
    },
    offset: {
      name: 'Offset',
      title: 'x − x_r: how a point differs from what it takes',
      say: ['What the point takes is subtracted from the point itself.'],
      off: { text: 'Plain self-attention: what a point takes goes on as it is.', knob: 'kind' },
    },
    map: {
      name: 'Map W',
      title: 'One more map of every point',
      say: [
        'A linear map of {E} features to {E}, the same for every point.',
        'A linear map, the same for every point.',
      ],
    },
    norm: {
      name: 'Norm over the batch',
      title: 'Every feature on the same scale, over all points of all clouds',
      say: [
        'Each feature gets mean 0 and spread 1 over all points of all clouds, then γ and β. Features become rows for this, and points again behind it.',
      ],
    },
    activation: {
      name: 'ReLU',
      title: 'What is below 0 becomes 0',
      say: ['Negative numbers become 0, so what is added to a point is never negative.'],
    },
    add: {
      name: 'Add',
      title: 'Added to the point',
      say: ['The point keeps its features, and what came out is added to them.'],
      off: { text: 'Nothing is added.' },
    },
  },
  places: { attention: 'The block' },
  figure: {
    about:
      'Dots are as large and as strong as what the ringed point takes of each. Press another point, or use the arrow keys. In offset attention an arrow leads to every point from the mix of places it takes; in plain self-attention it leads from the point to that mix.',
    label: 'Cloud of {n} points. Arrow keys go from point to point, Page Up and Page Down along their order',
    most: '{point} takes most from {list}; all its weights add up to {sum}.',
    item: '{point} ({weight})',
    separator: ', ',
    from: 'From {point} it takes {weight}.',
    place: 'It stands at ({x}, {y}); weights times places give ({cx}, {cy}).',
    table: 'All weights as a table',
    point: 'Point',
    weight: 'Weight',
  },
};
