import AxeBuilder from '@axe-core/playwright';
import { expect, open, test } from './journey';

for (const language of ['en', 'zh']) {
  for (const theme of ['light', 'dark']) {
    test(`the main screen has no accessibility faults: ${language}, ${theme}`, async ({ page }) => {
      await open(page, `/?lang=${language}&theme=${theme}#stage=dec.0.cross.softmax`);
      const { violations, passes } = await new AxeBuilder({ page }).analyze();
      expect(passes.length).toBeGreaterThan(15);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
    });
  }
}

test('everything is reached and used by the keyboard alone', async ({ page }) => {
  await open(page);
  const reached = new Set<string>();
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    reached.add(
      await page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute('aria-label') ?? at?.getAttribute('data-stage') ?? at?.textContent ?? '';
      }),
    );
  }
  for (const name of ['Edit sentence', 'dec.0.cross.scores', 'Next stage (→)', 'Score noise σ', 'Share']) {
    expect([...reached]).toContain(name);
  }
});
