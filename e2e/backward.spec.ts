import { changes, currentStage, expect, open, settled, test } from './journey';

const tab = (name: string) => `role=tab[name="${name}"]`;

test('a loss is chosen, a stage shows its gradients, and the check agrees', async ({ page }) => {
  await open(page, '/#stage=dec.0.cross.softmax');
  await page.click(tab('Backward'));
  await changes(page, () => page.getByRole('radio', { name: 'loss' }).check({ force: true }));
  await settled(page, /grad=loss/);
  const stage = page.locator('main section.stage-view');
  await expect(stage.getByRole('heading')).toHaveText('Softmax, backwards');
  await expect(stage).toContainText('d loss / d weights');
  await expect(stage).toContainText('diag(a) − a aᵀ');
  await expect(page.locator('.finite-check')).toContainText('They differ by');
  await expect(page.locator('.finite-check .differs')).toHaveCount(0);
});

test('the check follows the pointer', async ({ page }) => {
  await open(page, '/#stage=dec.0.cross.scores&grad=logit');
  await page.click(tab('Backward'));
  const about = page.locator('.finite-check b');
  const before = await about.textContent();
  const box = await page.locator('.heatmap-plot canvas').nth(1).boundingBox();
  if (!box) throw new Error('no picture');
  await page.mouse.move(box.x + box.width - 6, box.y + 4);
  await expect(about).not.toHaveText(before ?? '');
  await expect(about).toContainText('Q');
  await expect(page.locator('.finite-check .agrees')).toBeVisible();
});

test('another word’s logit, from the likeliest and from all others', async ({ page }) => {
  await open(page, '/#stage=output.logits&grad=logit&row=1');
  await page.click(tab('Backward'));
  await expect(page.locator('.scalar-value')).toContainText('“是”');
  await changes(page, () => page.locator('.word-choice select').selectOption('谁'));
  await expect(page.locator('.scalar-value')).toContainText('“谁”');
  await settled(page, /grad=logit(:|%3A)(谁|%E8%B0%81)/);
});

test('a word that is not known is said', async ({ page }) => {
  await open(page, '/#stage=output.logits&grad=logit:zebra');
  await page.click(tab('Backward'));
  await expect(page.getByRole('alert')).toContainText('zebra');
});

test('the walk leads back to the embedding once, whatever the word', async ({ page }) => {
  await open(page, '/#stage=target.embed&grad=loss&row=2');
  await page.keyboard.press('[');
  await expect(currentStage(page)).toHaveAttribute('data-stage', /^enc\./);
  await settled(page, /row=2/);
  await changes(page, () => page.getByRole('button', { name: /^Play/ }).click());
  await expect(currentStage(page)).toHaveAttribute('data-stage', /^enc\.0\.ffn\./);
});

test('a stage behind a hard selection says why nothing comes back, and undo leads out', async ({ page }) => {
  await open(page, '/#stage=dec.0.cross.scores&select=argmax');
  await page.click(tab('Backward'));
  await changes(page, () => page.getByRole('radio', { name: 'loss' }).check({ force: true }));
  await expect(page.locator('main')).toContainText('A hard selection follows');
  await expect(page.locator('.finite-check')).toContainText('the finite difference is 0 too');
  await changes(page, () => page.keyboard.press('Control+z'));
  await expect(page.locator('main section.stage-view')).not.toContainText('backwards');
});

test('a gradient is unfolded like any other number', async ({ page }) => {
  await open(page, '/#stage=dec.0.cross.scores&grad=loss&cell=grad.dec.0.cross.raw_scores:0.0.1.2');
  await page.click(tab('Why'));
  await expect(page.locator('.side-content')).toContainText('d scores');
  await expect(page.locator('.side-content')).toContainText('×');
});
