/** The tab “backward” of the side panel. */
export function BackwardTab() {
  return null;
}
