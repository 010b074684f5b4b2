// Every screen of the page: its address, and what is pressed there. The screenshots and the accessibility test go
// through them all.

/**
 * @typedef {object} Screen
 * @property {string} hash
 * @property {string} [page]
 * @property {readonly string[]} [press] selectors of buttons, in order
 */

/** @type {Readonly<Record<string, Screen>>} */
export const SCREENS = {
  scores: { hash: '#d=en-zh&s=I+love+machine+learning&row=2' },
  weights: { hash: '#d=zh-en&s=我+爱+机器+学习&stage=dec.0.cross.softmax&row=2' },
  embedding: { hash: '#stage=source.embed' },
  projections: { hash: '#stage=enc.0.self.qkv' },
  norm: { hash: '#stage=enc.0.ffn.norm' },
  logits: { hash: '#stage=output.logits&row=1' },
  word: { hash: '#stage=output.word&row=1' },
  noisy: { hash: '#heads=8&noise=1&dropout=0.3&mode=train&select=topk&stage=dec.0.cross.context' },
  map: { hash: '#stage=map' },
  layer: { hash: '#stage=dec.0' },
  block: { hash: '#stage=dec.0.cross' },
  why: { hash: '#cell=dec.0.cross.raw_scores:0.0.2.1', press: ['#tab-why'] },
  edited: { hash: '#pin=dec.0.cross.raw_scores:0.0.1.0~40&stage=dec.0.cross.softmax&row=1', press: ['#tab-why'] },
  difference: {
    hash: '#pin=dec.0.cross.raw_scores:0.0.1.0~40&stage=dec.0.cross.context&row=1',
    press: ['.picture-sides label:last-child'],
  },
  table: { hash: '#pin=dec.0.cross.raw_scores:0.0.1.0~40&stage=dec.0.cross.scores', press: ['.picture-bar > button'] },
  heads: { hash: '#mix=dec.0.cross:1.0.m.4&stage=dec.0.cross.context', press: ['#tab-heads'] },
  chance: { hash: '#noise=0.5&dropout=0.5&mode=train&stage=dec.0.cross.dropout', press: ['#tab-chance'] },
  code: { hash: '#stage=dec.0.cross.softmax', press: ['#tab-code'] },
  backward: { hash: '#grad=loss&stage=dec.0.cross.softmax', press: ['#tab-backward'] },
  draws: {
    hash: '#noise=1&stage=dec.0.cross.softmax',
    press: ['#tab-chance', '.draws-presets button', '.many-draws .button.main', '.draws-bar label:last-child'],
  },
  check: { hash: '#stage=dec.0.cross.softmax', press: ['#tab-check'] },
  compare: { hash: '#vs=heads:8&stage=dec.0.cross.softmax' },
  force: { hash: '#d=en-zh', press: ['.card-force'] },
  editor: { hash: '#d=zh-en', press: ['.sentence-bar > .button[aria-label]:not(.direction)'] },
  gallery: { hash: '', press: ['.open-gallery', '.system-card .more'] },
  point: {
    hash: '#system=score-noise&noise=1&mode=eval&noisewhen=always&vs=noisewhen:training',
    press: ['.system-bar [popovertarget]'],
  },
  contradiction: { hash: '#system=multi-head&heads=3' },
  figure: { hash: '#system=residual-norm&stage=figure' },
  wholeSystem: { hash: '#system=decoder-block&stage=map' },
  trouble: { hash: '#s=who+are+yuo&heads=3' },
  embed: { page: 'embed.html', hash: '#stage=dec.0.cross.softmax' },
};
