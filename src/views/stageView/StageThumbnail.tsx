import { useEffect, useRef } from 'react';
import type { Stage } from '../../plan/stages';
import { scaleOf } from '../colours/colourScale';
import { roleOf } from '../colours/role';
import { useTheme } from '../colours/theme';
import { paint } from '../heatmap/paint';
import { headsOf, matrixOf } from '../matrix';
import { axesOf, type Picture } from '../picture';
import { allowedIn } from './allowed';
import { resultOf } from './stageResult';
import './stageThumbnail.css';

/** The result of a stage in the size of a word, all heads side by side. */
export function StageThumbnail({ picture, stage }: { readonly picture: Picture; readonly stage: Stage }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const name = resultOf(stage);
  const tensor = picture.tensors[name];
  useEffect(() => {
    if (!canvas.current || !tensor) return;
    const axes = axesOf(picture, name);
    const heads = headsOf(tensor, axes);
    const matrices = Array.from({ length: heads }, (_, head) => matrixOf(tensor, axes, head));
    const allowed = allowedIn(picture, stage, 0, heads);
    const fits = allowed && allowed.cols === matrices[0].cols && allowed.rows === matrices[0].rows;
    paint(canvas.current, matrices, scaleOf(tensor, roleOf(name)), theme, fits ? allowed : undefined);
  }, [tensor, name, theme]);
  return <canvas ref={canvas} className="stage-thumbnail" />;
}
