import { useEffect } from 'react';
import { BackwardView } from '../../views/backward/BackwardView';
import type { Scene } from '../../views/scene';
import { usePage } from '../page';
import type { WalkNow } from '../useWalk';

interface BackwardPaneProps {
  readonly scene: Scene;
  readonly walk: WalkNow;
  readonly height: number;
}

/** One stage of the walk backwards: the gradient of its result and of what it read. */
export function BackwardPane({ scene, walk, height }: BackwardPaneProps) {
  const { words, playground } = usePage();
  const { gradient } = walk.result;
  const { id } = walk.stage;
  // A picture that goes away does not tell that the pointer has left it.
  useEffect(() => () => playground.pointer.setState({ hovered: undefined }), [playground, id]);
  if (!gradient) return null;
  return (
    <BackwardView
      {...{ scene, height }}
      stage={walk.stage}
      derivative={gradient}
      words={words.backward}
      onHover={(hovered) => playground.pointer.setState({ hovered })}
    />
  );
}
