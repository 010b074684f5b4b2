import type { Page } from '@playwright/test';
import { expect, open, picture, pictureText, settled, test, translation } from './journey';

const SCORE = 'cell=dec.0.cross.raw_scores:0.0.0.0';
const why = (page: Page) => page.getByRole('tabpanel');
const field = (page: Page) => page.getByRole('textbox', { name: 'Another value' });

async function openWhy(page: Page, link: string): Promise<void> {
  await open(page, `/#stage=dec.0.cross.scores&${link}`);
  await page.getByRole('tab', { name: 'Why' }).click();
}

test('a number typed changes what is behind it, is in the link, and is undone', async ({ page }) => {
  await openWhy(page, SCORE);
  const start = await pictureText(page);
  await why(page).getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(field(page)).toBeFocused();
  await field(page).fill('many');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('“many” is not a number.');
  expect(await picture(page)).not.toContain('pin=');
  await field(page).fill('40');
  await page.keyboard.press('Enter');
  await settled(page, /pin=dec\.0\.cross\.raw_scores:0\.0\.0\.0~40/);
  await expect(why(page)).toContainText(/Set by hand to 40; the step itself computed 3\.\d\d\./);
  expect(await pictureText(page)).not.toBe(start);
  // What is behind it is marked as changed in the list of stages, through to the word; what is before it is not.
  const stage = (id: string) => page.locator(`nav [data-stage="${id}"]`);
  await expect(stage('dec.0.cross.scores')).toContainText('set by hand');
  await expect(stage('dec.0.cross.softmax')).toContainText('changed');
  await expect(stage('output.probabilities')).toContainText('changed');
  await expect(stage('dec.0.cross.split')).not.toContainText('changed');
  await expect(stage('enc.0.ffn.norm')).not.toContainText('changed');
  await expect(why(page)).toContainText(/The translation stays 你 是 谁\. “你” goes from/);

  await page.getByRole('button', { name: '1 edit' }).click();
  await expect(page.getByRole('heading', { name: 'Edits' })).toBeFocused();
  await page.keyboard.press('Control+Z');
  await expect.poll(() => picture(page)).not.toContain('pin=');
  expect(await pictureText(page)).toBe(start);
  await page.keyboard.press('Control+Shift+Z');
  await settled(page, /pin=/);
});

test('E asks for a value, Escape leaves the old one', async ({ page }) => {
  await openWhy(page, SCORE);
  const plot = page.getByRole('application', { name: /^scores/ });
  await plot.focus();
  await page.keyboard.press('e');
  await expect(field(page)).toBeFocused();
  await field(page).fill('7');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  expect(await picture(page)).not.toContain('pin=');
});

test('a pull of the handle is one edit and one undo; arrow keys move it as well', async ({ page }) => {
  await openWhy(page, SCORE);
  const handle = page.getByRole('slider', { name: 'Drag to change the value' });
  const box = await handle.boundingBox();
  if (!box) throw new Error('no handle');
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  for (let i = 1; i <= 10; i++) await page.mouse.move(box.x + 10 + 4 * i, box.y + 10);
  await page.mouse.up();
  await settled(page, /pin=dec\.0\.cross\.raw_scores:0\.0\.0\.0~/);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => picture(page)).not.toContain('pin=');
  await handle.press('ArrowRight');
  await settled(page, /pin=dec\.0\.cross\.raw_scores:0\.0\.0\.0~/);
});

test('another word by its name: the translation follows, and the edits can be removed', async ({ page }) => {
  await openWhy(page, 'cell=source.ids:0.0');
  expect(await translation(page)).toEqual(['你', '是', '谁', '‹end›']);
  await page.getByRole('combobox', { name: 'Another word' }).selectOption({ label: 'I' });
  await settled(page, /pin=source\.ids/);
  await expect.poll(() => translation(page)).not.toEqual(['你', '是', '谁', '‹end›']);
  const edits = page.getByRole('region', { name: 'Edits' });
  await expect(edits).toContainText('who → I');
  await expect(edits).toContainText(/你 是 谁 → .+/);
  await edits.getByRole('button', { name: /^Remove word numbers/ }).click();
  await expect.poll(() => translation(page)).toEqual(['你', '是', '谁', '‹end›']);
  await expect(edits).toHaveCount(0);
});

test('a mask is a switch, and edits elsewhere are listed as not in this walk', async ({ page }) => {
  await openWhy(page, 'cell=dec.0.self.allowed:0.0.1.2&pin=dec.0.cross.raw_scores:0.9.0.0~1&mix=dec.0.cross:2.1.3.4');
  await page.getByRole('switch', { name: 'Let through' }).click();
  await settled(page, /dec\.0\.self\.allowed:0\.0\.1\.2~1/);
  const edits = page.getByRole('region', { name: 'Edits' });
  await expect(edits.getByRole('listitem')).toHaveCount(3);
  await expect(edits).toContainText('not in this walk');
  await expect(edits).toContainText('2 · 1 · 3 · 4');
  await edits.getByRole('button', { name: 'Remove all', exact: true }).click();
  await expect.poll(() => picture(page)).not.toMatch(/pin=|mix=/);
});
