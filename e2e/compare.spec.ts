import type { Page } from '@playwright/test';
import { changes, currentStage, expect, open, picture, settled, test } from './journey';

const start = async (page: Page, preset: string): Promise<void> => {
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Two at once' });
  await changes(page, () => dialog.getByRole('button', { name: preset }).click());
  await expect(dialog).toHaveCount(0);
};

/** Words of a side's translation, with their probabilities. */
const output = (page: Page, side: 'A' | 'B'): Promise<string[]> =>
  page
    .getByRole('list', { name: `Translation ${side}` })
    .getByRole('listitem')
    .allTextContents();

/** A number of the table that tells the sides apart: of A and of B. */
const told = (page: Page, measure: string): Promise<string[]> =>
  page.locator(`[data-measure=${measure}] td`).allTextContents();

test('a slip beside the right form: two translations, their difference, what gives it away; swapped, stopped, undone', async ({
  page,
}) => {
  await open(page);
  await start(page, 'Softmax twice');
  await settled(page, /twice=on&vs=twice:off&stage=dec\.0\.self\.double/);
  await expect(currentStage(page)).toHaveAttribute('data-stage', 'dec.0.self.double');
  await expect(page.getByText(/Look at the masked keys/)).toBeVisible();

  const [wrong, right] = [await output(page, 'A'), await output(page, 'B')];
  expect(right).toHaveLength(4);
  expect(right[0]).toMatch(/^你 /);
  expect(wrong).not.toEqual(right);
  await expect(page.getByRole('application', { name: /^A − B/ })).toBeVisible();
  await expect(page.getByText(/Furthest apart at “.+” · “.+” in head \d: A 0\.\d+, B /)).toBeVisible();
  const [a, b] = await told(page, 'forbidden');
  expect(Number.parseInt(a, 10)).toBeGreaterThan(20);
  expect(b).toBe('0%');

  await changes(page, () => page.getByRole('button', { name: 'Swap sides' }).click());
  await settled(page, /d=en-zh&s=who\+are\+you&vs=twice:on/);
  expect([await output(page, 'A'), await output(page, 'B')]).toEqual([right, wrong]);

  await changes(page, () => page.getByRole('button', { name: 'Stop comparing' }).click());
  await expect(page.getByRole('list', { name: 'Translation A' })).toHaveCount(0);
  expect(await picture(page)).not.toContain('vs=');
  await changes(page, () => page.keyboard.press('Control+z'));
  await changes(page, () => page.keyboard.press('Control+z'));
  expect([await output(page, 'A'), await output(page, 'B')]).toEqual([wrong, right]);
});

test('a link opens the same comparison, and every stage of the list works in it', async ({ page }) => {
  const link = '#d=en-zh&s=who+are+you&heads=8&vs=heads:4&stage=dec.0.cross.softmax';
  await open(page, `/${link}`);
  await settled(page, link);
  await expect(page.getByText('A has 8 heads and B has 4')).toBeVisible();
  await expect(page.locator('[data-side=difference]')).toHaveCount(0);
  expect(await told(page, 'parameters')).toEqual(['16\u2009640', '16\u2009640']);
  for (let i = 0; i < 5; i++) await changes(page, () => page.keyboard.press('ArrowRight'));
  await expect(page.getByRole('application', { name: /^A · 8/ })).toBeVisible();
});

test('a comparison of one’s own: a knob, another sentence', async ({ page }) => {
  await open(page, '/#stage=dec.0.cross.scores');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Two at once' });
  await dialog.getByRole('combobox', { name: 'What differs' }).selectOption('Residual');
  await changes(page, () => dialog.getByRole('button', { name: 'Compare' }).click());
  await settled(page, /vs=residual:off/);
  expect(await output(page, 'A')).not.toEqual(await output(page, 'B'));

  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await dialog.getByRole('combobox', { name: 'What differs' }).selectOption('another sentence');
  const words = dialog.getByRole('textbox', { name: 'Words of the other sentence' });
  await words.fill('who am zebra');
  await expect(dialog.getByText('Not in the vocabulary: zebra')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Compare' })).toBeDisabled();
  await words.fill('who am I');
  await changes(page, () => words.press('Enter'));
  await settled(page, /you&vsentence=who\+am\+I/);
  expect((await output(page, 'B')).join(' ')).toMatch(/^我/);
});

test('frames do not offer it', async ({ page }) => {
  await page.goto('/embed.html');
  await settled(page, /^#d=/);
  await expect(page.getByRole('button', { name: 'Compare' })).toHaveCount(0);
});
