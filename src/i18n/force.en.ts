/** What is said where another word is forced. */
export const forceEn = {
  button: 'Write another word than “{word}”',
  title: 'Which word follows “{before}”?',
  say: 'The model goes on from whatever stands here.',
  likely: 'The likeliest words',
  model: 'Let the model choose',
  choose: 'Write {word}, {percent}',
  forced: 'written by you, the model would write “{word}”',
  end: 'end here',
  whole: 'Or the whole translation',
  wholeSay: 'Its loss can then be followed backwards.',
  write: 'Write it',
  allModel: 'Let the model choose all words',
};
