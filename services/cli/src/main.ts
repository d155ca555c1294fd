import { readFile } from 'node:fs/promises';
import { migrate } from '@fyr/postgres';
import { Command } from 'commander';
import { readConfig } from './config.ts';
import { loadDemo } from './demo.ts';
import { invite } from './invite.ts';
import { showMachine } from './machine.ts';
import { printTo } from './print.ts';
import { projectionStatus, rebuildOne, replayAll } from './projection.ts';
import { verifyAll } from './verify.ts';

const program = new Command('fyr')
  .description('Driver och granskar en Fyr-installation.')
  .option('--json', 'svara med JSON, för maskiner')
  .showHelpAfterError();

const print = () => printTo({ json: program.opts<{ json?: boolean }>().json === true });
const config = () => readConfig(process.env);
/** Something is not as it should be, and the answer says what. */
const fail = (faults: number) => {
  if (faults > 0) process.exitCode = 1;
};

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

program
  .command('verify')
  .description('granskar loggen och allt som bygger på den')
  .action(async () => fail(await verifyAll(config(), print())));

program
  .command('invite')
  .description('gör en inbjudan, som knyter en persons inloggning till ett konto')
  .requiredOption('--verksamhet <id>', 'verksamhetens id')
  .requiredOption('--konto <id>', 'kontots id')
  .requiredOption('--at <adress>', 'där webbläsare når Fyr, till exempel https://fyr.example')
  .action(async (options: { verksamhet: string; konto: string; at: string }) =>
    invite(options, config(), print()),
  );

const machine = program.command('machine').description('flödenas maskiner');
machine
  .command('show <flöde>')
  .description('visar tillstånd, villkor och frister')
  .action((name: string) => showMachine(name, print()));

const projection = program.command('projection').description('läsmodellerna');
projection
  .command('status')
  .description('visar hur långt var och en har kommit, och vad som är parkerat')
  .action(async () => projectionStatus(config(), print()));
projection
  .command('rebuild <läsmodell>')
  .description('bygger om en läsmodell bredvid den som används')
  .action(async (name: string) => rebuildOne(name, config(), print()));
projection
  .command('replay')
  .description('försöker igen med det som är parkerat')
  .action(async () => fail(await replayAll(config(), print())));

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
