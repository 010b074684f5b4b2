/** The whole translator, or a part of it, from further away. */
export function MapPane() {
  return null;
}
