import type { Page } from '@playwright/test';
import { changes, expect, open, pictureText, settled, test } from './journey';

/** Draws so often, and waits until all are there. */
async function draw(page: Page, preset: string): Promise<void> {
  await page.getByRole('tab', { name: 'Chance' }).click();
  const section = page.getByRole('region', { name: 'Many draws' });
  await section.getByRole('button', { name: `${preset} draws` }).click();
  await section.getByRole('button', { name: `Draw ${preset} times` }).click();
  await expect(section).toContainText(`${preset} of ${preset} draws`, { timeout: 50_000 });
}

const percents = (text: string): number[] => [...text.matchAll(/([\d.]+)%/g)].map(([, share]) => Number(share));

test('a thousand draws of the translator: progress, a weight’s histogram, and words that add up', async ({ page }) => {
  await open(page, '/#noise=2&stage=dec.0.cross.softmax');
  await draw(page, '1,000');
  await expect(page.locator('main')).toContainText('The mean of every number over 1,000 draws.');

  const cell = page.locator('.cell-draws');
  await expect(cell.getByRole('img')).toHaveAttribute('aria-label', /1,000 draws.*mean.*50% below.*this draw/);
  const before = await cell.getByRole('heading').textContent();
  await changes(page, async () => {
    await page.locator('.draws-matrices [role=application]').first().focus();
    await page.keyboard.press('ArrowDown');
  });
  await expect(cell.getByRole('heading')).not.toHaveText(before ?? '');
  await cell.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell.locator('.reading')).toContainText(/\d% \(\d+ of 1,000\)/);

  await page.getByRole('radio', { name: 'top key' }).click();
  await expect(page.locator('.draws-matrices')).toContainText('other');
  await expect(page.locator('.top-keys')).toContainText('In ');

  const rows = page.locator('.word-draws tbody tr');
  expect(await rows.count()).toBeGreaterThan(3);
  for (const text of await rows.locator('td:last-child').allTextContents()) {
    const all = percents(text);
    // Rounded to tenths, one for each word named.
    expect(Math.abs(all.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThan(0.06 * all.length);
  }
});

test('a long work is cancelled and keeps what was found; another experiment throws it away', async ({ page }) => {
  await open(page, '/?backend=cpu#noise=2&stage=dec.0.cross.softmax');
  await page.getByRole('tab', { name: 'Chance' }).click();
  const section = page.getByRole('region', { name: 'Many draws' });
  await section.getByRole('button', { name: '100,000 draws' }).click();
  await section.getByRole('button', { name: 'Draw 100,000 times' }).click();
  await expect(section).toContainText('of 100,000 draws');
  // The page goes on living meanwhile.
  await page.keyboard.press('ArrowRight');
  await settled(page, /stage=dec\.0\.cross\.select/);
  await section.getByRole('button', { name: 'Cancel' }).click();
  await expect(section).toContainText('Cancelled.');
  const done = Number((await section.locator('[data-draws]').getAttribute('data-draws')) ?? 0);
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(100_000);

  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.cell-draws')).toBeVisible();
  await changes(page, () => page.goto('/?backend=cpu#noise=1&stage=dec.0.cross.softmax'));
  await expect(page.locator('.cell-draws')).toHaveCount(0);
  expect(await pictureText(page)).not.toContain('draws.');
});

test('dropped weights have the mean that is expected, and one of two values', async ({ page }) => {
  await page.goto('/#system=weight-dropout&dropout=0.5&stage=attention.dropout');
  await settled(page, /system=weight-dropout/);
  await draw(page, '1,000');
  const [cell, kept] = [page.locator('.cell-draws').first(), page.locator('.cell-draws').last()];
  const said = (await cell.locator('.moments').textContent()) ?? '';
  const [, mean, error, expected] = /Mean (\d\.\d+) ± (\d\.\d+), expected (\d\.\d+)/.exec(said) ?? [];
  expect(Number(error)).toBeGreaterThan(0);
  expect(Math.abs(Number(mean) - Number(expected))).toBeLessThan(5 * Number(error));
  await expect(cell).toContainText('It becomes 0 with probability 0.50');
  await expect(cell.locator('svg .expected circle')).toHaveCount(2);
  await expect(kept).toContainText('how many of 128 it keeps');
  await expect(kept).toContainText('a binomial distribution');
});
