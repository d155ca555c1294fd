import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type VerksamhetContext, verksamhet } from '@fyr/domain';
import { type Directed, dayOf, executeTogether, RefusedTogether } from '@fyr/kernel';
import {
  administer,
  derivedIds,
  openCustody,
  openVault,
  readInstallation,
  roleUrl,
} from '@fyr/postgres';
import { textOf } from '@fyr/texts';
import type { Config } from './config.ts';
import { codeLike } from './import/cells.ts';
import type { Print } from './print.ts';

export type StartRequest = {
  readonly name: string;
  /** `Namn`, `Namn:kommunkod` or `Namn:kommunkod:nämnd`. */
  readonly kommun: readonly string[];
  /** The first account, which gives the others theirs. */
  readonly administrator: string;
  readonly kind: 'lokal' | 'central';
  readonly driftsform: string;
  readonly utforare?: string;
  /** The first day; left out: today. */
  readonly from?: string;
};

/**
 * Makes a verksamhet: its log, its key, the events that open it with its kommuner, and the account
 * of its first administrator; all of it or nothing. The same name again is the same verksamhet, to
 * which only kommuner and accounts that are missing are added.
 */
export async function startVerksamhet(
  config: Config,
  request: StartRequest,
  print: Print,
): Promise<void> {
  const secret = await readFile(config.SECRET_FILE);
  const as = (url: string) => roleUrl(url, 'api', secret);
  const idOf = derivedIds(secret);
  const tenant = idOf('verksamhet', request.name.normalize('NFC').trim());
  const account = idOf('import', tenant, 'account', request.administrator);
  const { demo } = await readInstallation(as(config.DATABASE_URL));
  const at = Date.now();
  const from = request.from ?? dayOf(at);

  await using stack = new AsyncDisposableStack();
  const custody = await openCustody(config, { secret });
  const vault = await openVault({ url: as(config.KEYS_DATABASE_URL), custody });
  stack.defer(() => vault.close());
  await vault.createTenantKey(tenant);
  const isNew = await administer(
    { url: config.DATABASE_URL, secret, vault, tenant },
    async ({ store, makeHead, addAccounts }) => {
      await makeHead();
      await addAccounts([
        {
          ...{ id: account, name: request.administrator, roles: ['administrator'] },
          ...(demo ? { demoUser: request.administrator } : {}),
        },
      ]);
      const row = (await store.load({ tenant, ids: [tenant] })).rows.get(tenant);
      const known = (row?.context as VerksamhetContext | undefined)?.enheter ?? [];
      const commands = [
        ...(row ? [] : [opening(request, from)]),
        ...request.kommun
          .map((given) => enhetOf(given, from))
          .filter(({ data }) => !known.some(({ enhet }) => enhet === data.enhet)),
      ];
      if (commands.length > 0) {
        const directed = commands.map(
          (command): Directed => ({ workflow: verksamhet, id: tenant, command }),
        );
        const cause = { tenant, actor: 'operator', at, key: randomUUID() };
        await executeTogether(store, directed, cause);
      }
      return row === undefined;
    },
  ).catch((error: unknown) => {
    throw error instanceof RefusedTogether ? new Error(reasonsOf(error)) : error;
  });
  print.line(isNew ? 'Verksamheten är startad.' : 'Verksamheten fanns redan.');
  print.table([{ verksamhet: tenant, administratör: account }]);
}

/** In force from its first day; decided no later than today. */
function dated(from: string) {
  const today = dayOf(Date.now());
  return { from, on: from < today ? from : today };
}

function opening({ name, kind, driftsform, utforare }: StartRequest, from: string) {
  return {
    type: 'StartVerksamhet',
    data: { kind: kind.toUpperCase(), driftsform: codeLike(driftsform), ...dated(from) },
    personal: { name, ...(utforare === undefined ? {} : { utforare }) },
  };
}

function enhetOf(given: string, from: string) {
  const [name = '', scb, namnd = 'Socialnämnden'] = given.split(':').map((part) => part.trim());
  const enhet = codeLike(name);
  const controller = { controller: 'NAMND', controllerCode: `NAMND_${enhet}`.slice(0, 40) };
  return {
    type: 'AddEnhet',
    data: { enhet, slag: 'KOMMUN', ...(scb ? { scb } : {}), ...controller, ...dated(from) },
    personal: { name, controllerName: namnd },
  };
}

function reasonsOf({ refusals }: RefusedTogether): string {
  const [{ because, faults } = { because: [], faults: [] }] = refusals;
  const [first] = because;
  if (first) return textOf('sv', `rule.${first.rule}`, first.values);
  const [fault] = faults;
  if (!fault) return textOf('sv', 'problem.not_allowed');
  return `${fault.path}: ${textOf('sv', `fault.${fault.reason}`)}`;
}
