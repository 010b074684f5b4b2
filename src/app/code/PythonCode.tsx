import { type Dialect, pythonSource } from '../../code/pythonSource';
import { snippet } from '../../code/snippet';
import { stageFile, stageFileName } from '../../code/stageFile';
import { fill } from '../../i18n/fill';
import { CodeBlock } from '../../ui/CodeBlock';
import { usePage } from '../page';
import type { WalkNow } from '../useWalk';
import { useLoaded } from './useLoaded';

const LOADERS: Readonly<Record<Dialect, () => ReturnType<typeof pythonSource>>> = {
  numpy: () => pythonSource('numpy'),
  torch: () => pythonSource('torch'),
};

/** The stage as a Python program, and the file of numbers that it reads. */
export function PythonCode({ walk: { result, stage }, dialect }: { walk: WalkNow; dialect: Dialect }) {
  const { words } = usePage();
  const { copy, copied, selected } = words.share;
  const source = useLoaded(LOADERS[dialect]);
  const { ran, tensors, backend } = result;
  const file = stageFileName(stage);
  return (
    <>
      <p className="hint">{fill(words.code.run, { file })}</p>
      <p>
        <button type="button" className="button" onClick={() => save(file, stageFile(stage, tensors, backend))}>
          {words.code.download}
        </button>
      </p>
      {source && (
        <CodeBlock
          title={`${stage.id}.py`}
          text={snippet({ plan: ran.plan, stage, tensors, source, file }).trim()}
          comment="#"
          {...{ copy, copied, selected }}
        />
      )}
    </>
  );
}

/** Has the browser save a file. */
function save(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
