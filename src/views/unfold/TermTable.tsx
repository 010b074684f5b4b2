import { memo, useState } from 'react';
import { fill } from '../../i18n/fill';
import { leafName, useBoard, written } from './board';
import { Operand } from './Operand';
import type { Term } from './terms';
import type { Run } from './tokens';

/** Every term of a strip as a row of numbers. */
export const TermTable = memo(function TermTable({ run, terms }: { run: Run; terms: readonly Term[] }) {
  const board = useBoard();
  const { words } = board;
  const [open, setOpen] = useState(false);
  const widest = terms.reduce((most, { cells }) => (cells.length > most.length ? cells : most), terms[0].cells);
  const alone = run.terms[0].is === 'cell';
  return (
    <details className="board-all" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{fill(words.all, { count: String(terms.length) })}</summary>
      {open && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.which}</th>
              {widest.map((cell, i) => (
                <th scope="col" key={i}>
                  {leafName(board, cell)}
                </th>
              ))}
              {!alone && <th scope="col">{words.value}</th>}
              {run.of === 'sum' && <th scope="col">{words.running}</th>}
            </tr>
          </thead>
          <tbody>
            {terms.map(({ name, cells, value, running }, i) => (
              <tr key={i}>
                <th scope="row">{name}</th>
                {widest.map((_, column) => (
                  <td key={column}>{cells[column] && <Operand leaf={cells[column]} />}</td>
                ))}
                {!alone && <td>{written(value)}</td>}
                {run.of === 'sum' && <td>{written(running)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
});
