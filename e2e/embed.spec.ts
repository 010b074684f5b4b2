import type { Frame, Page } from '@playwright/test';
import { changes, expect, pictureText, settled, slide, test } from './journey';

const HOST = 'http://localhost:4318/frames.html';

/** Opens the course page with the walk in a frame, and answers the frame once its first picture is there. */
async function framed(page: Page, baseURL: string | undefined, address: string, sandbox?: string): Promise<Frame> {
  const parameters = new URLSearchParams({ src: new URL(address, baseURL).href, ...(sandbox && { sandbox }) });
  await page.goto(`${HOST}?${parameters}`);
  const frame = page.frames().find((each) => each.parentFrame());
  if (!frame) throw new Error('no frame');
  await settled(frame, /^#d=/);
  return frame;
}

const heights = (page: Page): Promise<number[]> => page.evaluate('window.heights') as Promise<number[]>;

test('on another site: it computes, grows to its content, and leaves focus, scroll and wheel alone', async ({
  page,
  baseURL,
}) => {
  const frame = await framed(page, baseURL, '/embed.html?lang=en#stage=dec.0.cross.softmax');
  await expect.poll(() => heights(page)).not.toEqual([]);
  const element = page.getByTitle('Attention playground');
  const content = await frame.evaluate(() =>
    Math.ceil(document.getElementById('root')?.getBoundingClientRect().height ?? 0),
  );
  await expect.poll(async () => (await element.boundingBox())?.height).toBe(content);
  expect(await frame.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);

  await expect(page.getByLabel('Notes')).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  // Even walking on by itself must not scroll the host or take its focus.
  await changes(frame, () =>
    frame.evaluate(() => document.querySelector<HTMLElement>('nav [data-stage="output.word"]')?.click()),
  );
  await expect(page.getByLabel('Notes')).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);

  // The wheel over the frame, even over what scrolls inside it, is the host's.
  const list = await frame.locator('nav.stages').boundingBox();
  if (!list) throw new Error('no list of stages');
  await page.mouse.move(list.x + 40, list.y + 60);
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test('changes in the frame are no entries in the history of the host', async ({ page, baseURL }) => {
  const frame = await framed(page, baseURL, '/embed.html?lang=en');
  const entries = await page.evaluate(() => history.length);
  const before = await pictureText(frame);
  await slide(frame, 'Score noise σ', 'End');
  await settled(frame, /noise=3/);
  await changes(frame, () => frame.getByRole('button', { name: /^Next stage/ }).click());
  expect(await pictureText(frame)).not.toBe(before);
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('parameters choose language, theme, stage, and which knobs are shown, hidden or locked', async ({
  page,
  baseURL,
}) => {
  const query = 'lang=zh&theme=dark&stage=enc.0.self.softmax&knobs=heads,noise,temperature&lock=heads';
  const frame = await framed(page, baseURL, `/embed.html?${query}`);
  await expect(frame.locator('html')).toHaveAttribute('lang', /^zh/);
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await settled(frame, /stage=enc\.0\.self\.softmax/);
  const shown = await frame
    .locator('[data-knob]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-knob')));
  expect(shown.sort()).toEqual(['heads', 'noiseSigma', 'temperature']);
  await expect(frame.locator('[data-knob=heads] input').first()).toBeDisabled();
  await expect(frame.locator('[data-knob=noiseSigma] input')).toBeEnabled();
});

test('a knob that is no knob is said, and the rest is kept', async ({ page, baseURL }) => {
  const frame = await framed(page, baseURL, '/embed.html?lang=en&hide=volume,seed');
  await expect(frame.getByText(/volume/)).toBeVisible();
  await expect(frame.locator('[data-knob=seed]')).toHaveCount(0);
});

test('in a sandbox without an origin it works as well', async ({ page, baseURL }) => {
  const frame = await framed(page, baseURL, '/embed.html?lang=en', 'allow-scripts');
  expect(await frame.evaluate(() => origin)).toBe('null');
  await expect.poll(() => heights(page)).not.toEqual([]);
  await slide(frame, 'Score noise σ', 'End');
  await settled(frame, /noise=3/);
});

test('the snippet that the Share button gives works in a page of another site', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}/#stage=dec.0.cross.softmax&noise=1`);
  await settled(page, /noise=1/);
  await page.getByRole('button', { name: 'Share' }).click();
  const snippet = await page.getByLabel('Frame for your own page').inputValue();
  await page.goto(`${HOST}?src=about:blank`);
  await page.evaluate((html) => {
    // Scripts that come in by innerHTML do not run; a fragment's do.
    document.querySelector('iframe')?.replaceWith(document.createRange().createContextualFragment(html));
  }, snippet);
  const inside = () => page.frames().find((each) => each.url().includes('embed.html'));
  await expect.poll(inside).toBeDefined();
  const frame = inside() as Frame;
  await settled(frame, /noise=1/);
  const element = page.locator('iframe');
  await expect.poll(async () => (await element.boundingBox())?.height).not.toBe(760);
});
