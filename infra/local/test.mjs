// The whole suite, or the part that is named: npm test -- packages/kernel
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install, root, runNode26 } from './install.mjs';

await install();

const folder = join(root, '.local');
const results = join(folder, `test-results-${process.pid}.json`);
mkdirSync(folder, { recursive: true });
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const code = await runNode26(
  [
    vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ],
  { CI: 'true' },
);
const { passed, failed, skipped } = count();
rmSync(results, { force: true });

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : code;

/** A file that does not load, or an error outside every test, counts as one failure each. */
function count() {
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} */
  let report;
  try {
    report = JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const known = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: known === 0 && code !== 0 ? 1 : known,
    skipped: report.numPendingTests,
  };
}
