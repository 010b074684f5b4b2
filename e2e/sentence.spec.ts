import { expect, open, settled, test, translation } from './journey';

test('a sentence is typed', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Edit sentence' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit sentence' });
  await dialog.getByLabel('Type English words').fill('I love you');
  await dialog.getByRole('button', { name: 'Translate' }).click();
  await settled(page, /^#d=en-zh&s=I\+love\+you/);
  expect((await translation(page)).slice(0, -1)).toEqual(['我', '爱', '你']);
});

test('Chinese is cut by the vocabulary, and boundaries can be moved', async ({ page }) => {
  await open(page, '/#d=zh-en');
  await page.getByRole('button', { name: 'Edit sentence' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('我爱机器学习');
  await expect(dialog.getByRole('button', { name: /^Join/ })).toHaveCount(3);
  await dialog.getByRole('button', { name: 'Join 机器 and 学习' }).click();
  await expect(dialog.getByText(/“机器学习” is not among/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Cut 机器 | 学习' }).click();
  await dialog.getByRole('button', { name: 'Translate' }).click();
  await settled(page, /s=我\+爱\+机器\+学习/);
});

test('a sentence is put together from words', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Edit sentence' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('');
  await expect(dialog.getByRole('button', { name: 'Translate' })).toBeDisabled();
  for (const word of ['where', 'are', 'you'])
    await dialog.getByRole('button', { name: `Add ${word}`, exact: true }).click();
  await dialog.getByRole('button', { name: 'Translate' }).click();
  await settled(page, /s=where\+are\+you/);
});

test('an unknown word is named with its neighbours, one of which can take its place', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Edit sentence' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('who are yuo');
  await expect(dialog.getByText(/“yuo” is not among the \d+ words/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Translate' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Replace yuo by you' }).click();
  await expect(dialog.getByRole('button', { name: 'Translate' })).toBeEnabled();
});

test('too long a sentence is told the limit', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Edit sentence' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('you '.repeat(20));
  await expect(dialog.getByText(/20 words; at most \d+ fit/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Translate' })).toBeDisabled();
});
