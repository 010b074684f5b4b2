import { useEffect, useState } from 'react';

/** What `load` (a constant function) answers, once it is there. Until then, and while another is asked for, undefined. */
export function useLoaded<T>(load: () => Promise<T>): T | undefined {
  const [loaded, setLoaded] = useState<{ by: () => Promise<T>; value: T }>();
  useEffect(() => {
    let wanted = true;
    load().then((value) => wanted && setLoaded({ by: load, value }));
    return () => {
      wanted = false;
    };
  }, [load]);
  return loaded?.by === load ? loaded.value : undefined;
}
