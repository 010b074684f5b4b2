import { useId } from 'react';
import { fill } from '../../i18n/fill';
import type { Scene, Side } from '../scene';
import './pictureBar.css';
import type { Shown } from './shown';

const SIDES: readonly Side[] = ['after', 'before', 'delta'];

/** How the pictures below are shown: as tables or not, and which side of a change. */
export function PictureBar({ scene, result }: { readonly scene: Scene; readonly result: Shown | undefined }) {
  const { texts, reference, side, table, onSide, onTable } = scene;
  const name = useId();
  if (!onTable && !(reference && onSide)) return null;
  const alone = reference !== undefined && result !== undefined && result.side !== side;
  return (
    <div className="picture-bar">
      {alone && <p>{fill(texts.picture.noOther, { tensor: result.title })}</p>}
      {reference && onSide && (
        <div className="picture-sides" role="radiogroup" aria-label={texts.picture.side}>
          {SIDES.map((to) => (
            <label key={to}>
              <input
                type="radio"
                name={name}
                checked={to === side}
                onChange={() => onSide(to)}
                // The page's arrow keys change the stage; here they change the side.
                onKeyDown={(event) => event.key.startsWith('Arrow') && event.stopPropagation()}
              />
              <span>{texts.picture[to]}</span>
            </label>
          ))}
        </div>
      )}
      {onTable && (
        <button type="button" aria-pressed={table} aria-keyshortcuts="t" onClick={() => onTable(!table)}>
          {texts.picture.table}
        </button>
      )}
    </div>
  );
}
