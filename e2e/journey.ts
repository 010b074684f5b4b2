import { test as base, expect, type Frame, type Locator, type Page } from '@playwright/test';

/** A test during which the page may not report any error but those it provokes. */
export const test = base.extend<{ provokes: RegExp; noErrors: undefined }>({
  provokes: [/^$/, { option: true }],
  noErrors: [
    async ({ page, provokes }, use) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await use(undefined);
      expect(errors.filter((error) => !provokes.test(error))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens the page and waits for its first picture. */
export async function open(page: Page, address = '/'): Promise<void> {
  await page.goto(address);
  await settled(page, /^#d=/);
}

/** Waits until the picture of a link is drawn. */
export const settled = (page: Page | Frame, link: RegExp | string): Promise<void> =>
  expect(page.locator('html')).toHaveAttribute('data-settled', link);

/** The link of the picture that is drawn. */
export const picture = async (page: Page | Frame): Promise<string> =>
  (await page.locator('html').getAttribute('data-settled')) ?? '';

/** Does something and waits until another picture is drawn. */
export async function changes(page: Page | Frame, act: () => Promise<unknown>): Promise<void> {
  const before = await picture(page);
  await act();
  await expect.poll(() => picture(page)).not.toBe(before);
}

/** The words that were produced, in order. */
export const translation = (page: Page | Frame): Promise<string[]> =>
  page
    .getByRole('list', { name: /^(Translation|译文)$/ })
    .getByRole('button')
    .allTextContents();

/** The stage on screen, by its entry in the list of stages. */
export const currentStage = (page: Page | Frame): Locator => page.locator('nav button[aria-current=step]');

/** Every number and word of the picture on screen. */
export const pictureText = async (page: Page | Frame): Promise<string> =>
  (await page.locator('main').textContent()) ?? '';

/** Opens every group of knobs that is folded away. */
export async function unfoldKnobs(page: Page | Frame): Promise<void> {
  const folded = page.locator('.knob-group:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
}

/** Moves a slider by the keyboard, as far as it goes with that key. */
export async function slide(page: Page | Frame, name: string, key: 'Home' | 'End' | 'ArrowRight'): Promise<void> {
  await changes(page, () => page.getByRole('slider', { name, exact: true }).press(key));
}
