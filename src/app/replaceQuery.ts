import { withSetting } from './pageSettings';

/** Puts a setting of the page into the query of its address, or takes it out; no entry of the browser's history. */
export function replaceQuery(name: Parameters<typeof withSetting>[1], value: string | null): void {
  try {
    const query = withSetting(location.search, name, value);
    history.replaceState(null, '', `${location.pathname}${query}${location.hash}`);
  } catch {
    // A sandbox may not allow it; the setting holds until the page is left.
  }
}
