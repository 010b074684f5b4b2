import { changes, expect, open, slide, test, translation } from './journey';

test('Firefox computes with WebGPU', async ({ page }) => {
  await open(page, '/?backend=webgpu');
  expect((await translation(page)).slice(0, -1)).toEqual(['你', '是', '谁']);
  await expect(page.getByRole('button', { name: /^Backend: (software GPU|WebGPU)/ })).toBeVisible();
  await slide(page, 'Score noise σ', 'End');
  await changes(page, () => page.getByRole('button', { name: /^Next stage/ }).click());
});
