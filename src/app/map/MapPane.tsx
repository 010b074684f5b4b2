import { MapView } from '../../views/map/MapView';
import { usePage } from '../page';
import { useScene } from '../useScene';
import { useChange, type WalkNow } from '../useWalk';
import { inTowards, outOf } from './levels';

interface MapPaneProps {
  readonly walk: WalkNow;
  /** A place, or `map`. */
  readonly view: string;
  /** What was looked at before. */
  readonly here: string | undefined;
  /** Whether the reader came here from another view. */
  readonly moved: boolean;
  readonly height: number;
}

/** The whole translator, or a part of it, from further away. */
export function MapPane({ walk, view, here, moved, height }: MapPaneProps) {
  const { words } = usePage();
  const change = useChange();
  const scene = useScene(walk);
  const { stages } = walk;
  const go = (stage: string | undefined): void => {
    if (stage !== undefined) change({ stage });
  };
  return (
    <MapView
      key={view}
      {...{ scene, stages, view, here, height }}
      words={words.map}
      // A page in a page must not take the focus of its host.
      focus={moved && document.hasFocus()}
      onOpen={go}
      onIn={(id) => go(inTowards(stages, view, id))}
      onOut={() => go(outOf(stages, view))}
    />
  );
}
