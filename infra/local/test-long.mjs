// What takes its time: the tests by chance, many times over. One of them: npm run test:long -- fuzz
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { root, runNode26 } from './install.mjs';

const seed = String(process.env.SEED ?? randomInt(2 ** 31));

/**
 * What is tried, where, and how far; whatever is set already stands.
 * @type {Record<string, { specs: string, settings: Record<string, string> }>}
 */
const long = {
  fuzz: {
    specs: 'test/security/fuzz.spec.ts',
    settings: { FUZZ_RUNS: '400000', FUZZ_SEED: seed },
  },
  timing: { specs: 'test/security/timing.spec.ts', settings: { TIMING_SAMPLES: '10000' } },
  xss: { specs: 'test/browser/planted.spec.ts', settings: { XSS_PAGES: '60', XSS_TURNS: '4' } },
  faults: { specs: 'test/faults', settings: { FAULT_SECONDS: '900', FAULT_SEED: seed } },
  forget: { specs: 'test/forget', settings: { FORGET_CLIENTS: '1000' } },
  documents: {
    specs: 'test/documents',
    settings: { DOCUMENTS_FOLDER: join(root, '.local/documents') },
  },
  tamper: {
    specs: 'packages/postgres/src/tampered.spec.ts',
    settings: { TAMPER_RUNS: '1000', TAMPER_SEED: seed },
  },
  release: {
    specs: 'packages/projections/src/release',
    settings: { RELEASE_RUNS: '50', RELEASE_QUARTERS: '8', RELEASE_SEED: seed },
  },
  questions: {
    specs: 'packages/projections/src/statistics/released-door.spec.ts',
    settings: { RELEASE_QUERIES: '100000', RELEASE_SEED: seed },
  },
  figures: {
    specs: 'test/golden-year',
    settings: { FIGURES_SHARE: '1', FIGURES_SEED: seed },
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in long));
if (unknown.length > 0) {
  console.error(`There is ${Object.keys(long).join(', ')}; not ${unknown.join(', ')}.`);
  process.exit(2);
}

const told = [];
for (const [name, { specs, settings }] of Object.entries(long)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const wanted = Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [key, process.env[key] ?? value]),
  );
  const said = Object.entries(wanted).map((pair) => pair.join('='));
  console.log(`\n${name}: ${said.join(' ')}`);
  const begun = Date.now();
  const code = await runNode26([join(root, 'infra/local/test.mjs'), specs], wanted);
  const seconds = Math.round((Date.now() - begun) / 1000);
  told.push(`${code === 0 ? 'passed' : 'FAILED'}  ${name}, ${seconds} s: ${said.join(' ')}`);
  if (code !== 0) process.exitCode = 1;
}
console.log(`\n${told.join('\n')}`);
