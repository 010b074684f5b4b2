import { readFile } from 'node:fs/promises';
import { expect, open, test } from './journey';

test('a stage as code: what the GPU just ran, and a program with its numbers to take home', async ({ page }) => {
  await open(page, '/?lang=en#stage=dec.0.cross.softmax');
  await page.getByRole('tab', { name: 'Code' }).click();
  const panel = page.getByRole('tabpanel');
  await expect(panel).toContainText('What the graphics card just ran');
  await expect(panel.getByRole('region', { name: 'softmax.wgsl' })).toContainText('fn main');
  await expect(panel).toContainText('dec.0.cross.weights_soft = softmax(dec.0.cross.scores)');

  await panel.getByRole('radio', { name: 'NumPy' }).check();
  const program = panel.getByRole('region', { name: 'dec.0.cross.softmax.py' });
  await expect(program).toContainText('data = np.load("dec.0.cross.softmax.npz")');
  await panel.getByRole('radio', { name: 'PyTorch' }).check();
  await expect(program).toContainText('torch.from_numpy');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Download numbers' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('dec.0.cross.softmax.npz');
  const file = await readFile(await download.path(), 'latin1');
  expect(file.slice(0, 2)).toBe('PK');
  expect(file).toContain('dec.0.cross.weights_soft.npy');
  expect(file).toContain("'descr': '<f4'");

  await page.keyboard.press('[');
  await expect(panel).toContainText('This stage is switched off');
});
