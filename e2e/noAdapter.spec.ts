import { expect, open, test, translation } from './journey';

test('with no graphics card the CPU computes, and the page says why', async ({ page }) => {
  await open(page);
  expect((await translation(page)).slice(0, -1)).toEqual(['你', '是', '谁']);
  await page.getByRole('button', { name: 'Backend: CPU' }).click();
  await expect(page.getByText('found no graphics card it may use')).toBeVisible();
});

test('WebGPU asked for by name is not replaced in silence; one click computes on the CPU', async ({ page }) => {
  await page.goto('/?backend=webgpu');
  await expect(page.locator('html')).toHaveAttribute('data-error', /^#d=/);
  await expect(page.locator('.trouble')).toContainText('found no graphics card it may use');
  await page.getByRole('button', { name: 'Compute on the CPU' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-settled', /^#d=/);
  expect(new URL(page.url()).searchParams.get('backend')).toBe('cpu');
});

test('with one side missing nothing is compared', async ({ page }) => {
  await open(page);
  await page.getByRole('tab', { name: 'Check' }).click();
  await page.getByRole('button', { name: /^Run GPU and CPU/ }).click();
  await expect(page.locator('.check-tab')).toContainText('Nothing was compared.');
  await expect(page.locator('.check-tab')).toContainText('found no graphics card it may use');
  await expect(page.locator('.check-tab')).not.toContainText('They agree');
});
