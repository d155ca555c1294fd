import { readFile } from 'node:fs/promises';
import { identities, openAccounts, openDatabase, roleUrl } from '@fyr/postgres';
import type { Config } from './config.ts';
import type { Print } from './print.ts';

const DAYS = 14;

/**
 * Prints the address by which a person, once, says which identity is the account's (docs/login.md).
 * @param at where browsers reach Fyr
 */
export async function invite(
  { verksamhet, konto, at }: { verksamhet: string; konto: string; at: string },
  config: Config,
  print: Print,
): Promise<void> {
  const url = roleUrl(config.DATABASE_URL, 'api', await readFile(config.SECRET_FILE));
  await using stack = new AsyncDisposableStack();
  const accounts = await openAccounts(url);
  stack.defer(() => accounts.close());
  const database = await openDatabase(url, { max: 1 });
  stack.defer(() => database.close());

  const account = (await accounts.ofTenant(verksamhet)).find(({ id }) => id === konto);
  if (!account) throw new Error(`Verksamheten ${verksamhet} har inget konto ${konto}.`);
  if (account.roles.length === 0) throw new Error(`Kontot ${konto} är avslutat.`);
  const expiresAt = Date.now() + DAYS * 86_400_000;
  const token = await identities(database).invite(
    { tenant: verksamhet, account: konto },
    expiresAt,
  );
  const address = new URL(`/api/v1/login?invitation=${token}`, at);
  print.line(`Inbjudan till ${account.name}, gäller en gång och i ${DAYS} dagar:`);
  print.line(address.href);
}
