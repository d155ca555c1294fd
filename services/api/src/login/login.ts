import type { Clock } from '@fyr/kernel';
import { type Database, type Identities, identities } from '@fyr/postgres';
import { openProvider, type Provider } from './provider.ts';
import { type ProviderConfig, readProviderConfig } from './provider-config.ts';

/** All that logging in by an identity provider rests on. */
export type Login = {
  readonly config: ProviderConfig;
  readonly provider: Provider;
  readonly identities: Identities;
  /** Where browsers reach us: the provider sends them back there. */
  readonly origin: string;
};

/** @throws where the file is not as it must be, or nobody knows where browsers reach us */
export async function openLogin(
  file: string,
  publicUrl: string | undefined,
  { clock, database }: { readonly clock: Clock; readonly database: Database },
): Promise<Login> {
  if (publicUrl === undefined)
    throw new Error('OIDC_FILE needs PUBLIC_URL: where browsers reach Fyr');
  const config = await readProviderConfig(file);
  const { origin } = new URL(publicUrl);
  return {
    ...{ config, origin },
    provider: openProvider(config, clock),
    identities: identities(database),
  };
}
