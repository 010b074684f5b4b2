import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';

/** A component that is downloaded when it is first drawn. It stands inside a Suspense. */
export const lazily = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await load() }));

/** Draws its content from the first time it is open on; until then nothing of it is downloaded. */
export function OnceOpen({ open, children }: { open: boolean; children: ReactNode }) {
  const [seen, setSeen] = useState(open);
  if (open && !seen) setSeen(true);
  return seen ? <Suspense fallback={null}>{children}</Suspense> : null;
}
