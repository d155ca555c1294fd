import { readFile } from 'node:fs/promises';
import { workflows } from '@fyr/domain';
import { verifyWorkflow, type Workflow } from '@fyr/kernel';
import { openCustody, openVault, roleUrl, verify } from '@fyr/postgres';
import { compareWithFreshFold, isServing, openStorage, projections } from '@fyr/projections';
import type { Config } from './config.ts';
import { readSignedHeads } from './heads.ts';
import type { Print } from './print.ts';

type Fault = Readonly<Record<'var' | 'läge' | 'fel', string>>;

/**
 * Whether all that was recorded is whole, and all that is derived from it is what it comes to:
 * density, chain, revisions, numbers, snapshots, timers, personal text, and each read model against
 * a fresh fold. Changes nothing, and may run beside everything else.
 * With signed heads also whether the chains are the ones that were signed.
 * @returns how many faults were found
 */
export async function verifyAll(
  { heads: folder, headsKey }: { readonly heads?: string; readonly headsKey?: string },
  config: Config,
  print: Print,
): Promise<number> {
  if (!folder !== !headsKey) throw new Error('Ange --heads och --heads-key tillsammans.');

  const secret = await readFile(config.SECRET_FILE);
  const as = (role: 'verifier' | 'projector') => roleUrl(config.DATABASE_URL, role, secret);
  await using stack = new AsyncDisposableStack();
  const custody = await openCustody(config, { secret });
  const keysUrl = roleUrl(config.KEYS_DATABASE_URL, 'api', secret);
  const vault = await openVault({ url: keysUrl, custody });
  stack.defer(() => vault.close());
  const storage = await openStorage(as('projector'));
  stack.defer(() => storage.close());

  const catalogs = Object.values<Workflow>(workflows).flatMap(verifyWorkflow);
  const faults: Fault[] = catalogs.map((fel) => ({ var: 'katalog', läge: '', fel }));
  const { heads, unsigned } =
    folder && headsKey ? await readSignedHeads(folder, headsKey) : { heads: [], unsigned: [] };
  for (const name of unsigned) {
    faults.push({ var: name, läge: '', fel: 'är inget huvud som nyckeln har signerat' });
  }
  const onProgress = (tenant: string, position: number) =>
    print.progress(`${tenant}: läst till ${position}`);
  const url = as('verifier');
  for (const found of await verify({ url, workflows, vault, heads, onProgress })) {
    const { tenant, position, kind, says } = found;
    faults.push({ var: tenant, läge: String(position), fel: `${kind}: ${says}` });
  }
  for (const projection of projections) {
    if (!(await isServing(storage, projection))) {
      faults.push({ var: projection.name, läge: '', fel: 'läsmodellen är inte byggd' });
      continue;
    }
    for (const { tenant, streamId, table } of await compareWithFreshFold(storage, projection)) {
      const fel = `${table} är inte vad händelserna ger`;
      faults.push({ var: `${projection.name}, ${tenant}`, läge: streamId, fel });
    }
  }
  if (faults.length > 0) print.table(faults);
  print.line(
    faults.length === 0
      ? 'Loggen är hel, och allt som bygger på den stämmer.'
      : `${faults.length} fel hittades.`,
  );
  return faults.length;
}
