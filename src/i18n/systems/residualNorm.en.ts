import type { SystemTexts } from '../systemTexts';

/** Words of the system `residual-norm`. */
export const residualNormEn: SystemTexts = {
  name: 'Residual and layer norm',
  say: 'Each layer adds what it found to its input and normalises the sum: LN(x + sublayer(x)). There are {depth} layers. Switch the residual off, make the stack deeper, and look at how much of the gradient still arrives at the first layer.',
  presets: {
    vanishing: {
      name: 'The vanishing gradient',
      say: '24 plain ReLU layers. Without the residual each hands back about a third of the gradient: at the input some 10⁻¹¹ is left. With it, more than 10 times as much arrives as was sent.',
    },
    held: {
      name: 'What the norm holds back',
      say: 'Twelve linear layers with the residual, without and with layer norm. Without it the numbers and their gradients grow from layer to layer. The norm keeps both on one scale.',
    },
    onlyAdds: {
      name: 'A slip: ReLU before the sum',
      say: 'What is added is then never negative: no number can become smaller here. With ReLU after the sum, or without it, updates go both ways. Compare the sum with x.',
    },
    overBatch: {
      name: 'A slip: norm over the batch, called layer norm',
      say: 'Only the last row of the second sample was changed. Look at the first sample: it moved too, because mean and variance are taken over all samples. Set “Norm over” to features.',
    },
    twice: {
      name: 'A slip: dropout, flatten, dropout',
      say: 'Flattening between them changes nothing: a number must survive both draws. At p = ½ a quarter stays instead of a half, and what stays is multiplied by 4.',
    },
    epsilon: {
      name: 'What ε does',
      say: 'ε stands under the root beside the variance. A tiny one only prevents dividing by 0. At ε = 1 rows no longer reach a spread of 1.',
    },
  },
  knobs: {
    depth: { label: 'Depth L', help: 'How many layers stand one behind the other. The last one is walked through.' },
    sublayer: {
      label: 'Sublayer',
      help: 'Self-attention with its projection (width 16), or one linear map of each row (width 64).',
    },
    residual: { label: 'Residual', help: 'Whether a layer’s input is added to what it found.' },
    relu: { label: 'ReLU', help: 'None, on the branch before the sum, or on the sum.' },
    norm: { label: 'Layer norm', help: 'Whether every layer normalises what it hands on.' },
    normOver: {
      label: 'Norm over',
      help: 'What one mean and one variance are taken over: a row’s features, a sample’s rows and features, or the batch.',
    },
    gamma: { label: 'γ', help: 'The normalised numbers are multiplied by it.' },
    beta: { label: 'β', help: 'It is added to the normalised numbers.' },
    epsilon: { label: 'ε', help: 'It is added to the variance before the root is taken.' },
    gain: {
      label: 'Size of W',
      help: 'Matrices are drawn with spread g/√E. At g = 1 a map keeps the size of its input.',
    },
    shift: { label: 'Shift one row', help: 'Added to the last row of the last sample.' },
    dropoutP: { label: 'Dropout p', help: 'Probability that a number of the branch is dropped, in training.' },
    again: { label: 'Drop twice', help: 'The slip of a second dropout behind the first.' },
    training: { label: 'Mode', help: 'Numbers are dropped in training only.' },
    example: { label: 'Example', help: 'Which random inputs and matrices.' },
  },
  choices: {
    sublayer: { attention: 'attention', dense: 'linear' },
    relu: { none: 'none', before: 'before the sum', after: 'after the sum' },
    normOver: { features: 'features', timeFeatures: 'rows, features', batch: 'batch' },
  },
  contradictions: {},
  stages: {
    dense: {
      name: 'Linear',
      title: 'One linear map of each row',
      say: ['Each row is multiplied by the matrix W. No row sees another.'],
    },
    branch_relu: {
      name: 'ReLU',
      title: 'Negative numbers of the branch become 0',
      say: ['Before the sum, everything below 0 becomes 0. With a residual this layer can then only add.'],
      try: { knob: 'relu', text: 'Move it behind the sum: which numbers go down again?' },
    },
    dropout: {
      name: 'Dropout of weights',
      title: 'Attention weights',
      say: ['In training some attention weights become 0.'],
      off: { text: 'All attention weights stay here: what is dropped is the branch, further on.' },
    },
    masks: {
      name: 'Masks',
      title: 'What each layer will drop',
      say: [
        'One draw for every number of every branch: 1 stays, 0 is dropped with probability p. The last layer’s mask is shown.',
      ],
    },
    residual_dropout: {
      name: 'Dropout',
      title: 'Some of what was found is dropped',
      say: [
        'In training each number of the branch is dropped with probability {p}. Those that stay are divided by 1 − {p}.',
        'In training some numbers of the branch are dropped before they are added.',
      ],
      off: { text: 'Nothing is dropped. Set “Mode” to training and turn up “Dropout p”.', knob: 'training' },
    },
    dropout_again: {
      name: 'Dropout again',
      title: 'A slip: dropped twice',
      say: [
        'A number stays only if both draws keep it: with probability (1 − {p})².',
        'A number stays only if both draws keep it.',
      ],
    },
    add: {
      name: 'Add',
      title: 'What was found is added to the input',
      say: ['The layer’s input passes by unchanged, and what the branch found is added to it.'],
      off: { text: 'No residual: what the branch found takes the place of the input.', knob: 'residual' },
    },
    sum_relu: {
      name: 'ReLU of the sum',
      title: 'Negative numbers of the sum become 0',
      say: ['Everything below 0 becomes 0, after the sum: the branch itself could add and take away.'],
    },
    norm: {
      name: 'Norm',
      title: 'The sum is put on one scale',
      say: [
        '{item} numbers share one mean and one spread; the first group had {itemMean} and {itemSpread}. So each of them depends on all the others.',
        'The numbers of this row had mean {mean} and spread {spread}. They get mean 0 and spread 1, then times γ plus β.',
        'The numbers get mean 0 and spread 1, then times γ plus β.',
      ],
      off: { text: 'Nothing is normalised here.', knob: 'norm' },
    },
    jacobian: {
      name: 'Derivative',
      title: 'How every output depends on every input',
      say: [
        'A cell says by how much an output number of the whole stack (row) changes with an input number (column). Exact, from one pass backwards over {O} copies.',
      ],
      try: { knob: 'depth', text: 'Make the stack deeper: does this matrix fade?' },
    },
    sizes: {
      name: 'Gradient sizes',
      title: 'How much of the gradient arrives',
      say: [
        'All derivatives of the output by what a layer hands on, squared, summed, divided by the number of outputs; then the root. At the output that is 1. Row x is the input, the end of the way back.',
      ],
      try: { knob: 'residual', text: 'Switch it: where does the gradient get lost?' },
    },
    ...Object.fromEntries(
      Array.from({ length: 23 }, (_, i) => [
        `layer${i + 1}`,
        {
          name: `After layer ${i + 1}`,
          title: `What layer ${i + 1} hands on`,
          say: ['This layer is built like the last one, which is walked through, with matrices of its own.'],
        },
      ]),
    ),
  },
  places: { chance: 'Chance', earlier: 'Layers before', layer: 'Last layer', gradient: 'Gradient of all layers' },
  figure: {
    label: 'Size of the gradient by layer, on a logarithmic scale',
    say: 'The gradient starts at the output with size 1 and travels to the left. A point says how much of it arrives there: ‖J‖ / √n, with J the derivatives of the n outputs.',
    layer: 'after layer {n}',
    input: 'at the input x',
    axis: 'layer',
    size: 'gradient size',
    edited: 'with your numbers',
    before: 'before',
    zero: 'too small to be held: 0',
    arrows: 'Arrow keys go from layer to layer.',
  },
};
