import type { Page } from '@playwright/test';
import { systemNames } from '../src/systems/systemNames';
import { expect, settled, test } from './journey';

const gallery = (page: Page) => page.getByRole('dialog', { name: 'All systems' });
const card = (page: Page, name: string) => gallery(page).locator(`[data-system=${name}]`);
const names = (page: Page): Promise<(string | undefined)[]> =>
  gallery(page)
    .locator('[data-system]')
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.system));

test('a link opens it: every system in order, with its first numbers; the address follows', async ({ page }) => {
  await page.goto('/?backend=cpu&lang=en&gallery');
  await settled(page, /^#d=/);
  await expect(card(page, systemNames[0])).toBeVisible();
  const all = await names(page);
  expect(all[0]).toBe('translator');
  expect(new Set(all)).toEqual(new Set(['translator', ...systemNames]));
  for (const name of ['translator', ...systemNames]) {
    await card(page, name).scrollIntoViewIfNeeded();
    const painted = card(page, name).getByRole('img').locator('canvas');
    await expect(painted, name).toBeVisible();
    const inks = await painted.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    });
    expect(inks, `colours in the picture of ${name}`).toBeGreaterThan(1);
  }
  // Nothing is left to be filled in.
  await expect(gallery(page)).not.toContainText(/[{}]/);
  await expect(page).toHaveURL(/\?backend=cpu&lang=en&gallery#?/);
  await page.keyboard.press('Escape');
  await expect(gallery(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/gallery/);
});

test('found by typing, opened by the keyboard; the focus returns', async ({ page }) => {
  await page.goto('/?backend=cpu&lang=en');
  await settled(page, /^#d=/);
  await page.getByRole('button', { name: 'Systems', exact: true }).focus();
  await page.keyboard.press('g');
  const search = gallery(page).getByRole('searchbox', { name: 'Search the systems' });
  await expect(search).toBeFocused();
  await search.fill('zebra');
  await expect(gallery(page).getByText(/^No system has “zebra” in it/)).toBeVisible();
  await gallery(page).getByRole('button', { name: 'see all of them' }).click();
  await expect(card(page, 'masks')).toBeVisible();

  await search.fill('S3');
  await expect(gallery(page).getByRole('status')).toHaveText(`1 of ${systemNames.length + 1} systems`);
  expect(await names(page)).toEqual(['score-noise']);
  await search.fill('transposing merged');
  expect(await names(page)).toContain('multi-head');
  await expect(card(page, 'multi-head').getByText(/merged without transposing/)).toBeVisible();

  // Arrows go from the field into the list, and there to the nearest button.
  await search.fill('');
  await search.press('ArrowDown');
  await expect(card(page, 'translator').getByRole('button').first()).toBeFocused();
  await card(page, 'dot-product').getByRole('button').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(card(page, 'multi-head').getByRole('button').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(card(page, 'multi-head').locator('[data-preset]').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(gallery(page)).toHaveCount(0);
  await settled(page, /^#system=multi-head/);
  await expect(page.getByRole('button', { name: 'Systems', exact: true })).toBeFocused();

  // The list knows what is on screen; a point opens at once; Back leads to where one was.
  await page.keyboard.press('g');
  await expect(card(page, 'multi-head')).toContainText('on screen');
  await card(page, 'score-noise').locator('[data-preset=leftOn]').press('Enter');
  await settled(page, /^#system=score-noise&.*vs=/);
  await expect(page.getByRole('region', { name: 'The system on screen' })).toContainText('noise left on in evaluation');
  await page.goBack();
  await settled(page, /^#system=multi-head/);
});

test('from system to system by the bar, from the translator and back to it', async ({ page }) => {
  await page.goto(`/?backend=cpu&lang=en#system=${systemNames[1]}`);
  await settled(page, new RegExp(`^#system=${systemNames[1]}`));
  const bar = page.getByRole('region', { name: 'The system on screen' });
  await bar.getByRole('button', { name: 'Next system' }).click();
  await settled(page, new RegExp(`^#system=${systemNames[2]}`));
  for (const name of [systemNames[1], systemNames[0]]) {
    await bar.getByRole('button', { name: 'Previous system' }).click();
    await settled(page, new RegExp(`^#system=${name}`));
  }
  await bar.getByRole('button', { name: 'Previous system' }).click();
  await settled(page, /^#d=/);
  await expect(bar).toHaveCount(0);
  await page.goto('/?backend=cpu&lang=en#system=score-noise');
  await bar.getByRole('button', { name: /All systems/ }).click();
  await expect(gallery(page)).toBeVisible();
});

for (const { system, knob, link, says } of [
  { system: 'multi-head', knob: 'heads', link: 'heads=3', says: /cannot be cut into 3 heads/ },
  { system: 'hard-attention', knob: 'topK', link: 'select=topk&topk=16&tokens=4', says: /16 of them cannot be kept/ },
]) {
  test(`knobs that cannot hold together are said at the control, and the picture stays: ${system}`, async ({
    page,
  }) => {
    await page.goto(`/?backend=cpu&lang=en#system=${system}`);
    await settled(page, new RegExp(`^#system=${system}`));
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `system=${system}&${link}`);
    await expect(page.locator('html')).toHaveAttribute('data-error', new RegExp(link.split('&')[0]));
    await expect(page.locator('main .trouble')).toContainText(says);
    await expect(page.locator(`[data-knob=${knob}] .complaint`)).toHaveText(says);
    await expect(page.locator('main section.stage-view')).toBeVisible();
    await settled(page, new RegExp(`^#system=${system}`));
    await page.goBack();
    await expect(page.locator('html[data-error]')).toHaveCount(0);
    await expect(page.locator('.complaint')).toHaveCount(0);
  });
}

test('a frame shows one system, and nothing leads away from it', async ({ page }) => {
  await page.goto('/embed.html?backend=cpu&lang=en&gallery#system=score-noise');
  await settled(page, /^#system=score-noise/);
  await page.keyboard.press('g');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^(Next|Previous) system|All systems/ })).toHaveCount(0);
});
