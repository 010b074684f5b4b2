/** What the part “code” of the page says. */
export const codeEn = {
  label: 'This stage as code',
  off: 'This stage is switched off: no code runs, the numbers pass through unchanged.',
  ran: 'What the graphics card just ran for this stage, step by step, and the files it comes from.',
  wouldRun: 'What a graphics card runs for this stage. This time the processor computed it, with the same operations.',
  moreRows: 'It had {rows} rows for output words; the last ones came after the end of the sentence and are not shown.',
  invocations: '{count} invocations, told these numbers:',
  sharesMemory: 'Nothing is run: the numbers stay where they are and only get another shape. It would be told:',
  run: 'Save the numbers as {file}, and this program in the same folder. It works the tensors on screen out again and prints how far it is from them.',
  download: 'Download numbers (.npz)',
};
