import { createPublicKey } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { caseProof, openHead, roleUrl } from '@fyr/postgres';
import type { Config } from './config.ts';
import type { Print } from './print.ts';

type Head = ReturnType<typeof openHead>;

/** The signed heads below a folder, and the files that are none of this key's. */
export async function readSignedHeads(
  folder: string,
  keyFile: string,
): Promise<{ readonly heads: readonly Head[]; readonly unsigned: readonly string[] }> {
  const key = createPublicKey(await readFile(keyFile));
  const files = (await readdir(folder, { recursive: true })).filter((name) =>
    name.endsWith('.json'),
  );
  const heads: Head[] = [];
  const unsigned: string[] = [];
  for (const name of files.toSorted()) {
    try {
      heads.push(openHead(await readFile(join(folder, name), 'utf8'), key));
    } catch {
      unsigned.push(name);
    }
  }
  return { heads, unsigned };
}

export type ProofRequest = {
  readonly verksamhet: string;
  readonly head: string;
  readonly headsKey: string;
};

/** Writes a case's events with their places in the chain up to a signed head (docs/proof). */
export async function proveCase(
  stream: string,
  { verksamhet, head: file, headsKey }: ProofRequest,
  config: Config,
  print: Print,
): Promise<void> {
  const key = createPublicKey(await readFile(headsKey));
  const { tenant, log } = openHead(await readFile(file, 'utf8'), key);
  if (tenant !== verksamhet) throw new Error('Huvudet hör till en annan verksamhet.');
  const url = roleUrl(config.DATABASE_URL, 'verifier', await readFile(config.SECRET_FILE));
  const proof = await caseProof({ url, tenant, stream, toPosition: log.position });
  print.line(JSON.stringify(proof));
}
