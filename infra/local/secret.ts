import { generateKeyPairSync, hkdfSync, randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';

/** The master secret of local runs, 32 random bytes, made once and never replaced. Gives its path. */
export async function localSecret(path: string): Promise<string> {
  return await onceOnly(path, randomBytes(32));
}

/** The key that signs heads in local runs: Ed25519, PKCS #8 in PEM. Gives its path. */
export async function localHeadsKey(path: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('ed25519');
  return await onceOnly(path, privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

/** What stands there stays, whoever comes second. */
async function onceOnly(path: string, content: string | Buffer): Promise<string> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, content, { mode: 0o600 });
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
  return path;
}

/** What lets the reactor in at the API, without the secret itself. */
export async function reactionSecretOf(path: string): Promise<string> {
  const derived = hkdfSync('sha256', await readFile(path), 'fyr', 'reactions', 32);
  return Buffer.from(derived).toString('hex');
}
