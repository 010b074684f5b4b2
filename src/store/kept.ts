/** Loads each thing once and keeps it; what failed is tried anew. */
export function createKept<Name, Thing>(load: (name: Name) => Promise<Thing>): (name: Name) => Promise<Thing> {
  const things = new Map<Name, Promise<Thing>>();
  return (name) => {
    const known = things.get(name);
    if (known) return known;
    const loading = load(name);
    things.set(name, loading);
    loading.catch(() => things.delete(name));
    return loading;
  };
}
