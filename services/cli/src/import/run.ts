import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Andamal, type VerksamhetContext, verksamhet } from '@fyr/domain';
import {
  dayOf,
  dryRun,
  executeTogether,
  type Refusal,
  RefusedTogether,
  Rejection,
  type StreamRow,
} from '@fyr/kernel';
import {
  type Administration,
  administer,
  derivedIds,
  openCustody,
  openVault,
  roleUrl,
} from '@fyr/postgres';
import { isTextKey, type Locale, type TextKey, text } from '@fyr/texts';
import { z } from 'zod';
import type { Config } from '../config.ts';
import type { Print } from '../print.ts';
import { type Standing, standings } from './compare.ts';
import { type ImportFault, sentenceOf } from './faults.ts';
import { planLedamoter } from './ledamoter.ts';
import { planOrganisation } from './organisation.ts';
import type { IdOf, Plan, Planned, PlannedAccount } from './planned.ts';
import { readTable, type Table } from './table.ts';
import { planUppdrag } from './uppdrag.ts';

export type ImportRequest = {
  readonly tenant?: string;
  readonly organisation?: string;
  readonly ledamoter?: string;
  readonly uppdrag?: string;
  /** Who answers for it: the name or id of an account; needed where there are several administrators. */
  readonly ansvarig?: string;
  readonly dryRun: boolean;
  readonly locale: Locale;
};

/** What the sheets of a workbook are called. */
export const sheetNames = {
  organisation: 'Organisation',
  ledamoter: 'Ledamöter',
  uppdrag: 'Uppdrag',
} as const;
type Sheet = keyof typeof sheetNames;
type Tables = { readonly [S in Sheet]?: Table };

/**
 * Brings a verksamhet's organisation, members and running uppdrag along from tables: everything or
 * nothing, and once however often it is run. Says every fault by file, row and column.
 * @returns how many faults were found
 */
export async function importAll(
  config: Config,
  request: ImportRequest,
  print: Print,
): Promise<number> {
  const tenant = request.tenant?.toLowerCase();
  if (!tenant || !z.uuid().safeParse(tenant).success) {
    throw new Error('Ange verksamhetens id med --tenant; fyr verksamhet start skrev ut det.');
  }
  const secret = await readFile(config.SECRET_FILE);
  const { tables, unreadable } = await readAll(request);
  if (Object.keys(tables).length + unreadable.length === 0) {
    throw new Error('Ange minst en fil med --organisation, --ledamoter eller --uppdrag.');
  }
  if (unreadable.length > 0) return tell(unreadable, request, print);

  await using stack = new AsyncDisposableStack();
  const custody = await openCustody(config, { secret });
  const keysUrl = roleUrl(config.KEYS_DATABASE_URL, 'api', secret);
  const vault = await openVault({ url: keysUrl, custody });
  stack.defer(() => vault.close());
  const derived = derivedIds(secret);
  const idOf: IdOf = (...words) => derived('import', tenant, ...words);
  try {
    const where = { url: config.DATABASE_URL, secret, vault, tenant };
    return await administer(where, (administration) =>
      work(administration, tables, idOf, { ...request, tenant }, print),
    );
  } catch (error) {
    if (error instanceof Faulty) return tell(error.faults, request, print);
    if (error instanceof Rejection && error.code === 'too_large') {
      throw new Error(
        'Importen är för stor för att göras på en gång; dela uppdragen på flera filer.',
      );
    }
    throw error;
  }
}

/** Thrown out of the transaction, so that nothing of it stays. */
class Faulty extends Error {
  readonly faults: readonly ImportFault[];

  constructor(faults: readonly ImportFault[]) {
    super(`${faults.length} faults`);
    this.faults = faults;
  }
}

