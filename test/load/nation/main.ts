import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { localFolder } from '../../../infra/local/paths.ts';
import { nationOf, wholeNation } from '../../../packages/testing/src/generate-nation/nation.ts';
import { machine, settingsOf, writeSection } from '../figures.ts';
import { type Asked, askAll, callerAs } from './ask.ts';
import { openInstallation } from './installation.ts';
import { buildReadModels, loadNation, releaseAll, secondsSince } from './load.ts';
import {
  type Catalogue,
  figuresOf,
  listsFor,
  type ReportCatalogue,
  reportsOf,
  rowsBehind,
} from './questions.ts';
import { rebuildRates } from './rebuilds.ts';
import { p95, reportTable, slowestTable, spreadTable } from './tables.ts';

/*
 * `npm run bench:nation`: a year of the whole country on one installation, in .local/nation. It is
 * loaded, its read models are folded anew, and every figure, report and list is asked for through
 * HTTP; the figures go into docs/performance.md between the marks. With --again, what was loaded
 * last is asked once more; with --stay it then runs on for others to ask, until Ctrl-C; with
 * --verksamheter 3 it is a small country, and nothing is written down.
 */

const { values } = parseArgs({
  options: {
    again: { type: 'boolean', default: false },
    stay: { type: 'boolean', default: false },
    verksamheter: { type: 'string', default: String(wholeNation.verksamheter) },
  },
});
const nation = { ...wholeNation, verksamheter: Number(values.verksamheter) };
const isWhole = nation.verksamheter === wholeNation.verksamheter;
/** The last one that is over, with all its quarters. */
const year = Temporal.Now.plainDateISO().year - 1;
const say = (line: string) => console.log(line);

await using stack = new AsyncDisposableStack();
const begun = performance.now();
const calm = loadavg()[0] ?? 0;
const installation = await openInstallation(join(localFolder, 'nation'), {
  ...{ anew: !values.again, stack },
});
const sections = [
  ...(installation.isLoaded ? [] : [await load()]),
  await rebuilds(),
  ...(await questions()),
];
const conditions = [
  `${machine()}; ${await settingsOf(installation.url)}. Seed ${nation.seed}.`,
  `Load average before ${calm.toFixed(1)}, after ${(loadavg()[0] ?? 0).toFixed(1)} (this run alone makes some 2); ${Math.round(secondsSince(begun) / 60)} minutes in all.`,
].join(' ');
const section = [conditions, ...sections].join('\n\n');
say(`\n${section}`);
if (isWhole && !values.again) writeSection('nation', section);
if (values.stay) {
  say(`\nIt stays until Ctrl-C: the database is ${installation.url}`);
  await once(process, 'SIGINT');
}

async function load(): Promise<string> {
  const { years, events, seconds } = await loadNation(installation, nation, `${year}-12-31`, say);
  const uppdrag = years.reduce((sum, { told }) => sum + told.uppdrag, 0);
  const ombud = years.reduce((sum, { verksamhet }) => sum + verksamhet.ombud.length, 0);
  const built = await buildReadModels(installation);
  const toBuild = built.reduce((sum, one) => sum + one.seconds, 0);
  const released = await releaseAll(installation, 4);
  await installation.loaded();
  return [
    '| a year | seconds | |',
    '|---|--:|---|',
    `| decided, encrypted and appended | ${Math.round(seconds)} | ${nation.verksamheter} verksamheter, ${ombud} ombud, ${uppdrag} uppdrag, ${events} events: ${Math.round(events / seconds)}/s |`,
    `| ${built.length} read models folded in bulk | ${Math.round(toBuild)} | |`,
    `| four quarters released | ${Math.round(released.seconds)} | ${released.out} releases, ${(released.seconds / released.out).toFixed(2)} s each |`,
  ].join('\n');
}

async function rebuilds(): Promise<string> {
  const { rounds, read, largest, ratio, all } = await rebuildRates(installation, 3);
  return [
    `| rebuild, median of ${rounds} | events/s |`,
    '|---|--:|',
    `| floor: reading whole rows into JavaScript, pages of 5 000 | ${Math.round(read)} |`,
    `| \`uppdrag_statistics\`: read, fold, write, index, compare, swap | ${Math.round(largest)} (× ${ratio.toFixed(2)}) |`,
    `| every read model, one after the other: ${all.events} events in ${Math.round(all.seconds)} s | ${Math.round(all.events / all.seconds)} |`,
  ].join('\n');
}

async function questions(): Promise<readonly string[]> {
  const address = await installation.startApi();
  say(`the API answers at ${address}`);
  const all = nationOf(nation);
  const figures: Asked[] = [];
  const reports: Asked[] = [];
  const lists: Asked[] = [];
  for (const [size, one] of [
    ['largest', all[0]],
    ['median', all[Math.floor(all.length / 2)]],
  ] as const) {
    if (!one) throw new Error('an empty country');
    const who = `${size} (${one.ombud.length} ombud)`;
    const user = (name: string) => one.people.find((person) => person.user.endsWith(name))?.user;
    const arbetsledare = await callerAs(address, user('arbetsledare') ?? '');
    const analytiker = await callerAs(address, user('analytiker') ?? '');
    const ombud = await callerAs(address, user('ombud1') ?? '');
    const again = { questions: 25, times: 20 };
    for (const ask of [arbetsledare, analytiker]) {
      const catalogue = parsed<Catalogue>(await ask('/statistics'));
      const asked = figuresOf(catalogue, year);
      figures.push(...(await askAll(who, ask, asked, { rounds: 2, again })));
    }
    const catalogue = parsed<Catalogue>(await arbetsledare('/statistics'));
    lists.push(...(await askAll(who, arbetsledare, rowsBehind(catalogue, year), { rounds: 5 })));
    const types = ['uppdrag', 'systemfel', 'mote', 'ledningsgrupp', 'verksamhet'];
    for (const [role, ask] of Object.entries({ arbetsledare, ombud })) {
      const asked = listsFor(types).map((list) => ({ ...list, group: `lists of ${role}` }));
      lists.push(...(await askAll(who, ask, asked, { rounds: 20 })));
    }
    const forms = parsed<ReportCatalogue>(await arbetsledare('/reports'));
    reports.push(...(await askAll(who, arbetsledare, reportsOf(forms, year), { rounds: 3 })));
    say(`${who}: asked, load average ${(loadavg()[0] ?? 0).toFixed(1)}`);
  }
  const late = figures.filter((one) => p95(one) > 100).length;
  const slow = reports.filter((one) => Math.max(...one.ms) > 2_000).length;
  return [
    `Figures through HTTP, one question at a time: ${late === 0 ? 'every question within 100 ms at p95' : `${late} of ${figures.length} questions above 100 ms at p95`}; the 25 slowest of each were asked 20 times more.`,
    spreadTable(figures),
    slowestTable(figures),
    `Lists, and what stands behind a figure.`,
    spreadTable(lists),
    `Reports through the exact door: ${slow === 0 ? 'each within 2 s in every form, the longest answer counted' : `${slow} of ${reports.length} took longer than 2 s once or more`}.`,
    reportTable(reports),
  ];
}

function parsed<T>({ bytes }: { readonly bytes: ArrayBuffer }): T {
  return JSON.parse(Buffer.from(bytes).toString()) as T;
}
