import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { changes, expect, open, settled, test } from './journey';

async function openChance(page: Page, name = 'Chance'): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await expect(page.locator('.chance-tab')).toBeVisible();
}

const card = (page: Page, source: string): Locator => page.locator(`[data-source="${source}"]`);
const unfold = (page: Page, source: string) => card(page, source).getByRole('button').first().click();

/** The numbers printed on a card's matrix. */
const numbers = (page: Page, source: string): Promise<string[]> =>
  card(page, source).locator('.numbers text').allTextContents();

/** Presses a cell of a card's matrix, in the middle. */
async function press(page: Page, source: string, row: number, col: number): Promise<void> {
  const plot = card(page, source).locator('.heatmap-plot');
  const { rows, cols } = await size(plot);
  const { x, y, width, height } = await plot.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { offsetLeft: x, offsetTop: y, offsetWidth: width, offsetHeight: height } = canvas;
    return { x, y, width, height };
  });
  await plot.click({ position: { x: x + ((col + 0.5) * width) / cols, y: y + ((row + 0.5) * height) / rows } });
}

async function size(plot: Locator): Promise<{ rows: number; cols: number }> {
  const [, rows, cols] = /(\d+) rows, (\d+) columns/.exec((await plot.getAttribute('aria-label')) ?? '') ?? [];
  return { rows: Number(rows), cols: Number(cols) };
}

const NOISE = 'dec.0.cross.noise';
const MASK = 'dec.0.cross.dropout_mask';

test('nothing is drawn: what would bring chance in is offered, and one press does', async ({ page }) => {
  await open(page, `/#stage=${NOISE}`);
  await openChance(page);
  await expect(page.getByText('Nothing is drawn at random here now')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Dropout p: 0.35 · Mode: training' })).toBeVisible();
  await changes(page, () => page.getByRole('button', { name: 'Score noise σ: 1.00' }).click());
  await settled(page, /noise=1&/);
  // The source of the stage on screen stands first, unfolded.
  await expect(page.locator('.chance-card').first()).toHaveAttribute('data-source', NOISE);
  expect((await numbers(page, NOISE)).length).toBe(16);
});

test('a new draw changes this noise and nothing else; draw 0 is what it was', async ({ page }) => {
  await open(page, `/#noise=0.3&stage=${NOISE}`);
  await openChance(page);
  const others = ['enc.0.self.noise', 'dec.0.self.noise'];
  const read = async (sources: readonly string[]): Promise<string[][]> => {
    const all: string[][] = [];
    for (const source of sources) {
      await unfold(page, source);
      all.push(await numbers(page, source));
    }
    return all;
  };
  const first = await numbers(page, NOISE);
  const before = await read(others);
  await unfold(page, NOISE);
  await changes(page, () => card(page, NOISE).getByRole('button', { name: 'New draw' }).click());
  await settled(page, /draw=dec\.0\.cross\.noise(:|%3A)1&/);
  await expect(card(page, NOISE)).toContainText('draw 1');
  const second = await numbers(page, NOISE);
  expect(second.filter((text, i) => text === first[i]).length).toBeLessThan(3);
  expect(await read(others)).toEqual(before);
  await unfold(page, NOISE);
  await changes(page, () => card(page, NOISE).getByRole('button', { name: 'Draw 0 again' }).click());
  await expect.poll(() => numbers(page, NOISE)).toEqual(first);
  await expect(page.locator('html')).not.toHaveAttribute('data-settled', /draw=/);

  await changes(page, () => card(page, NOISE).getByRole('switch').click());
  await settled(page, /draw=dec\.0\.cross\.noise(:|%3A)off/);
  await expect(page.locator('main .stage-sentence')).toContainText('σ = 0.00');
  await changes(page, () => page.keyboard.press('Control+Z'));
  await expect(card(page, NOISE).getByRole('switch')).toBeChecked();
});

test('a mask’s cell is turned with a press, and counted; the row’s sum is said, and its mean over all draws', async ({
  page,
}) => {
  await open(page, '/#dropout=0.5&mode=train&where=dec.cross&stage=dec.0.cross.dropout&row=1');
  await openChance(page);
  const said = page.locator('.flow-said');
  await expect(said).toContainText(
    /This row sums to [\d.]+\. Over all draws of this mask its mean is 1\.00, its spread 0\.\d/,
  );
  await expect(card(page, MASK)).toContainText(
    /Shown: \d+ of 16 dropped. In all: \d+ of 64 dropped; expected 32 ± 4\.0/,
  );
  await expect(card(page, MASK)).toContainText('That exactly 32 of 64 fall has probability 0.099.');

  const before = await numbers(page, MASK);
  const turned = before[5].trim() === '1' ? '0' : '1';
  await changes(page, () => press(page, MASK, 1, 1));
  await settled(page, new RegExp(`pin=dec\\.0\\.cross\\.dropout_mask(:|%3A)0\\.0\\.1\\.1(~|%7E)${turned}&`));
  await expect.poll(async () => (await numbers(page, MASK))[5].trim()).toBe(turned);
  await expect(said).toContainText('Not every number of its mask is drawn.');
  // The same press turns it back, and nothing is left of it.
  await changes(page, () => press(page, MASK, 1, 1));
  await expect(page.locator('html')).not.toHaveAttribute('data-settled', /pin=/);

  await card(page, MASK).locator('.heatmap-plot').focus();
  await page.keyboard.press('Home');
  await changes(page, () => page.keyboard.press('Enter'));
  await expect(card(page, MASK)).toContainText('1 number set by hand.');
  await changes(page, () => card(page, MASK).getByRole('button', { name: 'As drawn' }).click());
  await expect.poll(() => numbers(page, MASK)).toEqual(before);
});

test('a number of the noise is typed in the panel', async ({ page }) => {
  await open(page, `/#noise=1&where=dec.cross&stage=${NOISE}`);
  await openChance(page);
  await press(page, NOISE, 2, 3);
  const field = card(page, NOISE).getByRole('textbox').last();
  await field.fill('-2.5');
  await changes(page, () => field.press('Enter'));
  await settled(page, /pin=dec\.0\.cross\.noise(:|%3A)0\.0\.2\.3(~|%7E)-2\.5/);
  await expect.poll(async () => (await numbers(page, NOISE))[11]).toContain('−2.50');
});

test('another system: dropout of weights, in Chinese and without accessibility faults', async ({ page }) => {
  await page.goto('/?lang=zh&theme=dark#system=weight-dropout&tokens=4&heads=1');
  await settled(page, /^#system=weight-dropout/);
  await openChance(page, '随机');
  const mask = 'dropout_mask';
  const before = await numbers(page, mask);
  expect(before.length).toBe(16);
  await expect(card(page, mask)).toContainText('期望是 8 ± 2.0');
  await changes(page, () => card(page, mask).getByRole('button', { name: '重新抽取' }).click());
  await settled(page, /draw=dropout_mask(:|%3A)1/);
  await expect.poll(() => numbers(page, mask)).not.toEqual(before);
  await changes(page, () => card(page, mask).getByRole('switch').first().click());
  await expect(page.locator('.flow-said')).toContainText(/这一行的和是 1\.00.*均值是 1\.00/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
});
