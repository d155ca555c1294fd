import { LocalConfig } from './config.ts';
import { localFolder } from './paths.ts';
import { runInForeground } from './run-in-foreground.ts';

const config = LocalConfig.safeParse(process.env);
if (config.success) {
  await runInForeground({ folder: localFolder, config: config.data });
} else {
  for (const { path, message } of config.error.issues) {
    console.error([...path, message].join(' '));
  }
  process.exitCode = 1;
}
