/** The tab “code” of the side panel. */
export function CodeTab() {
  return null;
}
