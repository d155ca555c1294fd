import { readFile } from 'node:fs/promises';
import { migrate } from '@fyr/postgres';
import { Command } from 'commander';
import { readConfig } from './config.ts';
import { loadDemo } from './demo.ts';
import { showMachine } from './machine.ts';
import { printTo } from './print.ts';

const program = new Command('fyr')
  .description('Driver och granskar en Fyr-installation.')
  .option('--json', 'svara med JSON, för maskiner')
  .showHelpAfterError();

const print = () => printTo({ json: program.opts<{ json?: boolean }>().json === true });
const config = () => readConfig(process.env);

const machine = program.command('machine').description('flödenas maskiner');
machine
  .command('show <flöde>')
  .description('visar tillstånd, villkor och frister')
  .action((name: string) => showMachine(name, print()));

program
  .command('migrate')
  .description('för databaserna till senaste version')
  .action(async () => {
    const { DATABASE_URL, KEYS_DATABASE_URL, SECRET_FILE } = config();
    await migrate({
      url: DATABASE_URL,
      keysUrl: KEYS_DATABASE_URL,
      secret: await readFile(SECRET_FILE),
    });
    print().line('Databaserna är uppdaterade.');
  });

program
  .command('demo')
  .description('läser in påhittade personer och ett påhittat år')
  .action(async () => loadDemo(config(), print()));

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
