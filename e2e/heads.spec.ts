import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { changes, currentStage, expect, open, settled, test } from './journey';

const openHeads = (page: Page) => page.getByRole('tab', { name: 'Heads' }).click();
const sourceOf = (page: Page, head: number) => page.getByRole('combobox', { name: `In the place of head ${head}` });

test('a head is switched off: its context is gone, the translation is told, undo brings it back', async ({ page }) => {
  await open(page, '/#stage=dec.0.cross.mix&head=1');
  await expect(currentStage(page)).toContainText('off');
  await openHeads(page);
  const shares = page.getByRole('table', { name: 'Numbers of each head' }).getByRole('row').nth(2).getByRole('cell');
  await expect(shares.nth(3)).not.toHaveText('0%');

  await changes(page, () => page.getByRole('button', { name: 'Switch head 2 off' }).click());
  await settled(page, /mix=dec\.0\.cross(:|%3A)1\.0\.3\.4/);
  await expect(currentStage(page)).not.toContainText('off');
  await expect(shares.nth(3)).toHaveText('0%');
  await expect(sourceOf(page, 2)).toHaveValue('off');
  await expect(page.getByText(/The words stay|becomes/)).toBeVisible();

  // As a table every number of what goes on can be read; it stands first.
  await page.getByRole('button', { name: 'Table' }).click();
  const numbers = await page.locator('main table').first().locator('td').allTextContents();
  expect(numbers.length).toBeGreaterThan(16);
  expect(new Set(numbers.map((text) => Math.abs(Number(text.trim().replace('−', '-')))))).toEqual(new Set([0]));

  await changes(page, () => page.keyboard.press('Control+Z'));
  await expect(page.locator('html')).not.toHaveAttribute('data-settled', /mix=/);
  await expect(sourceOf(page, 2)).toHaveValue('1');
  await expect(currentStage(page)).toContainText('off');
});

test('heads are swapped, copied and averaged, and reset', async ({ page }) => {
  await open(page, '/#stage=dec.0.cross.softmax');
  await openHeads(page);
  await changes(page, () => page.getByRole('button', { name: 'Swap 1 and 2' }).click());
  await settled(page, /mix=dec\.0\.cross(:|%3A)2\.1\.3\.4/);
  await changes(page, () => sourceOf(page, 4).selectOption('head 3'));
  await settled(page, /2\.1\.3\.3/);
  await changes(page, () => page.getByRole('button', { name: 'Average all' }).click());
  await settled(page, /m\.m\.m\.m/);
  await changes(page, () => page.getByRole('button', { name: 'Reset', exact: true }).click());
  await expect(page.locator('html')).not.toHaveAttribute('data-settled', /mix=/);
});

test('an arrangement for another number of heads takes no hold, and says so', async ({ page }) => {
  await open(page, '/#stage=dec.0.cross.mix&heads=8&mix=dec.0.cross:m.m.m.m');
  await openHeads(page);
  await expect(currentStage(page)).toContainText('off');
  await expect(page.getByText(/takes no hold until there are 4 again/)).toBeVisible();
  await changes(page, () => page.getByRole('button', { name: 'Reset', exact: true }).click());
  await expect(page.getByText(/takes no hold/)).toHaveCount(0);
});

test('outside of attention the tab leads to the nearest block', async ({ page }) => {
  await open(page, '/#stage=output.word');
  await openHeads(page);
  await changes(page, () => page.getByRole('button', { name: /Look at the nearest: .*cross-attention/ }).click());
  await expect(currentStage(page)).toHaveAttribute('data-stage', 'dec.0.cross.softmax');
  await expect(page.getByRole('table', { name: 'Numbers of each head' })).toBeVisible();
});

test('arcs: a word lights its lines, a line says its weight, heads are hidden', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, '/#stage=dec.0.cross.softmax');
  const arcs = page.locator('.arcs');
  const lines = arcs.locator('.lines.dim path');
  const lit = arcs.locator('.lines.lit path');
  const all = await lines.count();
  expect(all).toBeGreaterThan(8);

  const queries = arcs.locator('text.query');
  await queries.nth(1).hover();
  await expect(queries.nth(1)).toHaveClass(/lit/);
  const ofWord = await lit.count();
  expect(ofWord).toBeGreaterThan(0);
  expect(ofWord).toBeLessThan(all);
  // The same word is lit in the matrix.
  await expect(page.locator('.heatmap text.word.lit').first()).toHaveText((await queries.nth(1).textContent()) ?? '');

  const box = await arcs.locator('svg').boundingBox();
  const end = await lit.last().getAttribute('d');
  const [, x, y] = /^M([\d.]+) ([\d.]+)/.exec(end ?? '') ?? [];
  await page.mouse.move((box?.x ?? 0) + Number(x) + 3, (box?.y ?? 0) + Number(y));
  await expect(page.locator('.arcs-tip')).toContainText(/head \d · “.+” → “.+”: 0\.\d/);
  await expect(lit).toHaveCount(1);

  await arcs.getByRole('button', { name: 'Lines of head 1', exact: true }).click();
  await page.mouse.move(0, 0);
  expect(await lines.count()).toBeLessThan(all);
  await arcs.getByRole('button', { name: 'All heads' }).click();
  await expect(lines).toHaveCount(all);
});

test('matrix, arcs or both; no accessibility faults with either, nor in the tab', async ({ page }) => {
  await open(page, '/?theme=dark#stage=enc.0.self.softmax');
  await openHeads(page);
  await page.getByText('What do these numbers say?').click();
  for (const [view, arcs, matrices] of [
    ['Both', 1, true],
    ['Arcs', 1, false],
    ['Matrix', 0, true],
  ] as const) {
    await page.getByRole('radio', { name: view, exact: true }).check();
    await expect(page.locator('.arcs')).toHaveCount(arcs);
    expect((await page.locator('main .heatmap').count()) > 0).toBe(matrices);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
  }
});
