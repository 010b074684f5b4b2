/** The NumPy of every kernel and of what kernels share, by path. A file of its own, so that it is loaded when asked for. */
export const files = import.meta.glob<string>('../../shaders/**/*.numpy.py', {
  eager: true,
  query: '?raw',
  import: 'default',
});
