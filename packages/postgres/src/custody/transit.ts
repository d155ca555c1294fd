import { readFile } from 'node:fs/promises';
import { Rejection } from '@fyr/kernel';
import { z } from 'zod';
import { type KeyCustody, NoTenantKey, type Wrapped } from './key-custody.ts';

const TIMEOUT_MS = 5_000;

const TransitKey = z.object({
  latest_version: z.int(),
  min_decryption_version: z.int(),
  keys: z.record(z.string(), z.unknown()),
});
const Results = z.object({
  batch_results: z.array(
    z.object({
      ciphertext: z.string().optional(),
      plaintext: z.string().optional(),
      error: z.string().optional(),
    }),
  ),
});

/**
 * The tenants' keys in the transit engine of OpenBao or Vault, which they never leave: subjects' keys
 * go there to be wrapped and unwrapped, many in a call. A tenant's key is called `fyr-<tenant>`.
 */
export function transit(options: {
  /** Of the engine, as `https://bao.example/v1/transit`. */
  readonly url: string;
  /** Read anew at each call, so that an agent may renew it. */
  readonly tokenFile: string;
}): KeyCustody {
  async function ask(method: 'GET' | 'POST', path: string, body?: unknown) {
    const token = (await readFile(options.tokenFile, 'utf8')).trim();
    const response = await fetch(`${options.url}/${path}`, {
      method,
      headers: { 'x-vault-token': token, 'content-type': 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((cause) => {
      throw new Rejection('unavailable', 'the key service does not answer', { cause });
    });
    const answer = response.status === 204 ? {} : await response.json().catch(() => ({}));
    return { status: response.status, answer: answer as { data?: unknown; errors?: unknown } };
  }

  async function done(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
    const { status, answer } = await ask(method, path, body);
    if (status < 300) return answer.data;
    if (status >= 500) throw new Rejection('unavailable', `the key service answers ${status}`);
    throw new Error(`the key service refuses ${path}: ${status} ${JSON.stringify(answer.errors)}`);
  }

  /** One result for each input, in their order; of a batch in which one failed as well. */
  async function batch(path: string, input: readonly unknown[]) {
    const { status, answer } = await ask('POST', path, { batch_input: input });
    const results = Results.safeParse(answer.data);
    if (results.success && results.data.batch_results.length === input.length) {
      return results.data.batch_results;
    }
    if (status >= 500) throw new Rejection('unavailable', `the key service answers ${status}`);
    throw new Error(`the key service refuses ${path}: ${status} ${JSON.stringify(answer.errors)}`);
  }

  async function read(tenant: string): Promise<z.infer<typeof TransitKey> | undefined> {
    const { status, answer } = await ask('GET', `keys/${nameOf(tenant)}`);
    if (status === 404) return undefined;
    if (status >= 300) throw new Rejection('unavailable', `the key service answers ${status}`);
    return TransitKey.parse(answer.data);
  }

  async function versions(tenant: string): Promise<readonly number[]> {
    const key = await read(tenant);
    if (!key) return [];
    return Object.keys(key.keys)
      .map(Number)
      .filter((version) => version >= key.min_decryption_version)
      .toSorted((a, b) => a - b);
  }

  return {
    versions,
    async create(tenant) {
      if (await read(tenant)) return;
      await done('POST', `keys/${nameOf(tenant)}`, { type: 'aes256-gcm96' });
    },
    async wrap(tenant, keys) {
      const input = keys.map(({ key, place }) => ({
        plaintext: key.toString('base64'),
        associated_data: Buffer.from(place).toString('base64'),
      }));
      const results = await batch(`encrypt/${nameOf(tenant)}`, input);
      return results.map(({ ciphertext, error }, index) => {
        if (!ciphertext || error) throw new Error(`the key service wraps nothing: ${error}`);
        const place = keys[index]?.place as string;
        return { wrapped: Buffer.from(ciphertext), place, version: versionIn(ciphertext) };
      });
    },
    async unwrap(tenant, keys) {
      const input = keys.map(({ wrapped, place }) => ({
        ciphertext: wrapped.toString(),
        associated_data: Buffer.from(place).toString('base64'),
      }));
      const results = await batch(`decrypt/${nameOf(tenant)}`, input);
      const refused = results.some(({ error }) => error);
      const standing = refused ? await versions(tenant) : [];
      return results.map(({ plaintext, error }, index) => {
        // What failed has an empty plaintext beside its error.
        if (plaintext && !error) return Buffer.from(plaintext, 'base64');
        const { version } = keys[index] as Wrapped;
        if (standing.length === 0) throw new NoTenantKey(tenant);
        if (!standing.includes(version)) return null;
        throw new Error(`the key service unwraps nothing: ${error}`);
      });
    },
    async rotate(tenant) {
      if (!(await read(tenant))) throw new NoTenantKey(tenant);
      await done('POST', `keys/${nameOf(tenant)}/rotate`);
      return (await read(tenant))?.latest_version ?? 0;
    },
    async destroyBefore(tenant, version) {
      const name = nameOf(tenant);
      // Only what may neither wrap nor unwrap may be trimmed.
      const least = { min_decryption_version: version, min_encryption_version: version };
      await done('POST', `keys/${name}/config`, least);
      await done('POST', `keys/${name}/trim`, { min_available_version: version });
    },
  };
}

function nameOf(tenant: string): string {
  return `fyr-${encodeURIComponent(tenant)}`;
}

/** Of `vault:v3:…`. */
function versionIn(ciphertext: string): number {
  const version = Number(/^[a-z]+:v(\d+):/.exec(ciphertext)?.[1]);
  if (version > 0) return version;
  throw new Error('the key service says no version');
}
