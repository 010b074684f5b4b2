import { changes, expect, open, picture, settled, test, translation } from './journey';

test('another word is forced, the model goes on from it, and undo brings its own back', async ({ page }) => {
  await open(page, '/#d=en-zh&s=who+are+you');
  const own = await translation(page);
  await page.getByRole('button', { name: /^Write another word than “你”/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('她');
  await changes(page, () => dialog.getByRole('button', { name: 'Add 她', exact: true }).click());
  expect((await translation(page))[0]).toBe('她');
  expect(await picture(page)).toContain('pin=output.word:0.0~');
  await expect(page.locator('.card.forced')).toHaveCount(1);
  await changes(page, () => page.keyboard.press('Control+z'));
  expect(await translation(page)).toEqual(own);
});

test('a whole translation is written, with unknown words named', async ({ page }) => {
  await open(page, '/#d=en-zh&s=who+are+you');
  await page.getByRole('button', { name: /^Write another word than “是”/ }).click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByRole('textbox', { name: 'Or the whole translation' });
  await field.fill('她 是 鲸');
  await expect(dialog.getByRole('button', { name: 'Write it' })).toBeDisabled();
  await expect(dialog.locator('.complaint').first()).toContainText('鲸');
  await field.fill('她是谁');
  await dialog.getByRole('button', { name: 'Write it' }).click();
  await settled(page, /pin=output\.word/);
  expect(await translation(page)).toEqual(['她', '是', '谁', '‹end›']);
});
