import { freePort } from './port.ts';
import { runInForeground } from './run-in-foreground.ts';

/** `npm start` with its data in the folder that is named, and out of the way of any other. */
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('name a folder');
await runInForeground({ folder, config: { PORT: await freePort() } });
