import type { Stage } from '../../plan/stages';
import { hue } from '../colours/role';
import { axesOf } from '../picture';
import type { Scene } from '../scene';
import { ofOneSide, type Shown, shown } from './shown';

/** The shapes that go in and come out, with the letters of their axes on hover. Parameters are seen in the picture. */
export function Shapes({ scene, stage }: { readonly scene: Scene; readonly stage: Stage }) {
  const { plan } = scene.picture;
  const list = (names: readonly string[]): Shown[] => names.flatMap((name) => shown(ofOneSide(scene), name) ?? []);
  const given = stage.from.filter((name) => plan.tensors[name]?.kind !== 'parameter');
  const made = stage.steps.filter((step) => !step.off).map((step) => step.to[0]);
  return (
    <p className="stage-shapes" title={scene.texts.picture.shapes}>
      {list(given).map((tensor) => (
        <Shape key={tensor.name} scene={scene} tensor={tensor} />
      ))}
      <span>→</span>
      {list(made).map((tensor) => (
        <Shape key={tensor.name} scene={scene} tensor={tensor} />
      ))}
    </p>
  );
}

function Shape({ scene, tensor: { name, title, role } }: { readonly scene: Scene; readonly tensor: Shown }) {
  const { shape } = scene.picture.tensors[name];
  const letters = axesOf(scene.picture, name).map((axis) => axis.split(':')[0]);
  // A batch of one goes without saying.
  const first = shape.length > 1 && shape[0] === 1 ? 1 : 0;
  const named = letters.length === shape.length ? letters.slice(first).join(' × ') : undefined;
  return (
    <span title={named}>
      <b style={{ color: hue(role) }}>{title}</b> {shape.slice(first).join(' × ')}
    </span>
  );
}
