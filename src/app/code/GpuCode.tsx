import { stepsOf } from '../../code/snippet';
import type { Dispatch } from '../../code/wgsl';
import { fill } from '../../i18n/fill';
import type { TensorSpec } from '../../plan/plan';
import { CodeBlock } from '../../ui/CodeBlock';
import { usePage } from '../page';
import type { WalkNow } from '../useWalk';
import { useLoaded } from './useLoaded';

const load = () => import('../../code/wgsl');

/** The WGSL of every step of the stage, with what the step told it. */
export function GpuCode({ walk }: { walk: WalkNow }) {
  const { words } = usePage();
  const { copy, copied, selected } = words.share;
  const wgsl = useLoaded(load);
  if (!wgsl) return null;
  const { result, stage } = walk;
  const { plan } = result.ran;
  const dispatches = stepsOf(plan, stage).map((step) => wgsl.dispatchOf(plan, step));
  const rows = Math.max(0, ...stage.to.map((name) => targetRows(plan.tensors[name])));
  const files = new Map(dispatches.flatMap(({ files }) => files.map(({ name, text }) => [name, text])));
  return (
    <>
      <p className="hint">
        {result.backend === 'webgpu' ? words.code.ran : words.code.wouldRun}{' '}
        {rows > walk.rows && fill(words.code.moreRows, { rows: String(rows) })}
      </p>
      <ol className="dispatches">
        {dispatches.map((dispatch) => (
          <li key={dispatch.step.to[0]}>
            <Told dispatch={dispatch} />
          </li>
        ))}
      </ol>
      {[...files].map(([name, text]) => (
        <CodeBlock key={name} title={name} text={text.trim()} comment="//" {...{ copy, copied, selected }} />
      ))}
    </>
  );
}

/** How many output words a tensor of the plan has rows for; 0 where it has none. */
const targetRows = ({ axes, shape }: TensorSpec): number =>
  shape[axes.findIndex((axis) => axis.endsWith(':target'))] ?? 0;

/** What is made from what, by how many invocations, and the numbers in the struct `U`. */
function Told({ dispatch: { step, u, invocations } }: { dispatch: Dispatch }) {
  const { words } = usePage();
  const call = `${step.to[0]} = ${step.kernel}(${step.from.filter(Boolean).join(', ')})`;
  const numbers = Object.entries(u).map(([name, value]) => `${name} ${value}`);
  return (
    <>
      <code className="dispatch-call">{call}</code>
      <span className="hint">
        {invocations > 0 ? fill(words.code.invocations, { count: String(invocations) }) : words.code.sharesMemory}
      </span>
      <code className="dispatch-u">u: {numbers.join(', ')}</code>
    </>
  );
}
