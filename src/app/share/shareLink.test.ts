import { expect, test } from 'vitest';
import { makeExperiment } from '../../experiment/experiment';
import { fromLink } from '../../experiment/link';
import { fixedKnobs, readSettings } from '../pageSettings';
import { frameSnippet, pageLink, type ShareOptions } from './shareLink';

const PAGE = 'https://example.org/play/?lang=en&backend=cpu#d=zh-en';
const plain: ShareOptions = { language: undefined, theme: undefined, knobs: {}, grow: false };
const experiment = makeExperiment({ direction: 'zh-en', sentence: ['我', '爱', '你'], knobs: { noiseSigma: 0.4 } });

test('the link has what was chosen and nothing of the page it was made on', () => {
  expect(pageLink(PAGE, experiment, plain)).toBe('https://example.org/play/#d=zh-en&s=我+爱+你&noise=0.4');
  const link = new URL(
    pageLink('https://example.org/play/index.html', experiment, { ...plain, language: 'zh', theme: 'dark' }),
  );
  expect(link.pathname).toBe('/play/');
  expect(readSettings(link.search, [])).toMatchObject({ language: 'zh', theme: 'dark', problems: [] });
  expect(fromLink(link.hash)).toEqual({ experiment, problems: [] });
});

test('the frame hides and locks knobs by their link names', () => {
  const knobs = { seed: 'hide', where: 'hide', heads: 'lock' } as const;
  const html = frameSnippet(PAGE, experiment, 'A "good" title', { ...plain, knobs });
  expect(html).toContain('title="A &quot;good&quot; title"');
  const source = /src="([^"]+)"/.exec(html)![1].replaceAll('&amp;', '&');
  const url = new URL(source);
  expect(url.pathname).toBe('/play/embed.html');
  const settings = readSettings(url.search, []);
  const { hidden, locked } = fixedKnobs(experiment.system, settings);
  expect([[...hidden], [...locked], settings.problems]).toEqual([['seed', 'where'], ['heads'], []]);
  expect(fromLink(url.hash).experiment).toEqual(experiment);
});

test('a word cannot break out of the snippet', () => {
  const sly = makeExperiment({ sentence: ['"><script>'] });
  const html = frameSnippet(PAGE, sly, 't', plain);
  expect(html.match(/</g)).toHaveLength(2);
  expect(html).not.toContain('<script>');
});

test('the growing frame brings its script', () => {
  expect(frameSnippet(PAGE, experiment, 't', { ...plain, grow: true })).toContain("addEventListener('message'");
});
