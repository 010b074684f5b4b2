import { changes, expect, open, picture, settled, slide, test, translation } from './journey';

const LINK =
  '#d=zh-en&s=我+爱+机器+学习&heads=2&noise=0.5&temperature=0.5&seed=99&where=dec.cross&stage=dec.0.cross.softmax&row=2';

test('a link restores everything, and so does reloading', async ({ page }) => {
  await open(page, `/${LINK}`);
  const words = await translation(page);
  await settled(page, LINK);
  await expect(page.getByRole('slider', { name: 'Score noise σ' })).toHaveAttribute('aria-valuetext', /0\.5/);
  await expect(page.getByRole('spinbutton', { name: 'Seed' }).or(page.getByLabel('Seed', { exact: true }))).toHaveValue(
    '99',
  );
  await page.reload();
  await settled(page, LINK);
  expect(await translation(page)).toEqual(words);
});

test('every change is in the address; back and forward go through them', async ({ page }) => {
  await open(page);
  const start = await picture(page);
  await slide(page, 'Score noise σ', 'End');
  const noisy = await picture(page);
  await changes(page, () =>
    page.getByRole('group', { name: 'Heads H' }).getByRole('radio', { name: '2', exact: true }).check(),
  );
  const two = await picture(page);
  await expect.poll(() => decodeURI(new URL(page.url()).hash)).toBe(two);
  await page.goBack();
  await settled(page, noisy);
  await page.goBack();
  await settled(page, start);
  await page.goForward();
  await page.goForward();
  await settled(page, two);
});

test('language and theme are settings of the page, kept by reloading', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: '简体中文' }).check();
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  await page.getByRole('button', { name: '深色' }).click();
  await page.reload();
  await settled(page, /^#d=/);
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a bad link: what is wrong is said, the rest is kept', async ({ page }) => {
  await open(page, '/#d=en-zh&s=I+love+you&heads=3&noise=9&colour=red&temperature=0.5&topk=x');
  for (const text of [/heads=3.*none of/, /noise=9.*outside 0 to 3/, /colour.*no setting/, /topk=x.*not a number/]) {
    await expect(page.getByText(text)).toBeVisible();
  }
  await settled(page, /^#d=en-zh&s=I\+love\+you&temperature=0\.5$/);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText(/heads=3/)).toHaveCount(0);
});

test('an unknown word in a link is named with its neighbours; one click repairs it', async ({ page }) => {
  await page.goto('/#d=en-zh&s=who+are+yuo&noise=0.5');
  await expect(page.locator('html')).toHaveAttribute('data-error', /yuo/);
  await expect(page.locator('.trouble')).toContainText('yuo');
  await page.getByRole('button', { name: 'Replace yuo by you' }).click();
  await settled(page, '#d=en-zh&s=who+are+you&noise=0.5');
  await expect(page.locator('html')).not.toHaveAttribute('data-error');
});

test('an unknown stage: the nearest is shown, and that is said', async ({ page }) => {
  await open(page, '/#stage=dec.7.cross.scores');
  await expect(page.getByText(/no stage called “dec.7.cross.scores”/)).toBeVisible();
  await settled(page, /^#d=en-zh&s=who\+are\+you$/);
});

test.describe('without a connection', () => {
  test.use({ provokes: /ERR_FAILED/ });

  test('parameters that do not arrive: said plainly, and trying again works', async ({ page }) => {
    await page.route('**/*.safetensors', (route) => route.abort());
    await page.goto('/');
    await expect(page.getByText(/parameters of the translator could not be loaded/)).toBeVisible();
    await page.unroute('**/*.safetensors');
    await page.getByRole('button', { name: 'Try again' }).click();
    await settled(page, /^#d=en-zh/);
  });
});

test('the shared link opens the same picture', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `/${LINK}`);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('button', { name: 'Copy' }).first().click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('about:blank');
  await open(page, link);
  expect(await picture(page)).toBe(LINK);
});
