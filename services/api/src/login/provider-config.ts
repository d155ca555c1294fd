import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Role } from '@fyr/domain';
import { z } from 'zod';

/** Ways to sign that no key of another kind can stand in for; one is agreed with the provider. */
const Algorithm = z.enum(['PS256', 'ES256', 'EdDSA']);

/** How the identity provider is reached and believed: the file that OIDC_FILE names. */
export const ProviderConfig = z.strictObject({
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1).max(200),
  /** A file, by its path from this one. Without it: a public client, PKCE alone. */
  clientSecretFile: z.string().min(1).optional(),
  sendSecretBy: z.enum(['basic', 'post']).default('basic'),
  scope: z.string().default('openid'),
  algorithm: Algorithm.default('PS256'),
  /** Which claim says who it is for good. Never a personnummer. */
  subjectClaim: z.string().min(1).default('sub'),
  /** Which claim says how surely it was found out, where it is not the standard's. */
  acrClaim: z.string().min(1).default('acr'),
  /** By role: the values of that claim that are sure enough. */
  acr: z.partialRecord(Role, z.array(z.string().min(1)).min(1)).default({}),
});
export type ProviderConfig = z.output<typeof ProviderConfig> & { readonly clientSecret?: string };

/** Who sees clients, gives roles or reviews who saw them: nobody comes in as one without it. */
const sureRoles: readonly Role[] = ['ombud', 'arbetsledare', 'administrator', 'granskare'];

/** @throws Error that names the roles without an `acr` that must have one, ZodError or SystemError where the file is not as it must be */
export async function readProviderConfig(file: string): Promise<ProviderConfig> {
  const config = ProviderConfig.parse(JSON.parse(await readFile(file, 'utf8')));
  const missing = sureRoles.filter((role) => config.acr[role] === undefined);
  if (missing.length > 0) throw new Error(`${file} has no acr for ${missing.join(', ')}`);
  const { clientSecretFile } = config;
  if (clientSecretFile === undefined) return config;
  const secret = await readFile(resolve(dirname(file), clientSecretFile), 'utf8');
  return { ...config, clientSecret: secret.trim() };
}
