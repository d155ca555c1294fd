import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { pnpm, root } from '../local/install.mjs';

const Component = z.object({
  group: z.string().optional(),
  name: z.string(),
  version: z.string(),
  licenses: z
    .array(
      z.union([
        z.object({ license: z.object({ id: z.string().optional(), name: z.string().optional() }) }),
        z.object({ expression: z.string() }),
      ]),
    )
    .optional(),
});
const Bill = z.looseObject({ bomFormat: z.literal('CycloneDX'), components: z.array(Component) });

const Lockfile = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      resolution: z.record(z.string(), z.unknown()),
      os: z.unknown().optional(),
      cpu: z.unknown().optional(),
    }),
  ),
});

export type Material = {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; null where the package states none. */
  readonly licence: string | null;
};

/** What runs in production, as CycloneDX 1.6 in JSON. */
export async function billOfMaterials(): Promise<string> {
  const command = ['--yes', pnpm, 'sbom', '--recursive', '--prod'];
  const form = ['--sbom-format', 'cyclonedx', '--sbom-spec-version', '1.6'];
  const { stdout } = await promisify(execFile)(
    'npx',
    [...command, ...form, '--sbom-type', 'application'],
    { cwd: root, maxBuffer: 64 * 2 ** 20 },
  );
  return stdout;
}

/**
 * Others' packages in a bill, by name. Builds for one platform are left out, so that the list is
 * the same on every machine: each belongs to a package that is in it.
 */
export async function materialsIn(bill: string): Promise<Material[]> {
  const { packages } = await readLockfile();
  return Bill.parse(JSON.parse(bill))
    .components.filter(({ group }) => group !== '@fyr')
    .map(({ group, name, version, licenses = [] }) => ({
      name: group === undefined ? name : `${group}/${name}`,
      version,
      licence: licenses.map(spdxOf).join(' AND ') || null,
    }))
    .filter(({ name, version }) => {
      const locked = packages[`${name}@${version}`];
      return locked?.os === undefined && locked?.cpu === undefined;
    })
    .sort((a, b) => compare(`${a.name} ${a.version}`, `${b.name} ${b.version}`));
}

export async function readLockfile() {
  return Lockfile.parse(parse(await readFile(join(root, 'pnpm-lock.yaml'), 'utf8')));
}

type Licence = NonNullable<z.infer<typeof Component>['licenses']>[number];

function spdxOf(licence: Licence): string {
  if ('expression' in licence) return licence.expression;
  return licence.license.id ?? licence.license.name ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
