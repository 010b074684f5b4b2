import { useState } from 'react';
import { type Language, languages } from '../i18n/language';
import { Icon } from '../ui/Icon';
import { lazily, OnceOpen } from '../ui/lazily';
import { Segmented } from '../ui/Segmented';
import { useTheme } from '../views/colours/theme';
import { BackendBadge } from './BackendBadge';
import { GalleryButton } from './gallery/GalleryButton';
import { KeysDialog } from './KeysDialog';
import type { SetSetting } from './PageFrame';
import { usePage } from './page';

const CompareDialog = lazily(async () => (await import('./compare/CompareDialog')).CompareDialog);
const ShareDialog = lazily(async () => (await import('./share/ShareDialog')).ShareDialog);

/** Name, backend, language, theme, share. */
export function TopBar({ setSetting }: { setSetting: SetSetting }) {
  const { words, chosenLanguage } = usePage();
  const [comparing, setComparing] = useState(false);
  const [sharing, setSharing] = useState(false);
  return (
    <header className="top-bar">
      <GalleryButton />
      <h1>
        {words.title} <small>{words.tagline}</small>
      </h1>
      <BackendBadge onChoose={(backend) => setSetting('backend', backend)} />
      <Segmented<Language>
        name="language"
        label={words.language.label}
        options={languages.map((value) => ({
          value,
          text: words.language[value],
          title: words.language[`${value}Name`],
        }))}
        value={chosenLanguage}
        onChange={(language) => setSetting('lang', language)}
      />
      <ThemeButton setSetting={setSetting} />
      <KeysDialog />
      <button type="button" className="button" onClick={() => setComparing(true)}>
        {words.compare.button}
      </button>
      <OnceOpen open={comparing}>
        <CompareDialog open={comparing} onClose={() => setComparing(false)} />
      </OnceOpen>
      <button type="button" className="button" onClick={() => setSharing(true)}>
        {words.share.button}
      </button>
      <OnceOpen open={sharing}>
        <ShareDialog open={sharing} onClose={() => setSharing(false)} />
      </OnceOpen>
    </header>
  );
}

function ThemeButton({ setSetting }: { setSetting: SetSetting }) {
  const { words } = usePage();
  const dark = useTheme() === 'dark';
  const label = dark ? words.theme.toLight : words.theme.toDark;
  return (
    <button
      type="button"
      className="button quiet"
      aria-label={label}
      title={label}
      onClick={() => setSetting('theme', dark ? 'light' : 'dark')}
    >
      <Icon name={dark ? 'sun' : 'moon'} />
    </button>
  );
}
