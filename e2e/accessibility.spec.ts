import AxeBuilder from '@axe-core/playwright';
import { SCREENS } from '../scripts/screens.mjs';
import { expect, open, test } from './journey';

// What a screen says and how it looks does not depend on who computed it.
const LOOKS = ['lang=en&theme=light', 'lang=en&theme=dark', 'lang=zh&theme=light', 'lang=zh&theme=dark'];

for (const [name, { page: file = '', hash, press = [] }] of Object.entries(SCREENS)) {
  test(`no accessibility faults, in both themes and languages: ${name}`, async ({ page }) => {
    for (const look of LOOKS) {
      await page.goto('about:blank');
      await page.goto(`/${file}?backend=cpu&${look}${hash}`);
      await expect(page.locator('html[data-settled], html[data-error]')).toHaveCount(1);
      for (const button of press) await page.locator(button).first().click();
      const { violations, passes } = await new AxeBuilder({ page }).analyze();
      expect(passes.length, look).toBeGreaterThan(15);
      const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
      expect(said, look).toEqual([]);
    }
  });
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
