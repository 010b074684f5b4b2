import { changes, currentStage, expect, open, picture, settled, test, translation } from './journey';

for (const { direction, sentence, words } of [
  { direction: 'en-zh', sentence: 'who are you', words: ['你', '是', '谁'] },
  { direction: 'en-zh', sentence: 'I love machine learning', words: ['我', '爱', '机器', '学习'] },
  { direction: 'zh-en', sentence: '你 是 谁', words: ['who', 'are', 'you'] },
  { direction: 'zh-en', sentence: '我 爱 机器 学习', words: ['I', 'love', 'machine', 'learning'] },
]) {
  test(`${sentence}: picked from the examples, translated on the software GPU`, async ({ page }) => {
    await open(page);
    if (direction === 'zh-en')
      await changes(page, () => page.getByRole('button', { name: /the other way round/ }).click());
    await page.getByRole('button', { name: 'Examples' }).click();
    await page.locator('.menu').getByText(sentence, { exact: true }).click();
    await settled(page, new RegExp(`^#d=${direction}&s=${sentence.replaceAll(' ', '\\+')}`));
    expect((await translation(page)).slice(0, -1)).toEqual(words);
    await expect(page.getByRole('button', { name: 'Backend: software GPU' })).toBeVisible();
  });
}

test('every stage of the walk is reached by the button and by the arrow keys, and has its words and picture', async ({
  page,
}) => {
  await open(page, '/#stage=source.embed');
  const ids = await page
    .locator('nav [data-stage]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-stage')));
  expect(ids.length).toBeGreaterThan(50);
  const titles = new Set<string>();
  for (const [i, id] of ids.entries()) {
    await expect(currentStage(page)).toHaveAttribute('data-stage', id ?? '');
    const stage = page.locator('main section.stage-view');
    titles.add((await stage.getByRole('heading').first().textContent()) ?? '');
    await expect(stage.locator('.stage-picture > *').first()).toBeVisible();
    await expect(page.locator('main .trouble')).toHaveCount(0);
    if (i + 1 === ids.length) break;
    if (i % 2) await page.keyboard.press('ArrowRight');
    else await page.getByRole('button', { name: /^Next stage/ }).click();
  }
  expect(titles.size).toBeGreaterThan(20);
  await page.getByRole('button', { name: /^Previous stage/ }).click();
  await expect(currentStage(page)).toHaveAttribute('data-stage', ids.at(-2) ?? '');
  await page.keyboard.press('ArrowLeft');
  await expect(currentStage(page)).toHaveAttribute('data-stage', ids.at(-3) ?? '');
});

test('behind the last stage follows the next word', async ({ page }) => {
  await open(page, '/#stage=output.word');
  await page.getByRole('button', { name: /^Next stage/ }).click();
  await settled(page, /&row=1$/);
  await expect(page.getByRole('list', { name: 'Translation' }).locator('[aria-current=true]')).toHaveText('是');
  await page.keyboard.press('ArrowLeft');
  await settled(page, /&stage=output\.word$/);
});

test('the walk plays and pauses', async ({ page }) => {
  await open(page, '/#stage=source.embed');
  await changes(page, () => page.getByRole('button', { name: /^Play/ }).click());
  await page.getByRole('button', { name: /^Pause/ }).click();
  await expect(page.getByRole('button', { name: /^Play/ })).toBeVisible();
});

test('pointing at a cell tells its exact value, and the words it is about', async ({ page }) => {
  await open(page, '/#stage=dec.0.cross.softmax');
  const plot = page.locator('.heatmap-plot').last();
  const box = await plot.locator('canvas').boundingBox();
  if (!box) throw new Error('no picture');
  await page.mouse.move(box.x + 4, box.y + 4);
  const tip = page.locator('.heatmap-tip');
  await expect(tip).toContainText('who');
  await expect(tip).toContainText(/0\.\d{3}|1\.0/);
});

test('looking elsewhere computes nothing anew', async ({ page }) => {
  await open(page);
  const took = page.getByText(/The last run:/);
  const before = await took.textContent();
  await changes(page, () => page.keyboard.press('ArrowRight'));
  expect(await took.textContent()).toBe(before);
  expect(await picture(page)).toContain('stage=');
});
