import { changes, currentStage, expect, open, picture, settled, test } from './journey';

test('a link opens the map; the keyboard goes in to a stage and out again, and the word looked at stays', async ({
  page,
}) => {
  await open(page, '/#stage=map&row=2');
  await settled(page, /&stage=map&row=2$/);
  const map = page.getByRole('region', { name: 'Map' });
  await expect(map.getByRole('heading', { name: 'The whole translator' })).toBeVisible();
  await expect(map.getByRole('button', { name: /^writes 谁/ })).toBeVisible();

  await map.getByRole('button', { name: /^self-attention/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(map.getByRole('button', { name: /^masked self-attention/ })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(map.getByRole('button', { name: /^cross-attention/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await settled(page, /&stage=dec\.0\.cross&row=2$/);

  await map.getByRole('button', { name: /^Softmax/ }).press('Enter');
  await settled(page, /&stage=dec\.0\.cross\.softmax&row=2$/);
  await expect(currentStage(page)).toHaveAttribute('data-stage', 'dec.0.cross.softmax');

  await page.keyboard.press('-');
  await settled(page, /&stage=dec\.0\.cross&row=2$/);
  await expect(map.getByRole('button', { name: /^Softmax/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await settled(page, /&stage=dec\.0&row=2$/);
  await expect(map.getByRole('button', { name: /^cross-attention/ })).toBeFocused();
  await page.keyboard.press('-');
  await settled(page, /&stage=map&row=2$/);
  await expect(map.getByRole('button', { name: /^cross-attention/ })).toBeFocused();
  for (const level of [/&stage=dec\.0&row=2$/, /&stage=dec\.0\.cross&row=2$/]) {
    await page.keyboard.press('+');
    await settled(page, level);
  }
  await page.keyboard.press('Enter');
  await settled(page, /&stage=dec\.0\.cross\.softmax&row=2$/);
});

test('the list of stages opens the map, and its sections open and close', async ({ page }) => {
  await open(page, '/#stage=enc.0.ffn.norm');
  const list = page.getByRole('navigation', { name: 'Stages' });
  await list.getByRole('button', { name: 'Map' }).click();
  await settled(page, /&stage=map$/);
  await expect(currentStage(page)).toHaveText('Map');

  const section = list.getByRole('button', { name: /cross-attention/ });
  await expect(section).toHaveAttribute('aria-expanded', 'false');
  await section.click();
  await list.getByRole('button', { name: /^Softmax/ }).click();
  await settled(page, /&stage=dec\.0\.cross\.softmax$/);
  await section.click();
  await expect(list.getByRole('button', { name: /^Softmax/ })).toHaveCount(0);
  // The section of the stage on screen opens itself.
  await changes(page, () => page.keyboard.press(']'));
  await expect(section).toHaveAttribute('aria-expanded', 'true');
});

test('arrow keys go through what is open in the list', async ({ page }) => {
  await open(page, '/#stage=source.position');
  await currentStage(page).press('ArrowDown');
  const next = page.getByRole('button', { name: /^Encoder · layer 1 · self-attention/ });
  await expect(next).toBeFocused();
  await next.press('Enter');
  await changes(page, () => next.press('ArrowDown'));
  await expect(currentStage(page)).toBeFocused();
  await expect(currentStage(page)).toHaveAttribute('data-stage', 'enc.0.self.qkv');
});

test('the breadcrumb leads to every level, and to the heads', async ({ page }) => {
  await open(page, '/#stage=dec.0.cross.scores&row=1');
  const where = page.getByRole('navigation', { name: 'Where you are' });
  await expect(where.getByRole('listitem')).toHaveText([
    ...['Translator', 'Decoder', 'layer 1', 'cross-attention', 'Scores', 'head 1'],
  ]);
  await where.getByRole('button', { name: 'head 1' }).click();
  await expect(page.getByRole('tab', { name: 'Heads' })).toHaveAttribute('aria-selected', 'true');
  await where.getByRole('button', { name: 'cross-attention' }).click();
  await settled(page, /&stage=dec\.0\.cross&row=1$/);
  await where.getByRole('button', { name: 'Translator' }).click();
  await settled(page, /&stage=map&row=1$/);
});

test('from the map the walk begins with the first stage of what is seen', async ({ page }) => {
  await open(page, '/#stage=dec.0');
  await page.keyboard.press(']');
  await settled(page, /&stage=dec\.0\.self\.qkv$/);
});

test('what changed since it was edited is marked, and where it was edited', async ({ page }) => {
  await open(page, '/#stage=map&pin=dec.0.cross.raw_scores:0.0.1.0~40');
  const box = (name: RegExp) => page.getByRole('region', { name: 'Map' }).getByRole('button', { name });
  await expect(box(/^cross-attention set by hand changed/)).toBeVisible();
  await expect(box(/^Next word changed/)).toBeVisible();
  await expect(box(/^masked self-attention 4×64/)).toBeVisible();
  expect(await picture(page)).toContain('pin=');
});
