import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { decrypt, encrypt } from '../cipher.ts';
import { type KeyCustody, NoTenantKey } from './key-custody.ts';

const KEPT_MS = 30_000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const fileName = /^([1-9]\d*)\.key$/;

/**
 * The tenants' keys in files, `<folder>/<tenant>/<version>.key`, each sealed by the installation's
 * secret: neither opens anything without the other. For one machine, or a folder that several share.
 * @throws Error where the folder is missing: without it nothing that is encrypted can be read
 */
export async function sealedFiles(options: {
  readonly folder: string;
  readonly secret: Buffer;
}): Promise<KeyCustody> {
  const { folder, secret } = options;
  if (!(await isFolder(folder))) {
    throw new Error(
      `KEYS_FOLDER ${folder} is missing: it holds the tenants' keys, without which no name and no text can be read. Put it back from its copy (docs/operating.md).`,
    );
  }
  const seal = Buffer.from(hkdfSync('sha256', secret, 'fyr', 'sealed tenant keys', 32));
  const kept = new Map<string, Buffer>();

  const pathOf = (tenant: string, version: number) =>
    join(folderOf(folder, tenant), `${version}.key`);

  async function versions(tenant: string): Promise<readonly number[]> {
    const names = await readdir(folderOf(folder, tenant)).catch(missing(() => []));
    return names
      .map((name) => Number(fileName.exec(name)?.[1]))
      .filter((version) => version > 0)
      .toSorted((a, b) => a - b);
  }

  async function keyOf(tenant: string, version: number): Promise<Buffer | null> {
    const name = `${tenant}/${version}`;
    const known = kept.get(name);
    if (known) return known;
    const sealed = await readFile(pathOf(tenant, version)).catch(missing(() => null));
    if (!sealed) return null;
    const key = decrypt(seal, name, sealed);
    kept.set(name, key);
    setTimeout(() => kept.delete(name), KEPT_MS).unref();
    return key;
  }

  /** False where that version is there already. */
  async function make(tenant: string, version: number): Promise<boolean> {
    const own = folderOf(folder, tenant);
    await mkdir(own, { recursive: true, mode: 0o700 });
    await synced(folder);
    const sealed = encrypt(seal, `${tenant}/${version}`, randomBytes(32));
    return await writeOnce(pathOf(tenant, version), sealed);
  }

  return {
    versions,
    async create(tenant) {
      if ((await versions(tenant)).length === 0) await make(tenant, 1);
    },
    async wrap(tenant, keys) {
      const version = (await versions(tenant)).at(-1);
      const own = version && (await keyOf(tenant, version));
      if (!own) throw new NoTenantKey(tenant);
      return keys.map(({ key, place }) => ({ wrapped: encrypt(own, place, key), place, version }));
    },
    async unwrap(tenant, keys) {
      if (!(await isFolder(folderOf(folder, tenant)))) throw new NoTenantKey(tenant);
      const needed = [...new Set(keys.map(({ version }) => version))];
      const own = new Map(
        await Promise.all(
          needed.map(async (version) => [version, await keyOf(tenant, version)] as const),
        ),
      );
      return keys.map(({ wrapped, place, version }) => {
        const key = own.get(version);
        return key ? decrypt(key, place, wrapped) : null;
      });
    },
    async rotate(tenant) {
      const newest = (await versions(tenant)).at(-1);
      if (!newest) throw new NoTenantKey(tenant);
      if (!(await make(tenant, newest + 1))) {
        throw new Error(`the key of tenant ${tenant} is being rotated by another`);
      }
      return newest + 1;
    },
    async destroyBefore(tenant, version) {
      const own = folderOf(folder, tenant);
      for (const name of await readdir(own)) {
        // Also what a process that was killed left half made.
        if (Number(fileName.exec(name)?.[1] ?? 0) < version) await destroy(join(own, name));
      }
      await synced(own);
      for (const name of kept.keys()) if (name.startsWith(`${tenant}/`)) kept.delete(name);
    },
  };
}

function folderOf(folder: string, tenant: string): string {
  if (!uuid.test(tenant)) throw new NoTenantKey(tenant);
  return join(folder, tenant);
}

/** Whole and on disk, or not at all. False where there is such a file already. */
async function writeOnce(path: string, content: Buffer): Promise<boolean> {
  const draft = join(dirname(path), `.${randomUUID()}`);
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await rm(draft);
    await synced(dirname(path));
  }
}

/** Overwritten before its name goes: what has only lost its name can be found on the disk. */
async function destroy(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    await file.write(randomBytes(size), 0, size, 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await rm(path);
}

async function synced(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    missing(() => false),
  );
}

function missing<T>(instead: () => T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return instead();
    throw error;
  };
}
