import { launchOptions } from '../scripts/browserLaunch.mjs';
import { expect, open, settled, slide, test, unfoldKnobs } from './journey';

test('a graphics card that goes away is taken up again, or replaced by the CPU', async ({ playwright, baseURL }) => {
  // A browser of its own: what is crashed here would be missing in other tests.
  const browser = await playwright.chromium.launch(launchOptions('chromium', { webgpu: true }));
  const page = await browser.newPage({ baseURL, locale: 'en-GB' });
  await open(page);
  await expect(page.getByRole('button', { name: 'Backend: software GPU' })).toBeVisible();
  const devtools = await browser.newBrowserCDPSession();
  // The answer never comes: the process that would give it is gone.
  devtools.send('Browser.crashGpuProcess').catch(() => {});
  await slide(page, 'Score noise σ', 'End');
  await settled(page, /noise=3/);
  // A second crash leaves this browser without an adapter for good.
  devtools.send('Browser.crashGpuProcess').catch(() => {});
  await unfoldKnobs(page);
  await slide(page, 'Temperature', 'End');
  await settled(page, /temperature=5/);
  await expect(page.getByRole('button', { name: /^Backend: (CPU|software GPU)/ })).toBeVisible();
  await browser.close();
});
