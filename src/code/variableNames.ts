/** Words that a variable of a snippet may not be: Python's own that end a tensor's name somewhere, and what snippets use. */
const RESERVED = 'and as in is if or not from for lambda def data np torch F math abs float print None True False';

/**
 * A Python variable for every tensor: as much of the end of its name as tells it from the others, e.g. `weights` for
 * `dec.0.cross.weights`. No variable is called as something that `functions` defines.
 */
export function variableNames(tensors: readonly string[], functions: string): ReadonlyMap<string, string> {
  const defined = [...functions.matchAll(/^(?:def )?(\w+)(?=\(| =)/gm)].map((match) => match[1]);
  const taken = new Set([...RESERVED.split(' '), ...defined]);
  const names = [...new Set(tensors)].map((tensor) => ({ tensor, parts: tensor.split(/\W+/) }));
  const variables = new Map<string, string>();
  for (const { tensor, parts } of names) {
    const ends = parts.map((_, i) => parts.slice(-1 - i).join('_'));
    const found = ends.find((end, i) => {
      const others = names.filter((other) => other.tensor !== tensor && other.parts.slice(-1 - i).join('_') === end);
      return /^[^\d]/.test(end) && !taken.has(end) && others.length === 0;
    });
    let variable = found ?? ends[ends.length - 1].replace(/^(?=\d)/, '_');
    while (taken.has(variable)) variable += '_';
    taken.add(variable);
    variables.set(tensor, variable);
  }
  return variables;
}
