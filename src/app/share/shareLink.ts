import type { Experiment } from '../../experiment/experiment';
import { knobIdsOf } from '../../experiment/knobs';
import { toLink } from '../../experiment/link';
import type { Language } from '../../i18n/language';

/** How the picture is to look for those it is shared with; absent: as their browser has it. */
export interface ShareOptions {
  readonly language: Language | undefined;
  readonly theme: 'light' | 'dark' | undefined;
  readonly knobs: Readonly<Record<string, 'hide' | 'lock' | undefined>>;
  /** Add a script that lets the frame grow with its content. */
  readonly grow: boolean;
}

const query = (entries: readonly (readonly [string, string | undefined])[]): string => {
  // Names of knobs and choices need no escaping, and commas stay readable.
  const given = entries.filter(([, value]) => value).map(([name, value]) => `${name}=${value}`);
  return given.length > 0 ? `?${given.join('&')}` : '';
};

/** The link to the page at `page` with this experiment. */
export function pageLink(page: string, experiment: Experiment, { language, theme }: ShareOptions): string {
  const base = new URL('./', page).href;
  return `${base}${query([
    ['lang', language],
    ['theme', theme],
  ])}${toLink(experiment)}`;
}

/** HTML that frames the walk in another page. */
export function frameSnippet(page: string, experiment: Experiment, title: string, options: ShareOptions): string {
  const { language, theme, knobs, grow } = options;
  const named = (how: 'hide' | 'lock'): string =>
    knobIdsOf(experiment.system)
      .filter((id) => knobs[id] === how)
      .map((id) => experiment.system.knobs[id].link)
      .join(',');
  const search = query([
    ['lang', language],
    ['theme', theme],
    ['hide', named('hide')],
    ['lock', named('lock')],
  ]);
  const link = `${new URL('./embed.html', page).href}${search}${toLink(experiment)}`;
  const frame = `<iframe src="${escaped(link)}" title="${escaped(title)}" width="100%" height="760" style="border:0" loading="lazy"></iframe>`;
  return grow ? `${frame}\n${GROW}` : frame;
}

const escaped = (text: string): string =>
  text.replace(/[&"<>]/g, (c) => ({ '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' })[c] as string);

/** What a host page needs for frames that grow: the frame's messages, matched to the frame that sent them. */
const GROW = `<script>
addEventListener('message', ({ data, source }) => {
  if (data?.source !== 'attention-playground' || data.type !== 'height') return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.style.height = data.height + 'px';
});
</script>`;
