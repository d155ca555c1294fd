import { readFile } from 'node:fs/promises';
import { incompatibleRoles, namnderOn, Role, registerOf, verksamhetEvents } from '@fyr/domain';
import { dayOf, history } from '@fyr/kernel';
import {
  type AccountKept,
  type Administration,
  administer,
  openCustody,
  openVault,
  roleUrl,
} from '@fyr/postgres';
import { textOf } from '@fyr/texts';
import type { Config } from './config.ts';
import type { Print } from './print.ts';

type Of = { readonly verksamhet: string };
export type RolesRequest = Of & { readonly role: readonly string[]; readonly namnd?: string };

/** Who has an account in a verksamhet, as what, and who is logged in. */
export async function listAccounts({ verksamhet }: Of, config: Config, print: Print) {
  const accounts = await inVerksamhet(verksamhet, config, (tenant) => tenant.accounts());
  print.table(
    accounts.map(({ id, name, roles, namnd, loggedInAt }) => ({
      ...{ konto: id, namn: name, roller: roles.join(' ') || 'avslutat', nämnd: namnd ?? '' },
      inloggad: loggedInAt === null ? '' : new Date(loggedInAt).toISOString(),
    })),
  );
}

/** From the next request the account has these roles and no others. */
export async function setRoles(
  konto: string,
  { verksamhet, role: given, namnd }: RolesRequest,
  config: Config,
  print: Print,
): Promise<void> {
  const roles = given.map(roleOf);
  const [first, ...others] = roles;
  if (!first) throw new Error('Ange minst en roll; fyr account close avslutar ett konto.');
  const [pair] = incompatibleRoles(roles);
  if (pair) {
    const [one, other] = pair.map((role) => textOf('sv', `role.${role}`));
    throw new Error(`Ett konto kan inte vara både ${one} och ${other}.`);
  }
  const { name } = await inVerksamhet(verksamhet, config, async (tenant) => {
    const account = await accountIn(tenant, verksamhet, konto);
    if (namnd !== undefined) await requireNamnd(tenant, verksamhet, namnd);
    await tenant.setRoles(konto, [first, ...others], namnd);
    return account;
  });
  print.line(`${name} har nu: ${roles.join(', ')}.`);
}

/** From the next request nobody comes in as the account. What the logs say of it stays. */
export async function closeAccount(
  konto: string,
  { verksamhet }: Of,
  config: Config,
  print: Print,
): Promise<void> {
  const { name } = await inVerksamhet(verksamhet, config, async (tenant) => {
    const account = await accountIn(tenant, verksamhet, konto);
    await tenant.closeAccount(konto);
    return account;
  });
  print.line(`Kontot för ${name} är avslutat, med allt som gav inloggning till det.`);
}

function roleOf(given: string): Role {
  const { data } = Role.safeParse(given);
  if (data) return data;
  throw new Error(`Det finns ingen roll ${given}; välj bland ${Role.options.join(', ')}.`);
}

async function accountIn(
  tenant: Administration,
  verksamhet: string,
  konto: string,
): Promise<AccountKept> {
  const account = (await tenant.accounts()).find(({ id }) => id === konto);
  if (account) return account;
  throw new Error(`Verksamheten ${verksamhet} har inget konto ${konto}.`);
}

async function requireNamnd({ store }: Administration, verksamhet: string, namnd: string) {
  const events = history(verksamhetEvents, await store.readStream(verksamhet, verksamhet));
  const known = namnderOn(registerOf(events), dayOf(Date.now()));
  if (known.includes(namnd)) return;
  throw new Error(`Verksamheten har ingen nämnd ${namnd}; välj bland ${known.join(', ')}.`);
}

async function inVerksamhet<T>(
  tenant: string,
  config: Config,
  work: (administration: Administration) => Promise<T>,
): Promise<T> {
  const secret = await readFile(config.SECRET_FILE);
  await using stack = new AsyncDisposableStack();
  const custody = await openCustody(config, { secret });
  const vault = await openVault({ url: roleUrl(config.KEYS_DATABASE_URL, 'api', secret), custody });
  stack.defer(() => vault.close());
  return await administer({ url: config.DATABASE_URL, secret, vault, tenant }, work);
}
