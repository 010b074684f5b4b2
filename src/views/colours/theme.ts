import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark';

/** The theme whose tokens are in force: `data-theme` on <html>, else the reader's system. */
export const currentTheme = (): Theme => {
  const asked = document.documentElement.dataset.theme;
  if (asked === 'light' || asked === 'dark') return asked;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
};

/** Canvas pixels do not follow CSS variables, so pictures are painted again when the theme changes. */
export const useTheme = (): Theme => useSyncExternalStore(listen, currentTheme, () => 'light');

function listen(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const asked = new MutationObserver(changed);
  asked.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  system.addEventListener('change', changed);
  return () => {
    asked.disconnect();
    system.removeEventListener('change', changed);
  };
}
