import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Dialect, pythonSource } from '../src/code/pythonSource';
import { snippet } from '../src/code/snippet';
import { stageFile } from '../src/code/stageFile';
import type { BackendName, Tensors } from '../src/engine/engine';
import type { Plan } from '../src/plan/plan';
import type { Stage } from '../src/plan/stages';
import { largest } from './closeTo';

/** Stages of a plan, and every number of theirs. */
export interface Computed {
  readonly plan: Plan;
  readonly stages: readonly Stage[];
  readonly tensors: Tensors;
}

/** A result of a stage, worked out by Python. */
export interface Compared {
  /** By its place in the list that was given. */
  readonly of: number;
  readonly tensor: string;
  readonly sameShape: boolean;
  /** The largest difference, divided by the largest of its numbers. NaN where Python found one. */
  readonly difference: number;
}

const PACKAGES = { numpy: ['numpy'], torch: ['numpy', 'torch'] } as const;

/** What a dialect needs and this machine's python3 does not have. */
export const missingPackages = (dialect: Dialect): string[] =>
  PACKAGES[dialect].filter((name) => spawnSync('python3', ['-c', `import ${name}`]).status !== 0);

/** Writes the numbers and the snippet of every stage, runs them all in one Python, and reads what they print. */
export async function runSnippets(
  dialect: Dialect,
  all: readonly Computed[],
  backend: BackendName = 'cpu',
): Promise<Compared[]> {
  const source = await pythonSource(dialect);
  const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
  try {
    const written = all.flatMap(({ plan, stages, tensors }, of) =>
      stages.map((stage) => {
        const stem = `${of}-${stage.id}`;
        writeFileSync(join(folder, `${stem}.npz`), stageFile(stage, tensors, backend));
        writeFileSync(join(folder, `${stem}.py`), snippet({ plan, stage, tensors, source, file: `${stem}.npz` }));
        return { of, stage, tensors, stem };
      }),
    );
    const ran = spawnSync('python3', ['checks/runSnippets.py', folder], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    if (ran.status !== 0 || ran.stderr) throw new Error(`Python says: ${ran.stderr}`);
    const answers: Record<string, Answer> = JSON.parse(ran.stdout);
    return written.flatMap(({ of, stage, tensors, stem }) => {
      const { error, printed = '', shapes = {} } = answers[`${stem}.py`];
      if (error) throw new Error(`${stem}.py: ${error}`);
      const differences = new Map(printed.split('\n').map((line) => line.split(' ') as [string, string]));
      return stage.to.map((tensor) => ({
        of,
        tensor: `${stage.id} → ${tensor}`,
        sameShape: shapes[tensor]?.join() === tensors[tensor].shape.join(),
        difference: Number(differences.get(tensor)) / (largest(tensors[tensor].values) || 1),
      }));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What `runSnippets.py` says of a snippet. */
interface Answer {
  readonly error?: string;
  readonly printed?: string;
  readonly shapes?: Readonly<Record<string, readonly number[]>>;
}

/** Those that differ by more than `gate` or have another shape. */
export const faults = (found: readonly Compared[], gate: number): Compared[] =>
  found.filter(({ sameShape, difference }) => !(sameShape && difference <= gate));
