import type { Page } from '@playwright/test';
import { currentStage, expect, open, settled, test } from './journey';

const SCORE = 'cell=dec.0.cross.raw_scores:0.1.2.0';
const why = (page: Page) => page.getByRole('tabpanel');
const openWhy = (page: Page): Promise<void> => page.getByRole('tab', { name: 'Why' }).click();
const operands = (page: Page, name: RegExp) => why(page).getByRole('button', { name });
const number = (text: string | null): number => Number((text ?? '').replace('−', '-'));

test('a score clicked is a sum of products, each written out with its operands', async ({ page }) => {
  await open(page, '/#stage=dec.0.cross.scores');
  await openWhy(page);
  await expect(why(page)).toContainText('Choose a number in the picture');
  const plot = page.getByRole('application', { name: /^scores/ });
  const box = await plot.locator('canvas').first().boundingBox();
  if (!box) throw new Error('no picture');
  await page.mouse.click(box.x + 6, box.y + 6);
  await settled(page, /cell=dec\.0\.cross\.raw_scores/);
  await expect(why(page).getByRole('heading', { level: 2 })).toHaveText(/scores head 1 · “‹start›” · “who”/);

  await why(page).getByText('All 16 terms').click();
  const rows = why(page).getByRole('table').locator('tbody tr');
  await expect(rows).toHaveCount(16);
  let sum = 0;
  for (const row of await rows.all()) {
    const titles = await row.getByRole('button').evaluateAll((all) => all.map((each) => each.getAttribute('title')));
    expect(titles[0]).toMatch(/^Q, head 1, “‹start›”, feature/);
    expect(titles[1]).toMatch(/^K, head 1, “who”, feature/);
    const [q, k] = titles.map((title) => number(/: (.+)\. How/.exec(title ?? '')?.[1] ?? null));
    sum += q * k;
    expect(number(await row.locator('td').last().textContent())).toBeCloseTo(sum, 1);
  }
  const shown = number(await why(page).locator('.why-value b').textContent());
  expect(sum).toBeCloseTo(shown, 3);
  await expect(why(page)).toContainText(/as shown\. software GPU|as shown\. WebGPU/);
});

test('operand by operand by the keyboard to a parameter, and back', async ({ page }) => {
  await open(page, `/#stage=dec.0.cross.scores&${SCORE}`);
  await openWhy(page);
  for (const [operand, title] of [
    [/^Q, head 2, “是”/, /^Q head 2 · “是”/],
    [/^Q, “是”/, /^Q “是” · feature/],
    [/^normalised words, “是”/, /^normalised words “是”/],
  ]) {
    await operands(page, operand).first().focus();
    await page.keyboard.press('Enter');
    const heading = why(page).getByRole('heading', { level: 2 });
    await expect(heading).toHaveText(title);
    await expect(heading).toBeFocused();
  }
  const trail = page.getByRole('navigation', { name: 'The numbers followed so far' });
  await expect(trail.getByRole('listitem')).toHaveText(['scores', 'Q', 'Q', 'normalised words']);
  await why(page).getByRole('button', { name: 'Go to its stage' }).click();
  await expect(currentStage(page)).toHaveAttribute('data-stage', 'dec.0.self.norm');
  await expect(trail.getByRole('listitem')).toHaveCount(4);

  await trail.getByRole('button', { name: 'Back' }).click();
  await expect(trail.getByRole('listitem')).toHaveCount(3);
  await why(page)
    .getByRole('button', { name: /^W_Q, / })
    .first()
    .click();
  await expect(why(page)).toContainText('A parameter of the model.');
});

test('the largest number of a stage is offered as an example', async ({ page }) => {
  await open(page, '/#stage=output.probabilities');
  await openWhy(page);
  await why(page)
    .getByRole('button', { name: /^The largest here/ })
    .click();
  await expect(why(page).getByRole('heading', { level: 2 })).toHaveText(/^probabilities/);
  await expect(why(page)).toContainText(/largest of 168.*exp\(x − largest\).*sum of 168/);
  await why(page).getByRole('button', { name: 'Let go of this number' }).click();
  await expect(why(page)).toContainText('Choose a number in the picture');
});

test('a number stays chosen while a knob is turned, and is missed when it is gone', async ({ page }) => {
  await open(page, `/#${SCORE}&stage=dec.0.cross.scores`);
  const heads = (count: string): Promise<void> =>
    page.getByRole('group', { name: 'Heads H' }).getByRole('radio', { name: count, exact: true }).check();
  await openWhy(page);
  await expect(why(page)).toContainText('All 16 terms');
  await page.getByRole('tab', { name: 'Play' }).click();
  await heads('8');
  await settled(page, /heads=8/);
  await openWhy(page);
  await expect(why(page)).toContainText('All 8 terms');
  await page.getByRole('tab', { name: 'Play' }).click();
  await heads('1');
  await settled(page, /heads=1/);
  await openWhy(page);
  await expect(why(page)).toContainText('This translation has no such number: there is no head 2');
});
