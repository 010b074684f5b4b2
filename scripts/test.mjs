// `npm test`: everything, in order, and one line of totals. Goes on after a failure, so that one run shows all of them.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { browserEnvironment } from './browsers.mjs';
import { readReport, sum } from './testReport.mjs';

// Each part leaves its report where its npm script says.
const PARTS = [
  { script: 'check', report: 'test-results/unit.json' },
  { script: 'gpu', report: 'test-results/gpu.json' },
  { script: 'e2e', report: 'test-results/e2e.json' },
];

/** @type {NodeJS.ProcessEnv} */
let env;
try {
  env = await browserEnvironment();
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exit(1);
}

rmSync('test-results', { recursive: true, force: true });
const totals = PARTS.map(({ script, report }) => {
  console.log(`\n── npm run ${script}`);
  const start = performance.now();
  const { status } = spawnSync('npm', ['run', script], { stdio: ['ignore', 'inherit', 'inherit'], env });
  const counts = readReport(report);
  // Types, lint, build or a crash can fail a part whose tests, if any ran, all passed: that is one failure more.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  const seconds = Math.round((performance.now() - start) / 1000);
  return { script, ok: status === 0, seconds, ...counts };
});

console.log('');
for (const { script, ok, seconds, passed, failed, skipped } of totals) {
  console.log(
    `${script}: ${ok ? 'ok' : 'FAILED'} in ${seconds} s (${passed} passed, ${failed} failed, ${skipped} skipped)`,
  );
}
const all = sum(totals);
console.log(`${all.passed} passed, ${all.failed} failed${all.skipped > 0 ? `, ${all.skipped} skipped` : ''}`);
process.exit(totals.every(({ ok }) => ok) && all.failed === 0 ? 0 : 1);
