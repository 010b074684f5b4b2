// Apart from the table of kernels, so that a page whose worker computes need not download the WGSL a second time.
const sources = import.meta.glob<string>('../../shaders/*.wgsl', { eager: true, query: '?raw', import: 'default' });
const snippets = import.meta.glob<string>('../../shaders/shared/*.wgsl', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The WGSL of a kernel as it stands in its file: what the student is shown. */
export function kernelSource(name: string): string {
  const source = sources[`../../shaders/${name}.wgsl`];
  if (source === undefined) throw new Error(`no WGSL file is called ${name}.wgsl`);
  return source;
}

/** The WGSL that is compiled: the file with the snippets it asks for (`// needs: random`) put in front. */
export function compiledSource(name: string): string {
  const source = kernelSource(name);
  const needs = [...source.matchAll(/^\/\/ needs: (\w+)$/gm)].map((match) => match[1]);
  return [...needs.map(snippet), source].join('\n');
}

/** A shared piece of WGSL by its stem. */
export function snippet(name: string): string {
  const source = snippets[`../../shaders/shared/${name}.wgsl`];
  if (source === undefined) throw new Error(`no shared WGSL is called ${name}.wgsl`);
  return source;
}
