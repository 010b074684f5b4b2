/** What the numbers of a stage can be worked out with again, outside the page. */
export type Dialect = 'numpy' | 'torch';

/** How a dialect is written: all kernels in it, and how it reads the numbers. */
export interface PythonSource {
  /** The Python of a kernel, or of a piece that kernels share, by its stem. Throws where there is none. */
  kernel(name: string): string;
  /** What `load` needs. */
  readonly imports: readonly string[];
  /** The line that reads an .npz into `data`, arrays or tensors by their names. */
  load(file: string): string;
}

const NUMPY = {
  imports: ['import numpy as np'],
  load: (file: string) => `data = np.load("${file}")`,
};

const TORCH = {
  imports: ['import numpy as np', 'import torch'],
  load: (file: string) => `data = {name: torch.from_numpy(x) for name, x in np.load("${file}").items()}`,
};

/** Loads all kernels in a dialect: `shaders/<stem>.numpy.py` or `.torch.py`, found by glob. */
export async function pythonSource(dialect: Dialect): Promise<PythonSource> {
  const { files } = dialect === 'numpy' ? await import('./numpyFiles') : await import('./torchFiles');
  return {
    ...(dialect === 'numpy' ? NUMPY : TORCH),
    kernel(name) {
      const found = ['', 'shared/'].map((folder) => files[`../../shaders/${folder}${name}.${dialect}.py`]);
      const text = found.find((text) => text !== undefined);
      if (text === undefined) throw new Error(`no file is called ${name}.${dialect}.py`);
      return text;
    },
  };
}

/** The kernels' Python with what they need (`# needs: tanh`) in front of them, each once, and all imports apart. */
export function pythonModule(
  kernels: Iterable<string>,
  { kernel }: Pick<PythonSource, 'kernel'>,
): { imports: string[]; functions: string } {
  const order = new Set<string>();
  const visit = (name: string): void => {
    for (const [, needed] of kernel(name).matchAll(NEEDS)) visit(needed);
    order.add(name);
  };
  for (const name of kernels) visit(name);
  const texts = [...order].map(kernel);
  return {
    imports: texts.flatMap((text) => text.match(IMPORTS) ?? []),
    functions: texts.map((text) => text.replace(NEEDS, '').replace(IMPORTS, '').trim()).join('\n\n\n'),
  };
}

/** The arguments of a Python function: those given by position and, behind the `*`, those given by name. */
export function signature(text: string, name: string): { operands: string[]; named: string[] } {
  const inside = new RegExp(`^def ${name}\\(([^)]*)\\)`, 'm').exec(text)?.[1];
  if (inside === undefined) throw new Error(`no function is called ${name}`);
  const [operands, named] = inside.split('*').map(names);
  return { operands, named: named ?? [] };
}

const names = (list: string): string[] => list.split(',').flatMap((each) => each.match(/\w+/)?.[0] ?? []);

const NEEDS = /^# needs: (\w+)\n/gm;
const IMPORTS = /^(?:import|from) .*$/gm;
