// Format, lint, types and tidy, side by side.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install, node26, root, run } from './install.mjs';

await install();

const bin = join(root, 'node_modules', '.bin');
const browser = ['packages/ui', 'services/web'].filter((folder) =>
  existsSync(join(root, folder, 'src')),
);
const commands = [
  [join(bin, 'biome'), 'check', '.'],
  [join(bin, 'tsc'), '--project', '.'],
  ...browser.map((folder) => [join(bin, 'tsc'), '--project', folder]),
  [
    node26,
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    ...['run', '--project', 'unit', 'test/tidy.spec.ts'],
  ],
];
const results = await Promise.all(commands.map((command) => run(command)));

for (const { output } of results.filter(({ code }) => code !== 0)) console.error(output);
const failed = results.filter(({ code }) => code !== 0).length;
console.log(failed === 0 ? 'All checks pass.' : `${failed} of ${results.length} checks fail.`);
process.exitCode = failed === 0 ? 0 : 1;
