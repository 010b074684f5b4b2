import { expect, open, settled, test } from './journey';

const SCORES = '/#stage=dec.0.cross.scores';
const PINNED = `${SCORES}&pin=dec.0.cross.raw_scores:0.0.0.1~60`;

test('every matrix of a stage is a place for the keyboard: move, unfold, edit', async ({ page }) => {
  await open(page, SCORES);
  for (const [name, tensor] of [
    [/^Q,/, 'dec\\.0\\.cross\\.q:0\\.0\\.0\\.1'],
    [/^Kᵀ,/, 'dec\\.0\\.cross\\.k:0\\.0\\.1\\.0'],
  ] as const) {
    const plot = page.getByRole('application', { name });
    await plot.focus();
    await page.keyboard.press('ArrowRight');
    await settled(page, new RegExp(`cell=${tensor}$`));
    await expect(plot).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Why' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('application', { name: /^Q,/ }).focus();
  await page.keyboard.press('e');
  await expect(page.getByRole('tabpanel').getByRole('textbox')).toBeVisible();
});

test('T turns matrices into tables with the same keys', async ({ page }) => {
  await open(page, SCORES);
  await page.keyboard.press('t');
  const table = page.getByRole('grid', { name: /^scores,/ });
  await expect(table.getByRole('columnheader')).toHaveText(['who', 'are', 'you', '‹end›']);
  await expect(table.getByRole('rowheader')).toHaveText(['‹start›', '你', '是', '谁']);
  await table.getByRole('gridcell').nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await settled(page, /cell=dec\.0\.cross\.raw_scores:/);
  await expect(table.locator('[aria-selected=true]')).toBeFocused();
  await page.keyboard.press('t');
  await expect(page.getByRole('application', { name: /^scores,/ })).toBeVisible();
});

test('after, before and the difference of a change', async ({ page }) => {
  await open(page, PINNED);
  await page.keyboard.press('t');
  const row = page
    .getByRole('grid', { name: /scores, / })
    .getByRole('row')
    .nth(1);
  const second = row.getByRole('gridcell').nth(1);
  await expect(second).toHaveText(/60\.0/);
  await page.getByText('Before', { exact: true }).click();
  await expect(second).toHaveText(/−28\.5/);
  await page.getByText('Difference', { exact: true }).click();
  await expect(second).toHaveText(/89/);
  await expect(row.getByRole('gridcell').first()).toHaveText(/^\s*0$/);
});

test.describe('with less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('nothing travels', async ({ page }) => {
    await open(page, SCORES);
    const copies = page.locator('.product > canvas');
    await page.evaluate(() => {
      const room = document.querySelector('.product');
      const seen = new MutationObserver((changes) => {
        if (changes.some((change) => [...change.addedNodes].some((node) => node.nodeName === 'CANVAS'))) {
          document.body.dataset.travelled = 'yes';
        }
      });
      if (room) seen.observe(room, { childList: true });
    });
    await page.getByRole('application', { name: /^scores,/ }).focus();
    await page.keyboard.press('ArrowDown');
    await settled(page, /cell=/);
    await expect(copies).toHaveCount(0);
    expect(await page.evaluate(() => document.body.dataset.travelled)).toBeUndefined();
  });
});
