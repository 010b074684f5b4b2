import AxeBuilder from '@axe-core/playwright';
import { SCREENS } from '../scripts/screens.mjs';
import { expect, open, test } from './journey';

for (const language of ['en', 'zh']) {
  for (const theme of ['light', 'dark']) {
    test(`no screen has accessibility faults: ${language}, ${theme}`, async ({ page }) => {
      test.setTimeout(180_000);
      for (const [name, { page: file = '', hash, press = [] }] of Object.entries(SCREENS)) {
        await page.goto('about:blank');
        await page.goto(`/${file}?lang=${language}&theme=${theme}${hash}`);
        await expect(page.locator('html[data-settled], html[data-error]')).toHaveCount(1);
        for (const button of press) await page.locator(button).first().click();
        const { violations, passes } = await new AxeBuilder({ page }).analyze();
        expect(passes.length, name).toBeGreaterThan(15);
        const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
        expect(said, name).toEqual([]);
      }
    });
  }
}

test('everything is reached and used by the keyboard alone', async ({ page }) => {
  await open(page);
  const reached = new Set<string>();
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    reached.add(
      await page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute('aria-label') ?? at?.getAttribute('data-stage') ?? at?.textContent ?? '';
      }),
    );
  }
  for (const name of ['Edit sentence', 'dec.0.cross.scores', 'Next stage (→)', 'Score noise σ', 'Share', 'Play']) {
    expect([...reached]).toContain(name);
  }
});
