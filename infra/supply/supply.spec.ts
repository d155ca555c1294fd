import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { pnpm, root, run } from '../local/install.mjs';
import { billOfMaterials, type Material, materialsIn, readLockfile } from './bill-of-materials.ts';
import { isAllowed, licencesPage } from './licences.ts';
import { startRegistry } from './registry.fixture.ts';

/* What others wrote comes in by one door, and this is what the door refuses. */

const settings = parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8'));
let registry: Awaited<ReturnType<typeof startRegistry>>;

beforeAll(async () => {
  registry = await startRegistry([
    { name: 'known', ageHours: 24 * 30 },
    { name: 'an-hour-old', ageHours: 1 },
    { name: 'runs-at-install', ageHours: 24 * 30, manifest: { scripts: { install: 'exit 0' } } },
    { name: 'brings-a-stranger', ageHours: 24 * 30, takes: 'known/-/known-1.0.0.tgz' },
  ]);
});
afterAll(() => registry.close());

/** A project with the settings of this one, but none of its packages. */
function project(dependencies: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'fyr-supply-'));
  const { minimumReleaseAge, blockExoticSubdeps, trustPolicy, allowBuilds } = settings;
  const policy = { minimumReleaseAge, blockExoticSubdeps, trustPolicy, allowBuilds };
  const own = {
    registry: registry.url,
    storeDir: join(folder, 'store'),
    cacheDir: join(folder, 'cache'),
  };
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), stringify({ ...policy, ...own }));
  const write = (wanted: Readonly<Record<string, string>>) => {
    const manifest = { name: 'trial', private: true, dependencies: wanted };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  };
  write(dependencies);
  return {
    write,
    install: (...flags: string[]) =>
      run(['npx', '--yes', pnpm, '--dir', folder, 'install', ...flags], { CI: '' }),
  };
}

describe('a dependency', () => {
  it('is installed where nothing speaks against it', async () => {
    const { code, output } = await project({ known: '1.0.0' }).install();
    expect(output).toContain('known 1.0.0');
    expect(code).toBe(0);
  });

  it.each([
    ['an-hour-old', 'ERR_PNPM_NO_MATURE_MATCHING_VERSION'],
    ['runs-at-install', 'ERR_PNPM_IGNORED_BUILDS'],
    ['brings-a-stranger', 'ERR_PNPM_EXOTIC_SUBDEP'],
  ])('is refused when it is %s', async (name, reason) => {
    const { code, output } = await project({ [name]: '1.0.0' }).install();
    expect(output).toContain(reason);
    expect(code).not.toBe(0);
  });

  it('is refused when the lockfile does not know it', async () => {
    const trial = project({});
    expect((await trial.install()).code).toBe(0);
    trial.write({ known: '1.0.0' });
    const { code, output } = await trial.install('--frozen-lockfile');
    expect(output).toContain('ERR_PNPM_OUTDATED_LOCKFILE');
    expect(code).not.toBe(0);
  });
});

describe('the lockfile', () => {
  it('takes everything from the registry, by its digest', async () => {
    const { packages } = await readLockfile();
    const others = Object.entries(packages).filter(([, { resolution }]) => {
      const { integrity, ...more } = resolution;
      return !/^sha512-/.test(String(integrity)) || Object.keys(more).length > 0;
    });
    expect(others).toEqual([]);
    expect(Object.keys(packages).length).toBeGreaterThan(100);
  });
});

describe('what runs in production', () => {
  let materials: Material[];
  beforeAll(async () => {
    materials = await materialsIn(await billOfMaterials());
  });

  it('may be run, changed and passed on by a kommun', () => {
    expect(materials.filter((material) => !isAllowed(material))).toEqual([]);
    expect(isAllowed({ name: 'x', version: '1.0.0', licence: 'GPL-3.0-only' })).toBe(false);
    expect(isAllowed({ name: 'x', version: '1.0.0', licence: null })).toBe(false);
    expect(isAllowed({ name: 'x', version: '1.0.0', licence: '(MIT OR GPL-2.0)' })).toBe(true);
  });

  it('is asked for by name no more than forty times', () => {
    const asked = ['packages', 'services'].flatMap((folder) =>
      readdirSync(join(root, folder)).flatMap((name) => {
        const manifest = readFileSync(join(root, folder, name, 'package.json'), 'utf8');
        return Object.keys(JSON.parse(manifest).dependencies ?? {});
      }),
    );
    const chosen = new Set(asked.filter((name) => !name.startsWith('@fyr/')));
    expect(chosen.size, [...chosen].sort().join(' ')).toBeLessThanOrEqual(40);
    expect(chosen).toContain('fastify');
  });

  it('is listed with its licence', () => {
    const page = readFileSync(join(root, 'docs', 'licences.md'), 'utf8');
    expect(page, 'npm run sbom makes it anew').toBe(licencesPage(materials));
  });
});
