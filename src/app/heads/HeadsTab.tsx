/** The tab “heads” of the side panel. */
export function HeadsTab() {
  return null;
}
