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
