import type { SystemTexts } from '../systemTexts';

/** Words of the system `time-series`. */
export const timeSeriesEn: SystemTexts = {
  name: 'Attention over time',
  say: 'A network reads twelve values of a series and forecasts the next. The series is made by a rule: 0.65 of the value seven steps back, 0.3 of the last one, and chance. So two steps matter: does attention find them? Over 700 held-out windows the mean squared error is {error}; the value seven back as the forecast gives {period}, the last value {last}, the rule itself {best}.',
  presets: {
    whichStep: {
      name: 'Which past step matters?',
      say: 'One vector of weights for all features. Almost all of it is on −7 and −1, the two steps that the rule uses, and most on −7. Nobody told the network: it learned this from the error alone.',
    },
    ownWeights: {
      name: 'Per feature, or a single vector',
      say: 'Every feature may weigh the steps its own way: some lean to −7, some share with −1. The single vector is the mean of their weights, the same for all of them.',
    },
    without: {
      name: 'With and without attention',
      say: 'Look at the error: without attention it is as small. The dense layer has a weight of its own for every step, so nothing is missing. Here attention lets you see where the network looks; it does not make the forecast better.',
    },
    recurrent: {
      name: 'LSTM or temporal convolution',
      say: 'Both find −7 and −1. The convolution sees at most seven steps back from each step. The LSTM’s state can carry the past along, step by step.',
    },
    even: {
      name: 'Even weights',
      say: 'At temperature 20 all steps get nearly 1/12. The dense layer was trained with sharp weights, and now the step that matters is too soft: the error grows.',
    },
    between: {
      name: 'Multi-head attention in between',
      say: 'Convolution, two attention heads, LSTM. Every step now takes a mix of all steps, so something is summed over time. One head looks most at −7 and −1.',
    },
  },
  knobs: {
    start: {
      label: 'Window',
      help: 'Which window of the held-out stretch is looked at. You can drag it in the figure.',
    },
    layer: {
      label: 'Layer',
      help: 'What reads the window: a temporal convolution, an LSTM, or a convolution, multi-head attention and an LSTM.',
    },
    attention: {
      label: 'Attention over time',
      help: 'Weights of their own for every feature, a single vector for all, or none.',
    },
    temperature: { label: 'Temperature', help: 'What goes into softmax is divided by it: low is sharp, high is even.' },
    noiseSigma: { label: 'Noise σ', help: 'Random numbers times σ are added to what goes into softmax.' },
  },
  choices: {
    layer: { tcn: 'convolution', lstm: 'LSTM', heads: 'convolution, heads, LSTM' },
    attention: { feature: 'per feature', single: 'single vector', none: 'none' },
  },
  contradictions: {},
  stages: {
    shift: {
      name: 'Earlier',
      title: 'The same rows, some steps later',
      say: [
        'The rows move down, and zeros stand for what lies before the window. Each step now has an earlier one beside it.',
      ],
    },
    convolve: {
      name: 'Convolution',
      title: 'Now and earlier, mapped and added',
      say: [
        'Each step and the earlier one go through a matrix each, and both are added. All steps use the same matrices. Nothing comes from the future.',
      ],
    },
    tanh: {
      name: 'tanh',
      title: 'Bent to between −1 and 1',
      say: ['Every number goes through tanh. Without this bend, layers one behind the other would be one linear map.'],
    },
    gates: {
      name: 'Into the gates',
      title: 'What the series says to each gate',
      say: [
        'Four maps of every step: for the gates that forget, write and show, and for what is new. All steps use the same maps.',
      ],
    },
    cell: {
      name: 'One step',
      title: 'The LSTM goes one step on',
      say: [
        'The state before and this step’s input set the gates. Part of the memory is forgotten, part is written, and the new state goes under those before it.',
      ],
    },
    position: {
      name: 'Position',
      title: 'Which step is it?',
      say: [
        'Each step gets numbers of its own, found in training. Without them attention could not tell how long ago a step was.',
      ],
    },
    features_first: {
      name: 'Features first',
      title: 'Each feature’s course over time becomes a row',
      say: ['(T, E) becomes (E, T): xᵀ. No number changes, only its place.'],
    },
    time_scores: {
      name: 'Dense over time',
      title: 'One map from time steps to time steps',
      say: [
        'Every row goes through the same matrix, 12 × 12, plus 12 biases: T² + T = 156 parameters serve all features.',
      ],
    },
    noise: {
      name: 'Noise',
      title: 'What goes into softmax is shaken',
      say: ['Random numbers times σ = {sigma} are added.', 'Random numbers are added.'],
      off: { text: 'No noise is added. Turn up “Noise σ” to add some.', knob: 'noiseSigma' },
    },
    softmax: {
      name: 'Softmax',
      title: 'Weights of the time steps',
      say: ['In every row the twelve numbers become weights that add up to 1 over time. Look at −7 and −1.'],
      try: { knob: 'temperature', text: 'Turn it up: the weights become even. What does the error do?' },
    },
    average: {
      name: 'Single vector',
      title: 'The mean of all features’ weights',
      say: ['The weights are averaged over the features and repeated: all features now weigh the steps alike.'],
      off: { text: 'Every feature keeps weights of its own.', knob: 'attention' },
    },
    steps_first: {
      name: 'Steps first',
      title: 'Weights stand as the features do',
      say: ['(E, T) becomes (T, E) again, so that each weight stands on its number.'],
    },
    reweigh: {
      name: 'Re-weight',
      title: 'x ⊙ a: louder or softer',
      say: ['Each number is multiplied by its weight. Nothing is summed over time: every step keeps its place.'],
    },
    flatten: {
      name: 'Flatten',
      title: 'All numbers in one row',
      say: ['The rows of all steps stand one behind the other.'],
    },
    dense: {
      name: 'Dense',
      title: 'The next value',
      say: [
        'All numbers times a weight each, plus a bias: the forecast. The first row belongs to the window you look at.',
      ],
    },
    error: {
      name: 'Error',
      title: 'How far off are the forecasts?',
      say: [
        'Forecast minus true value, squared, and the mean over all windows of the stretch. Training made this small.',
      ],
    },
  },
  places: {
    tcn1: 'Convolution, 1 step back',
    tcn2: 'Convolution, 2 steps back',
    tcn4: 'Convolution, 4 steps back',
    lstm: 'LSTM',
    ...Object.fromEntries(Array.from({ length: 12 }, (_, t) => [`lstm.${t + 1}`, `LSTM at −${12 - t}`])),
    attention: 'Attention',
    forecast: 'Forecast',
  },
  figure: {
    about:
      'Values the network has never seen. Drag the window, or move it with the arrow keys. The dashed line is the forecast of each value, made from the twelve before it. Bars are the mean weight of a step, short lines the weights of single features or heads.',
    label: 'Window on the series',
    said: 'Window {n}. True next value {truth}, forecast {forecast}.',
    saidWeights: 'Window {n}. True next value {truth}, forecast {forecast}. The largest weight is {back} steps back.',
    next: 'The next value',
    back: '{n} before the next value',
    ahead: '{n} after the next value',
    truth: 'true',
    forecast: 'forecast',
    weight: 'weight',
    error: 'Mean squared error',
    here: 'these 42',
    heldOut: 'all 700 held out, as trained',
    network: 'this network',
    period: 'the value 7 back as forecast',
    last: 'the last value as forecast',
  },
};
