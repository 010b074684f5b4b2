import { changes, expect, open, test } from './journey';

test('GPU and CPU agree on what is on screen, and the worst number can be gone to', async ({ page }) => {
  await open(page, '/#stage=dec.0.cross.softmax');
  await page.getByRole('tab', { name: 'Check' }).click();
  await page.getByRole('button', { name: /^Run GPU and CPU/ }).click();
  const report = page.locator('.check-tab');
  await expect(report).toContainText('They agree.');
  await expect(report).toContainText('Both write the same words.');
  await expect(report.getByRole('row')).toHaveCount(6);
  await changes(page, () =>
    report
      .getByRole('button', { name: /^Go to/ })
      .first()
      .click(),
  );
  await changes(page, () => page.goto('/#stage=dec.0.cross.softmax&temperature=2'));
  await expect(report).toContainText('earlier state');
});

test('gradients are among what is compared', async ({ page }) => {
  await open(page, '/?backend=cpu#stage=dec.0.cross.softmax&grad=loss');
  await page.getByRole('tab', { name: 'Check' }).click();
  await page.getByRole('button', { name: /^Run GPU and CPU/ }).click();
  await expect(page.locator('.check-tab')).toContainText('The gradients are among them.');
});
