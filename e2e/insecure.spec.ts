import { expect, open, test, translation } from './journey';

test('a page from plain http is told why it has no WebGPU', async ({ page }) => {
  await open(page);
  expect((await translation(page)).slice(0, -1)).toEqual(['你', '是', '谁']);
  await page.getByRole('button', { name: 'Backend: CPU' }).click();
  await expect(page.getByText('only to pages from https')).toBeVisible();
});
