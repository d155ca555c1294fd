import { readFile } from 'node:fs/promises';
import { migrate } from '@fyr/postgres';
import { Command, CommanderError, Option } from 'commander';
import { closeAccount, listAccounts, type RolesRequest, setRoles } from './account.ts';
import { readConfig } from './config.ts';
import { loadDemo } from './demo.ts';
import { exitCodeOf, exitCodes } from './failure.ts';
import { type ProofRequest, proveCase } from './heads.ts';
import { type ImportRequest, importAll } from './import/run.ts';
import { writeTemplates } from './import/template.ts';
import { invite } from './invite.ts';
import {
  joinSecret,
  type RotateRequest,
  restoreKeys,
  rotateKeys,
  showKeys,
  splitSecret,
} from './key.ts';
import { drawMachine, showMachine } from './machine.ts';
import { printTo } from './print.ts';
import {
  compareEach,
  projectionStatus,
  pruneKept,
  type RebuildRequest,
  rebuildEach,
  replayAll,
  rollBack,
} from './projection.ts';
import { reactionStatus } from './reaction.ts';
import { verifyAll } from './verify.ts';
import { type StartRequest, startVerksamhet } from './verksamhet.ts';

const program = new Command('fyr')
  .description('Driver och granskar en Fyr-installation.')
  .option('--json', 'svara med JSON, för maskiner')
  .showHelpAfterError()
  .exitOverride();

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
    const { DATABASE_URL, KEYS_DATABASE_URL, SECRET_FILE, ...custody } = config();
    await migrate({
      url: DATABASE_URL,
      keysUrl: KEYS_DATABASE_URL,
      secret: await readFile(SECRET_FILE),
      custody,
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
  .option('--heads <mapp>', 'de signerade huvuden som har sparats')
  .option('--heads-key <fil>', 'den publika nyckeln till dem, i PEM')
  .action(async (options: { heads?: string; headsKey?: string }) =>
    fail(await verifyAll(options, config(), print())),
  );

program
  .command('proof <ärende>')
  .description('skriver ut ett bevis för ett ärendes händelser, som granskas med docs/proof')
  .requiredOption('--verksamhet <id>', 'verksamhetens id')
  .requiredOption('--head <fil>', 'ett signerat huvud från efter ärendets sista händelse')
  .requiredOption('--heads-key <fil>', 'den publika nyckeln till det, i PEM')
  .action(async (stream: string, request: ProofRequest) =>
    proveCase(stream, request, config(), print()),
  );

program
  .command('invite')
  .description('gör en inbjudan, som knyter en persons inloggning till ett konto')
  .requiredOption('--verksamhet <id>', 'verksamhetens id')
  .requiredOption('--konto <id>', 'kontots id')
  .requiredOption('--at <adress>', 'där webbläsare når Fyr, till exempel https://fyr.example')
  .action(async (options: { verksamhet: string; konto: string; at: string }) =>
    invite(options, config(), print()),
  );

const account = program.command('account').description('kontona, och vad de får');
account
  .command('list')
  .description('visar en verksamhets konton, deras roller och vilka som är inloggade')
  .requiredOption('--verksamhet <id>', 'verksamhetens id')
  .action(async (of: { verksamhet: string }) => listAccounts(of, config(), print()));
account
  .command('roles <konto>')
  .description('ger ett konto dessa roller och inga andra, från nästa anrop')
  .requiredOption('--verksamhet <id>', 'verksamhetens id')
  .requiredOption('--role <roll...>', 'en roll; flera ges var för sig')
  .option('--namnd <kod>', 'nämnden som rollen namnd läser för, där flera delar verksamheten')
  .action(async (konto: string, request: RolesRequest) =>
    setRoles(konto, request, config(), print()),
  );
account
  .command('close <konto>')
  .description('avslutar ett konto och alla inloggningar till det, från nästa anrop')
  .requiredOption('--verksamhet <id>', 'verksamhetens id')
  .action(async (konto: string, of: { verksamhet: string }) =>
    closeAccount(konto, of, config(), print()),
  );

const verksamhet = program.command('verksamhet').description('verksamheterna');
verksamhet
  .command('start')
  .description('startar en verksamhet, eller lägger till kommuner som saknas i den')
  .requiredOption('--name <namn>', 'verksamhetens namn; samma namn är samma verksamhet')
  .requiredOption('--administrator <namn>', 'den första administratörens konto')
  .option('--kommun <kommun...>', 'Namn:kommunkod eller Namn:kommunkod:nämnd', [])
  .addOption(
    new Option('--kind <slag>', 'en verksamhet med ombud, eller en central ledningsgrupp')
      .choices(['lokal', 'central'])
      .default('lokal'),
  )
  .option('--driftsform <kod>', 'vem som driver den, som egen_regi eller entreprenad', 'EGEN_REGI')
  .option('--utforare <namn>', 'utföraren, om den inte drivs i egen regi')
  .option('--from <dag>', 'första dagen, som 2026-01-31; utelämnad: i dag')
  .action(async (request: StartRequest) => startVerksamhet(config(), request, print()));

const importing = program
  .command('import')
  .description('för in organisation, ledamöter och pågående uppdrag; se docs/import.md')
  .option('--tenant <id>', 'verksamheten, som fyr verksamhet start skrev ut')
  .option('--organisation <fil>', 'enheter, andelar, ombud, huvudmän med mera, CSV eller XLSX')
  .option('--ledamoter <fil>', 'ledningsgruppens ledamöter, CSV eller XLSX')
  .option('--uppdrag <fil>', 'pågående uppdrag, CSV eller XLSX')
  .option('--ansvarig <konto>', 'den som svarar för importen: kontots namn eller id')
  .option('--dry-run', 'visa alla fel och för inte in något', false)
  .addOption(
    new Option('--lang <språk>', 'språket som felen skrivs på').choices(['sv', 'en']).default('sv'),
  )
  .action(async ({ lang, ...request }: ImportRequest & { lang: ImportRequest['locale'] }) =>
    fail(await importAll(config(), { ...request, locale: lang }, print())),
  );
importing
  .command('template')
  .description('skriver tomma mallar, som CSV och som en arbetsbok med alla koder')
  .requiredOption('--out <mapp>', 'mappen som de skrivs till')
  .action(async ({ out }: { out: string }) => writeTemplates(out, print()));

const key = program.command('key').description('verksamheternas nycklar; se docs/operating.md');
key
  .command('status')
  .description('visar vilka nycklar som finns, om de passar och vilka som ska bytas')
  .action(async () => fail(await showKeys(config(), print())));
key
  .command('rotate')
  .description('byter en verksamhets nyckel, så att ingen kopia ger tillbaka den som glömts')
  .option('--verksamhet <id>', 'verksamhetens id')
  .option('--due', 'alla verksamheter där någon har glömts sedan nyckeln byttes', false)
  .requiredOption('--copy <mapp>', 'mappen som en kopia av nycklarna skrivs till')
  .option('--by <namn>', 'den som byter den, till protokollet', 'operator')
  .action(async (request: RotateRequest) => rotateKeys(request, config(), print()));
key
  .command('restore <fil>')
  .description('lägger tillbaka nycklarna ur den kopia som ett byte gjorde')
  .action(async (path: string) => restoreKeys(path, config(), print()));

key
  .command('split')
  .description('delar installationens hemlighet i tre andelar, av vilka två ger den tillbaka')
  .requiredOption('--out <mapp>', 'mappen som andelarna skrivs till')
  .action(async ({ out }: { out: string }) => splitSecret(out, config(), print()));
key
  .command('join <andel> <annan>')
  .description('ger hemligheten tillbaka ur två andelar')
  .requiredOption('--out <fil>', 'filen som hemligheten skrivs till')
  .action(async (one: string, other: string, { out }: { out: string }) =>
    joinSecret([one, other], out, print()),
  );

const machine = program.command('machine').description('flödenas maskiner');
machine
  .command('show <flöde>')
  .description('visar tillstånd, villkor och frister')
  .action((name: string) => showMachine(name, print()));
machine
  .command('draw <flöde>')
  .description('ritar flödet med dess tillstånd och vägarna mellan dem')
  .option('--format <format>', 'svg eller mermaid', 'svg')
  .action((name: string, { format }: { format: string }) => drawMachine(name, format, print()));

const projection = program.command('projection').description('läsmodellerna');
projection
  .command('status')
  .description('visar hur långt var och en har kommit, och vad som är parkerat')
  .action(async () => fail(await projectionStatus(config(), print())));
projection
  .command('rebuild [läsmodell...]')
  .description('bygger om läsmodeller bredvid dem som används; utan namn alla')
  .option('--verksamhet <id>', 'läs bara den verksamhetens logg om; de andras rader följer med')
  .option('--accept-difference <skäl>', 'ta i bruk det som skiljer sig, och varför')
  .action(async (names: string[], request: RebuildRequest) =>
    rebuildEach(names, request, config(), print()),
  );
projection
  .command('compare [läsmodell...]')
  .description('jämför läsmodeller med vad hela loggen ger; utan namn alla')
  .action(async (names: string[]) => fail(await compareEach(names, config(), print())));
projection
  .command('rollback <läsmodell>')
  .description('tar tillbaka det som användes före den senaste ombyggnaden')
  .requiredOption('--reason <skäl>', 'varför')
  .action(async (name: string, request: { reason: string }) =>
    rollBack(name, request, config(), print()),
  );
projection
  .command('prune')
  .description('tar bort det som har sparats så länge det ska')
  .option('--now', 'allt som är sparat, också det som nyss byttes ut', false)
  .action(async (request: { now: boolean }) => pruneKept(request, config(), print()));
projection
  .command('replay')
  .description('försöker igen med det som är parkerat')
  .action(async () => fail(await replayAll(config(), print())));

program
  .command('reaction')
  .description('det som händelser leder till: aviseringar och det som går mellan verksamheter')
  .command('status')
  .description('visar hur långt det har kommit, vad som är parkerat och vad som väntar')
  .action(async () => reactionStatus(config(), print()));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // It has said what is wrong, or what was asked for.
    process.exitCode = error.exitCode === 0 ? 0 : exitCodes.usage;
  } else {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = exitCodeOf(error);
  }
}