async function work(
  administration: Administration,
  tables: Tables,
  idOf: IdOf,
  request: ImportRequest & { readonly tenant: string },
  print: Print,
): Promise<number> {
  const { tenant } = request;
  const { store } = administration;
  const at = Date.now();
  const row = (await store.load({ tenant, ids: [tenant] })).rows.get(tenant);
  if (row?.type !== verksamhet.name) {
    throw new Error(`Det finns ingen verksamhet ${tenant}; starta den med fyr verksamhet start.`);
  }
  const responsible = await responsibleOf(administration, request.ansvarig);
  const [group = idOf('ledningsgrupp')] = await administration.streamsOf('ledningsgrupp');
  const plan = planOf(tables, row, { group, idOf, today: dayOf(at), tenant });

  const found = await standings(store, tenant, plan.commands);
  const fresh = plan.commands.filter((_, index) => found[index] === 'new');
  const cause = { tenant, at, actor: `import:${responsible}` };
  const broken = new Set(plan.broken);
  const tried = fresh.filter(({ needs }) => !needs.some((need) => broken.has(need)));
  const refused = await dryRun(store, tried, cause);
  const faults = [...plan.faults, ...faultsOf(refused, tried)];
  if (faults.length > 0) throw new Faulty(faults);

  if (!request.dryRun) {
    await administration.addAccounts(
      plan.accounts.map(({ id, name, role }) => ({ id, name, roles: [role] })),
    );
    const subjects = subjectsOf(plan.commands, plan.accounts);
    const { actor } = cause;
    await administration.recordAccess({
      tenant,
      actor,
      role: 'import',
      action: 'import',
      purpose: 'INLASNING' satisfies Andamal,
      subjects,
      ...whatIsWritten(plan.commands),
      at,
    });
    try {
      if (fresh.length > 0) await executeTogether(store, fresh, { ...cause, key: randomUUID() });
    } catch (error) {
      if (!(error instanceof RefusedTogether)) throw error;
      throw new Faulty(faultsOf(error.refusals, fresh));
    }
  }
  summarise(plan.commands, found, request, print);
  return 0;
}

async function readAll(request: ImportRequest) {
  const tables: { [S in Sheet]?: Table } = {};
  const unreadable: ImportFault[] = [];
  for (const sheet of Object.keys(sheetNames) as Sheet[]) {
    const path = request[sheet];
    if (path === undefined) continue;
    const table = await readTable(path, sheetNames[sheet]);
    if ('key' in table) unreadable.push(table);
    else tables[sheet] = table;
  }
  return { tables, unreadable };
}

function planOf(
  { organisation, ledamoter, uppdrag }: Tables,
  row: StreamRow,
  setting: { group: string; idOf: IdOf; today: string; tenant: string },
): Plan {
  const { group: id, idOf, today, tenant } = setting;
  const context = row.context as VerksamhetContext;
  const nothing: Plan = { commands: [], accounts: [], faults: [], broken: [] };
  const first = organisation ? planOrganisation(organisation, { tenant, idOf, today }) : nothing;
  const named = (key: string) =>
    first.commands.map(({ command }) => (command.data as Record<string, string>)[key] ?? '');
  const group = { id, kind: context.kind ?? 'LOKAL', name: 'Ledningsgruppen' };
  const second = ledamoter ? planLedamoter(ledamoter, { group, idOf, today }) : nothing;
  const knownEnheter = new Set([
    ...context.enheter.map(({ enhet }) => enhet),
    ...[...named('enhet'), ...first.broken],
  ]);
  const knownOmbud = new Set([
    ...context.ombud.map(({ ombud }) => ombud),
    ...[...named('ombud'), ...first.broken],
  ]);
  const third = uppdrag ? planUppdrag(uppdrag, { idOf, knownEnheter, knownOmbud }) : nothing;
  const plans = [first, second, third];
  return {
    commands: plans.flatMap(({ commands }) => commands),
    accounts: plans.flatMap(({ accounts }) => accounts),
    faults: plans.flatMap(({ faults }) => faults),
    broken: plans.flatMap(({ broken }) => broken),
  };
}

async function responsibleOf(
  { accounts }: Administration,
  asked: string | undefined,
): Promise<string> {
  const all = await accounts();
  const meant =
    asked === undefined
      ? all.filter(({ roles }) => roles.includes('administrator'))
      : all.filter(({ id, name }) => id === asked.toLowerCase() || name === asked);
  const [one, ...others] = meant;
  if (one && others.length === 0) return one.id;
  throw new Error(
    asked === undefined
      ? 'Ange med --ansvarig vem som svarar för importen; det finns inte en administratör utan flera eller ingen.'
      : 'Den som anges med --ansvarig finns inte i verksamheten, eller så heter flera så; ange kontots id.',
  );
}

