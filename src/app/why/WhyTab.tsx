/** The tab “why” of the side panel. */
export function WhyTab() {
  return null;
}
