/** The tab “check” of the side panel. */
export function CheckTab() {
  return null;
}
