import { changes, expect, open, pictureText, settled, slide, test, translation, unfoldKnobs } from './journey';

// The stage where weights meet values shows the weights after everything the knobs do to them.
const CONTEXT = '/#stage=dec.0.cross.context';

test('every knob changes the numbers, and is in the link', async ({ page }) => {
  await open(page, `${CONTEXT}&row=1`);
  await unfoldKnobs(page);
  const knob = (name: string) => page.getByRole('combobox', { name, exact: true });
  const radio = (group: string, option: string) =>
    page.getByRole('group', { name: group }).getByRole('radio', { name: option, exact: true });
  const seen = new Set([await pictureText(page)]);
  const turn = async (link: RegExp, act: () => Promise<unknown>): Promise<void> => {
    await changes(page, act);
    await settled(page, link);
    const text = await pictureText(page);
    expect(seen.has(text), `numbers after ${link}`).toBe(false);
    seen.add(text);
  };

  await turn(/heads=8/, () => radio('Heads H', '8').check());
  await expect(page.getByText(/Trained with 4 heads/)).toBeVisible();
  await turn(/noise=3/, () => slide(page, 'Score noise σ', 'End'));
  await turn(/seed=2/, () => page.getByRole('button', { name: 'New draw' }).click());
  await turn(/temperature=5/, () => slide(page, 'Temperature', 'End'));
  await turn(/select=argmax/, () => knob('Selection').selectOption('argmax'));
  await turn(/select=sampled/, () => knob('Selection').selectOption('sampled'));
  await turn(/select=topk/, () => knob('Selection').selectOption('topk'));
  await turn(/topk=3/, () => slide(page, 'Keys kept k', 'ArrowRight'));
  await turn(/renorm=/, () => page.getByRole('switch', { name: 'Renormalise' }).click());
  await turn(/select=threshold/, () => knob('Selection').selectOption('threshold'));
  await turn(/threshold=1/, () => slide(page, 'Threshold', 'End'));
  await changes(page, () => knob('Selection').selectOption('soft'));
  await turn(/mode=train/, async () => {
    await slide(page, 'Dropout p', 'ArrowRight');
    await slide(page, 'Dropout p', 'ArrowRight');
    await radio('Mode', 'training').check();
    await settled(page, /mode=train/);
  });
  await turn(/where=enc\.self/, () => knob('Act on').selectOption('enc.self'));
});

test('undo, redo and reset', async ({ page }) => {
  await open(page, CONTEXT);
  await unfoldKnobs(page);
  const start = await pictureText(page);
  await slide(page, 'Temperature', 'Home');
  const sharp = await pictureText(page);
  await changes(page, () => page.getByRole('button', { name: /^Undo/ }).click());
  expect(await pictureText(page)).toBe(start);
  await changes(page, () => page.keyboard.press('Control+Shift+Z'));
  expect(await pictureText(page)).toBe(sharp);
  await changes(page, () => page.getByRole('button', { name: 'Reset all' }).click());
  expect(await pictureText(page)).toBe(start);
});

test('both backends show the same picture', async ({ page }) => {
  const link = '#stage=dec.0.cross.context&noise=1&select=sampled&seed=7';
  await open(page, `/?backend=webgpu${link}`);
  const onGpu = { words: await translation(page), text: await pictureText(page) };
  await open(page, `/?backend=cpu${link}`);
  await expect(page.getByRole('button', { name: 'Backend: CPU' })).toBeVisible();
  expect({ words: await translation(page), text: await pictureText(page) }).toEqual(onGpu);
});
