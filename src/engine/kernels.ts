import type { Kernel, KernelTable } from '../plan/kernel';

// Every `shaders/<stem>.ts` exports `kernel`; its WGSL has the same stem. Adding a kernel is adding the two files.
const twins = import.meta.glob<Kernel>(['../../shaders/*.ts', '!../../shaders/*.test.ts'], {
  eager: true,
  import: 'kernel',
});

export const kernels: KernelTable = Object.fromEntries(Object.values(twins).map((kernel) => [kernel.name, kernel]));
