import type { IncomingMessage, ServerResponse } from 'node:http';
import { Role } from '@fyr/domain';
import type { Clock } from '@fyr/kernel';
import { type Accounts, type Database, identities } from '@fyr/postgres';
import type { Login } from '../login.ts';
import { openProvider } from '../provider.ts';
import { ProviderConfig } from '../provider-config.ts';

/** Where the demo's own identity provider stands. */
export const demoPath = '/demo-login';

export type DemoLogin = Login & {
  /** What the provider answers below its path. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
};

/** Logging in as one of the demo's people: as with any provider, of one that is in this process. */
export async function openDemoLogin(
  origin: string,
  {
    accounts,
    clock,
    database,
  }: { readonly accounts: Accounts; readonly clock: Clock; readonly database: Database },
): Promise<DemoLogin> {
  // Only a demo loads it.
  const { demoAcr, demoAlgorithm, demoClientId, openDemoProvider } = await import('./provider.ts');
  const known = identities(database);
  const config = ProviderConfig.parse({
    ...{ issuer: `${origin}${demoPath}`, clientId: demoClientId, algorithm: demoAlgorithm },
    acr: Object.fromEntries(Role.options.map((role) => [role, [demoAcr]])),
  });
  const { issuer } = config;
  const provider = await openDemoProvider({
    ...{ origin, path: demoPath },
    async knows(user) {
      const account = await accounts.findDemoUser(user);
      if (!account) return false;
      const [found] = await known.accountsOf({ issuer, subject: user });
      const { tenant, id } = account;
      if (!found) await known.bind({ tenant, account: id }, { issuer, subject: user });
      return true;
    },
  });
  const answer = provider.callback();
  return {
    ...{ config, origin, identities: known },
    provider: openProvider(config, clock),
    async answer(request, response) {
      const { url = '' } = request;
      await answer(
        Object.assign(request, { originalUrl: url, url: url.slice(demoPath.length) }),
        response,
      );
    },
  };
}
