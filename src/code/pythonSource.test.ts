import { expect, test } from 'vitest';
import { kernels } from '../engine/kernels';
import { pythonModule, pythonSource, signature } from './pythonSource';

const texts: Record<string, string> = {
  base: 'import math\n\n\ndef base(x):\n    return math.exp(x)\n',
  one: '# needs: base\nimport numpy as np\n\n\ndef one(x, *, factor):\n    return base(x)\n',
  two: '# needs: one\n# needs: base\n\n\ndef two(x):\n    return one(base(x), factor=2)\n',
};
const source = { kernel: (name: string) => texts[name] };

test('what is needed comes first, once, and the imports apart', () => {
  const { imports, functions } = pythonModule(['two', 'one'], source);
  expect(imports).toEqual(['import math', 'import numpy as np']);
  expect(functions).toBe(
    [
      'def base(x):\n    return math.exp(x)',
      'def one(x, *, factor):\n    return base(x)',
      'def two(x):\n    return one(base(x), factor=2)',
    ].join('\n\n\n'),
  );
});

test('arguments by name, over lines, with values of every kind', () => {
  const text = 'def f(\n    x, y=None, *, p, epsilon=1e-5, left=-1, other=None\n):\n    g(a, *, b)\n\n\ndef g(x):\n';
  expect(signature(text, 'f')).toEqual({ operands: ['x', 'y'], named: ['p', 'epsilon', 'left', 'other'] });
  expect(signature(text, 'g')).toEqual({ operands: ['x'], named: [] });
  expect(() => signature(text, 'h')).toThrow('no function is called h');
});

test.each(['numpy', 'torch'] as const)('every kernel is written in %s, with its operands by name', async (dialect) => {
  const { kernel } = await pythonSource(dialect);
  for (const { name, from } of Object.values(kernels)) {
    expect(signature(kernel(name), name).operands, name).toEqual(from.map((operand) => operand.replace('?', '')));
  }
  expect(() => kernel('nothing')).toThrow(`no file is called nothing.${dialect}.py`);
});
