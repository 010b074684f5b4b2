import { useState } from 'react';
import { knobIdsOf } from '../../experiment/knobs';
import { fill } from '../../i18n/fill';
import type { Language } from '../../i18n/language';
import { CopyField } from '../../ui/CopyField';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';
import { useExperiment, usePage } from '../page';
import { frameSnippet, pageLink, type ShareOptions } from './shareLink';
import './share.css';

/** The link to this picture, and the snippet that frames it in another page. */
export function ShareDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const { words } = usePage();
  return (
    <Dialog open={open} title={words.share.title} closeLabel={words.knobs.close} onClose={onClose}>
      <Share />
    </Dialog>
  );
}

function Share() {
  const { words } = usePage();
  const experiment = useExperiment();
  const [options, setOptions] = useState<ShareOptions>({
    language: undefined,
    theme: undefined,
    knobs: {},
    grow: true,
  });
  const set = (changed: Partial<ShareOptions>): void => setOptions({ ...options, ...changed });
  const { share, language } = words;
  const copy = { copy: share.copy, copied: share.copied, selected: share.selected };
  return (
    <div className="share">
      <div className="share-options">
        <span>{share.language}</span>
        <Select
          id="share-language"
          label={share.language}
          options={[
            { value: '', text: share.visitors },
            { value: 'en', text: language.enName },
            { value: 'zh', text: language.zhName },
          ]}
          value={options.language ?? ''}
          onChange={(value) => set({ language: (value || undefined) as Language | undefined })}
        />
        <span>{share.theme}</span>
        <Select
          id="share-theme"
          label={share.theme}
          options={[
            { value: '', text: share.visitors },
            { value: 'light', text: share.light },
            { value: 'dark', text: share.dark },
          ]}
          value={options.theme ?? ''}
          onChange={(value) => set({ theme: (value || undefined) as ShareOptions['theme'] })}
        />
      </div>
      <CopyField label={share.link} text={pageLink(location.href, experiment, options)} rows={2} {...copy} />
      <CopyField
        label={share.frame}
        text={frameSnippet(location.href, experiment, words.title, options)}
        rows={4}
        {...copy}
      />
      <label className="share-grow">
        <input type="checkbox" checked={options.grow} onChange={(event) => set({ grow: event.target.checked })} />{' '}
        {share.height}
      </label>
      <details>
        <summary>{share.knobs}</summary>
        <KnobsOfFrame knobs={options.knobs} onKnobs={(knobs) => set({ knobs })} />
      </details>
    </div>
  );
}

interface KnobsOfFrameProps {
  readonly knobs: ShareOptions['knobs'];
  onKnobs(knobs: ShareOptions['knobs']): void;
}

function KnobsOfFrame({ knobs, onKnobs }: KnobsOfFrameProps) {
  const { words } = usePage();
  const { share } = words;
  const { system } = useExperiment();
  const set = (id: string, how: string): void =>
    onKnobs({ ...knobs, [id]: how === 'show' ? undefined : (how as 'hide' | 'lock') });
  return (
    <div className="share-knobs">
      {knobIdsOf(system).map((id) => (
        <div key={id}>
          <span>{words.knob[id].label}</span>
          <Select
            id={`share-${id}`}
            label={fill(share.knob, { knob: words.knob[id].label })}
            options={(['show', 'lock', 'hide'] as const).map((value) => ({ value, text: share[value] }))}
            value={knobs[id] ?? 'show'}
            onChange={(how) => set(id, how)}
          />
        </div>
      ))}
    </div>
  );
}
