import { changes, expect, open, slide, test, translation } from './journey';

test('Firefox without WebGPU computes on the CPU, and the page says why', async ({ page }) => {
  await open(page);
  expect((await translation(page)).slice(0, -1)).toEqual(['你', '是', '谁']);
  await page.getByRole('button', { name: 'Backend: CPU' }).click();
  await expect(page.getByText('This browser has no WebGPU')).toBeVisible();
  await page.keyboard.press('Escape');
  await slide(page, 'Score noise σ', 'End');
  await changes(page, () => page.getByRole('button', { name: /^Next stage/ }).click());
});
