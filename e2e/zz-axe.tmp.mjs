import { chromium } from 'playwright';
import AxeBuilder from '@axe-core/playwright';
const b = await chromium.launch({executablePath:'/usr/bin/chromium', chromiumSandbox:false});
for (const [url,w,h,scheme,act] of [['/',1280,800,'light'],['/?lang=zh',1280,800,'dark'],['/embed.html',800,900,'light'],['/',390,844,'dark'],['/',1280,800,'light',async p=>p.getByRole('button',{name:'Edit sentence'}).click()],['/',1280,800,'dark',async p=>p.getByRole('button',{name:'Share'}).click()],['/?theme=x#noise=9&s=foo+you',1280,800,'light'],['/#stage=output.word',1280,800,'light'],['/#noise=1&stage=dec.0.cross.noise&row=1',1280,800,'dark']]) {
  const c = await b.newContext({viewport:{width:w,height:h}, colorScheme:scheme, locale:'en-GB'}); const p = await c.newPage();
  await p.goto('http://localhost:5311'+url); await p.waitForSelector('html[data-settled],html[data-error]'); await p.waitForTimeout(300);
  if (act) { await act(p); await p.waitForTimeout(300); }
  const r = await new AxeBuilder({page:p}).analyze();
  console.log(url,w,scheme, r.violations.length); for (const v of r.violations) console.log('  ', v.id, v.nodes.length, v.nodes.slice(0,4).map(n=>n.html.slice(0,140)+' | '+(n.any[0]?.message??'').slice(0,140)).join('\n      '));
  await c.close();
}
await b.close();
