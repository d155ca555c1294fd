import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  keyStatus,
  openCustody,
  restoreKeyCopy,
  rotateTenantKey,
  type TenantKeyStatus,
} from '@fyr/postgres';
import type { Config } from './config.ts';
import type { Print } from './print.ts';
import { combine, Share, split } from './shares.ts';

/** Within this long of being forgotten nobody is brought back by any backup. */
const DAYS_MAX = 7;
const DAY_MS = 86_400_000;

export type RotateRequest = {
  readonly verksamhet?: string;
  /** Every verksamhet where somebody was forgotten since, or a rotation was broken off. */
  readonly due: boolean;
  /** A folder for the copy of the keys. */
  readonly copy: string;
  readonly by: string;
};

/**
 * Of every verksamhet which key it has, how many are read by it, and since when one who was forgotten
 * waits for it to be rotated.
 * @returns how many faults were found
 */
export async function showKeys(config: Config, print: Print): Promise<number> {
  const { statuses } = await openKeys(config);
  const faults = statuses.flatMap(faultsOf);
  print.table(statuses.map(rowOf));
  for (const { tenant, fault } of faults) print.line(`${tenant}: ${fault}`);
  if (faults.length === 0) print.line('Nycklarna stämmer.');
  return faults.length;
}

export async function rotateKeys(
  { verksamhet, due, copy, by }: RotateRequest,
  config: Config,
  print: Print,
): Promise<void> {
  if (!verksamhet === !due) throw new Error('Ange antingen --verksamhet eller --due.');
  const { custody, secret, statuses } = await openKeys(config);
  const wanted = statuses.filter((status) =>
    due ? isDue(status) : status.tenant === verksamhet?.toLowerCase(),
  );
  if (!due && wanted.length === 0) throw new Error('Det finns ingen sådan verksamhet.');
  for (const { tenant } of wanted) {
    const rotated = await rotateTenantKey({
      ...{ keysUrl: config.KEYS_DATABASE_URL, secret, custody, tenant, by, copyTo: copy },
      onProgress: (rewrapped) => print.progress(`${tenant}: ${rewrapped} nycklar`),
    });
    print.table([
      {
        ...{ verksamhet: tenant, version: rotated.version },
        ...{ 'nycklar om': rotated.rewrapped, kopia: rotated.copy },
      },
    ]);
  }
  if (wanted.length === 0) print.line('Ingen nyckel behöver bytas.');
}

export async function restoreKeys(path: string, config: Config, print: Print): Promise<void> {
  const { custody, secret } = await openKeys(config);
  const where = { keysUrl: config.KEYS_DATABASE_URL, secret, custody };
  const { tenant, restored } = await restoreKeyCopy(path, where);
  print.table([{ verksamhet: tenant, 'nycklar tillbaka': restored }]);
}

/** What seals the tenants' keys, in the hands of three, any two of whom can bring it back. */
export async function splitSecret(folder: string, config: Config, print: Print): Promise<void> {
  for (const share of split(await readFile(config.SECRET_FILE))) {
    const path = join(folder, `share-${share.share}.json`);
    await writeFile(path, `${JSON.stringify(share, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    print.line(path);
  }
}

export async function joinSecret(
  paths: readonly [string, string],
  path: string,
  print: Print,
): Promise<void> {
  const [one, other] = await Promise.all(
    paths.map(async (each) => Share.parse(JSON.parse(await readFile(each, 'utf8')))),
  );
  if (!one || !other) throw new Error('Ange två andelar.');
  await writeFile(path, combine(one, other), { mode: 0o600, flag: 'wx' });
  print.line(path);
}

async function openKeys(config: Config) {
  const secret = await readFile(config.SECRET_FILE);
  const custody = await openCustody(config, { secret });
  const where = { url: config.DATABASE_URL, keysUrl: config.KEYS_DATABASE_URL };
  return { custody, secret, statuses: await keyStatus({ ...where, secret, custody }) };
}

function isDue({ rotationDueSince, standing }: TenantKeyStatus): boolean {
  return rotationDueSince !== null || standing.length > 1;
}

function rowOf({ tenant, standing, newest, ...status }: TenantKeyStatus) {
  return {
    ...{ verksamhet: tenant, version: standing.join(', ') || 'saknas' },
    ...{ 'bytt av': newest?.begunBy ?? '', 'bytt den': stamp(newest?.begunAt) },
    ...{ 'nycklar om': newest?.rewrapped ?? 0, nycklar: status.subjects },
    ...{ glömda: status.forgotten, 'att byta sedan': stamp(status.rotationDueSince) },
  };
}

function faultsOf(status: TenantKeyStatus): readonly { tenant: string; fault: string }[] {
  const { tenant, standing, lost, rotationDueSince } = status;
  const waited = rotationDueSince ? Date.now() - rotationDueSince.getTime() : 0;
  const faults = [
    standing.length === 0 && 'verksamhetens nyckel saknas; utan den kan ingen text läsas',
    standing.length > 1 && 'ett nyckelbyte avbröts; fyr key rotate gör klart det',
    lost > 0 && `${lost} nycklar öppnas inte av den som finns; se docs/operating.md`,
    waited > DAYS_MAX * DAY_MS && `den som glömts kan hämtas ur en kopia; kör fyr key rotate`,
  ];
  return faults.filter((fault) => fault !== false).map((fault) => ({ tenant, fault }));
}

function stamp(at: Date | null | undefined): string {
  return at?.toISOString() ?? '';
}
