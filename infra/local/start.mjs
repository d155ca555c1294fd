// npm start: Fyr on this machine, with servers and demo data of its own.
import { join } from 'node:path';
import { install, root, runNode26 } from './install.mjs';

await install();
process.exitCode = await runNode26([join(root, 'infra', 'local', 'supervise.ts')], {
  NODE_COMPILE_CACHE: join(root, '.local', 'compile-cache'),
});
