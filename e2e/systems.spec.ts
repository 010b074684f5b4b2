import type { Page } from '@playwright/test';
import { systemNames } from '../src/systems/systemNames';
import { expect, settled, test } from './journey';

// Every system of the list, whatever it is: nothing here knows one of them by name.

/** Opens a system and waits for its first picture. */
async function openSystem(page: Page, name: string, rest = ''): Promise<void> {
  await page.goto(`/?lang=en#system=${name}${rest}`);
  await settled(page, new RegExp(`^#system=${name}(&|$)`));
}

/** Waits until what the address says is drawn. */
const drawn = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => decodeURI(location.hash) === document.documentElement.dataset.settled);

const stageIds = (page: Page): Promise<string[]> =>
  page.locator('nav [data-stage]').evaluateAll((all) => all.map((each) => each.getAttribute('data-stage') ?? ''));

const tab = (page: Page, name: string) => page.locator(`#tab-${name}`).click();

/** From the first stage to the last by the arrow key; every step is told, and no picture fails. */
async function walk(page: Page): Promise<void> {
  const ids = await stageIds(page);
  expect(ids.length).toBeGreaterThan(3);
  const first = await page.evaluate(() => location.hash.replace(/&?stage=[^&]*/, ''));
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `${first}&stage=${ids[0]}`);
  for (const [i, id] of ids.entries()) {
    await page.waitForFunction(
      ([id, said]) =>
        document.querySelector<HTMLElement>('nav [aria-current=step]')?.dataset.stage === id &&
        [...document.querySelectorAll('[role=status]')].some(({ textContent }) => textContent?.startsWith(said)),
      [id, `Stage ${i + 1} of ${ids.length}: `],
    );
    expect(await page.locator('main .trouble').allTextContents(), id).toEqual([]);
    await expect(page.locator('main section.stage-view').getByRole('heading').first(), id).not.toBeEmpty();
    if (i + 1 < ids.length) await page.keyboard.press('ArrowRight');
  }
}

/** From further away: the map of the whole, under the system's own name. */
async function map(page: Page, name: string): Promise<void> {
  await openSystem(page, name, '&stage=map');
  const map = page.getByRole('region', { name: 'Map', exact: true });
  await expect(map.getByRole('heading')).toBeVisible();
  await expect(map).not.toContainText(/The whole translator|“”/);
  await expect(map.locator('.map-box').first()).not.toBeEmpty();
}

/** The largest number of the stage on screen, unfolded; code and heads of that stage. */
async function openTabs(page: Page): Promise<void> {
  const panel = page.getByRole('tabpanel');
  await tab(page, 'why');
  await panel.getByRole('button', { name: /^The largest here/ }).click();
  await expect(panel.getByRole('heading', { level: 2 })).not.toBeEmpty();
  await expect(panel.locator('.why-value b')).toHaveText(/\d/);
  await tab(page, 'code');
  await expect(panel.getByRole('region').first()).toContainText('@compute');
  await tab(page, 'heads');
  await expect(panel.locator('.heads-tab')).not.toBeEmpty();
}

async function check(page: Page): Promise<void> {
  await tab(page, 'check');
  const report = page.locator('.check-tab');
  await report.getByRole('button', { name: /^Run GPU and CPU/ }).click();
  await expect(report).toContainText('They agree.');
}

/** Each point by its button: it is drawn, and said in the bar; then the way out. */
async function points(page: Page): Promise<void> {
  const bar = page.getByRole('region', { name: 'The system on screen' });
  const open = () => bar.getByRole('button', { name: 'Points to see' }).click();
  await open();
  const ids = await bar.locator('[data-preset]').evaluateAll((all) => all.map((each) => each.dataset.preset ?? ''));
  expect(ids.length).toBeGreaterThan(1);
  for (const [i, id] of ids.entries()) {
    if (i > 0) await open();
    await bar.locator(`[data-preset=${id}]`).click();
    await drawn(page);
    await expect(bar.locator('.system-point'), id).toBeVisible();
    expect(await page.locator('main .trouble, .crash').allTextContents(), id).toEqual([]);
  }
  await bar.getByRole('button', { name: /^Leave this point/ }).click();
  await drawn(page);
  await expect(page).not.toHaveURL(/vs=/);
}

for (const name of systemNames) {
  test(`${name}: walked through by the keyboard, unfolded, as code, checked, every point`, async ({ page }) => {
    test.slow();
    await openSystem(page, name);
    await expect(page.getByRole('region', { name: 'The system on screen' })).toBeVisible();
    await walk(page);
    await map(page, name);
    await openSystem(page, name);
    await openTabs(page);
    await check(page);
    await points(page);
  });
}
