import { fill } from '../../i18n/fill';
import type { Tensor } from '../../tensor/tensor';
import { type ColourScale, entryOf, scaleOf } from '../colours/colourScale';
import { ramp } from '../colours/ramp';
import { hue, type Role, roleOf } from '../colours/role';
import { useTheme } from '../colours/theme';
import { exact } from '../numberFormat';
import { leafName, openText, refIn, useBoard, written } from './board';
import type { Run } from './tokens';
import type { CellLeaf, Leaf } from './workOut';

/** A number on the board with its name below: an operand can be pressed to unfold it in turn. */
export function LeafNumber({ leaf }: { leaf: Leaf }) {
  const board = useBoard();
  const name = leafName(board, leaf);
  if (leaf.is === 'cell') return <Operand leaf={leaf} name={name} />;
  const value = board.worked.value(leaf);
  return (
    <span className="board-number" title={name ? `${name} = ${exact(value)}` : undefined}>
      {written(value)}
      {name && <small>{name}</small>}
    </span>
  );
}

/** A cell of an operand, in the colour it has in the pictures. Without `name` nothing stands below it. */
export function Operand({ leaf, name }: { leaf: CellLeaf; name?: string }) {
  const board = useBoard();
  const colours = useColours();
  const ref = refIn(board, leaf);
  const value = board.worked.value(leaf);
  const text = openText(board, ref, exact(value));
  return (
    <button
      type="button"
      className="board-operand"
      aria-label={text}
      title={text}
      onClick={() => board.onOpen(ref)}
      onPointerEnter={() => board.onFrame([ref])}
      onPointerLeave={() => board.onFrame([])}
      onFocus={() => board.onFrame([ref])}
      onBlur={() => board.onFrame([])}
    >
      <span style={colours(leaf)}>{written(value)}</span>
      {name && <small style={{ color: hue(roleOf(ref.tensor)) }}>{name}</small>}
    </button>
  );
}

/** The number that many terms give, in the place where they would be written out. */
export function RunNumber({ run }: { run: Run }) {
  const { worked, words } = useBoard();
  return (
    <span className="board-number">
      {written(worked.value({ is: run.of, of: run.terms }))}
      <small>{fill(words[run.of], { count: String(run.terms.length) })}</small>
    </span>
  );
}

/** The colour of a cell on the scale of its tensor, and what can be read on it. */
export function useColours(): (leaf: CellLeaf) => { readonly background: string; readonly color: string } {
  const { picture, operands, worked } = useBoard();
  const theme = useTheme();
  return (leaf) => {
    const name = operands[leaf.operand];
    const scale = knownScale(picture.tensors[name], roleOf(name));
    const { css, ink } = ramp(scale.kind, theme);
    const entry = entryOf(scale, worked.value(leaf));
    return { background: css[entry], color: ink[entry] };
  };
}

/** Scales of tensors that have many cells on the board. */
const known = new WeakMap<Tensor, ColourScale>();

function knownScale(tensor: Tensor, role: Role): ColourScale {
  const scale = known.get(tensor) ?? scaleOf(tensor, role);
  known.set(tensor, scale);
  return scale;
}