/** Whose identity the files hold. */
function subjectsOf(
  commands: readonly Planned[],
  accounts: readonly PlannedAccount[],
): readonly string[] {
  const people = commands.flatMap(({ id, command, about }) => {
    const { ombud, account, person } = command.data as Readonly<Record<string, string>>;
    return about === 'life' ? [id] : [ombud, account, person].filter((one) => one !== undefined);
  });
  return [...new Set([...people, ...accounts.map(({ id }) => id)])];
}

/** Of persons: what the commands say of them, and where. */
function whatIsWritten(commands: readonly Planned[]) {
  const fields = commands.flatMap(({ command: { type, personal } }) =>
    Object.keys(personal ?? {}).map((field) => `${type}.${field}`),
  );
  const enheter = commands.flatMap(({ command, about }) => {
    const { enhet } = command.data as { enhet?: string };
    return about === 'life' && enhet !== undefined ? [enhet] : [];
  });
  return { fields: [...new Set(fields)], enheter: [...new Set(enheter)] };
}

/** Every refusal where its row stands: at the column of the place it names, or of the command. */
function faultsOf(
  refusals: readonly Refusal[],
  commands: readonly Planned[],
): readonly ImportFault[] {
  return refusals.flatMap(({ index, code, because, faults }): ImportFault[] => {
    const { file, row, column, columns } = commands[index] as Planned;
    const places = faults.map(({ path, reason }): ImportFault => {
      const place = Object.keys(columns).find((one) => path === one || path.startsWith(`${one}.`));
      const heading = (place && columns[place]) ?? column;
      return { file, row, column: heading, key: keyOf(`fault.${reason}`, 'fault.custom') };
    });
    const reasons = because.map(({ rule, values = {} }): ImportFault => {
      return { file, row, column, key: keyOf(`rule.${rule}`, 'problem.not_allowed'), values };
    });
    const all = [...places, ...reasons];
    return all.length > 0
      ? all
      : [{ file, row, column, key: keyOf(`problem.${code}`, 'problem.internal') }];
  });
}

function keyOf(key: string, otherwise: TextKey): TextKey {
  return isTextKey(key) ? key : otherwise;
}

function tell(faults: readonly ImportFault[], { locale }: ImportRequest, print: Print): number {
  const ordered = faults.toSorted(
    (a, b) => a.file.localeCompare(b.file) || (a.row ?? 0) - (b.row ?? 0),
  );
  const sentences = new Set(ordered.map((fault) => sentenceOf(fault, locale)));
  for (const sentence of sentences) print.line(sentence);
  print.line(text(locale, 'import.faulty', { count: sentences.size }));
  return sentences.size;
}

function summarise(
  commands: readonly Planned[],
  found: readonly Standing[],
  { locale, dryRun: isTrial }: ImportRequest,
  print: Print,
): void {
  const rows = new Map<string, { planned: Planned; row: number; standing: Standing }>();
  commands.forEach((planned, index) => {
    const standing = found[index] ?? 'new';
    // The opening of a group says nothing of its first member.
    if (planned.about === 'opening') return;
    for (const row of [planned.row, ...(planned.moreRows ?? [])]) {
      const name = `${planned.file} ${row}`;
      const before = rows.get(name)?.standing;
      if (before === undefined || standing === 'differs')
        rows.set(name, { planned, row, standing });
    }
  });
  for (const { planned, row, standing } of rows.values()) {
    const { file, column } = planned;
    if (standing === 'differs') {
      print.line(sentenceOf({ file, row, column, key: 'import.differs' }, locale));
    }
  }
  const files = Map.groupBy(rows.values(), ({ planned }) => planned.file);
  print.table(
    [...files].map(([file, lines]) => {
      const count = (standing: Standing) =>
        lines.filter((line) => line.standing === standing).length;
      return {
        [text(locale, 'import.table.file')]: file,
        [text(locale, 'import.table.new')]: count('new'),
        [text(locale, 'import.table.same')]: count('same'),
        [text(locale, 'import.table.differs')]: count('differs'),
      };
    }),
  );
  print.line(text(locale, isTrial ? 'import.trial' : 'import.done'));
}
