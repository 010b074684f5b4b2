import AxeBuilder from '@axe-core/playwright';
import { changes, currentStage, expect, open, settled, slide, test, unfoldKnobs } from './journey';

test('on a phone nothing sticks out, and the picture stays while knobs and stages are used', async ({ page }) => {
  await open(page, '/#stage=dec.0.cross.softmax');
  const sticksOut = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await sticksOut()).toBeLessThanOrEqual(0);
  await expect(page.locator('main section.stage-view')).toBeInViewport();

  await changes(page, () => page.getByRole('button', { name: /^Next stage/ }).tap());
  await changes(page, () => currentStage(page).locator('xpath=../following-sibling::li[1]/button').tap());

  await page.getByRole('button', { name: 'Knobs' }).tap();
  await unfoldKnobs(page);
  await slide(page, 'Score noise σ', 'End');
  await settled(page, /noise=3/);
  await expect(page.locator('main section.stage-view')).toBeInViewport();
  await page.locator('.close-side').tap();
  expect(await sticksOut()).toBeLessThanOrEqual(0);
});

test('all systems are in reach on a phone, and the bar of one says everything', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Systems' }).tap();
  const gallery = page.getByRole('dialog', { name: 'All systems' });
  await gallery.locator('[data-system=dot-product]').getByRole('button').first().tap();
  await settled(page, /^#system=dot-product/);
  const bar = page.getByRole('region', { name: 'The system on screen' });
  await bar.getByRole('button', { name: 'More' }).tap();
  await expect(bar.getByText(/one key alone\.$/)).toBeInViewport();
  await bar.getByRole('button', { name: 'Less' }).tap();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await expect(page.locator('main section.stage-view')).toBeInViewport();
});

test('nothing is nameless in the narrow window', async ({ page }) => {
  await open(page, '/#stage=dec.0.cross.softmax');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
});

test('what is touched is large enough for a finger', async ({ page }) => {
  await open(page);
  for (const name of [/^Next stage/, /^Previous stage/, /^Play/, 'Edit sentence', 'Knobs']) {
    const box = await page.getByRole('button', { name }).first().boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), String(name)).toBeGreaterThanOrEqual(24);
  }
});
