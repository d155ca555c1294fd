import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * The rules of the house that no compiler keeps. Each has its reason in ARCHITECTURE.md; a rule that
 * stands in the way is changed here, in the commit that shows why.
 */

const root = join(import.meta.dirname, '..');
const linesMax = 400;

type Source = { path: string; text: string; room: string; isSpec: boolean };
const sources: readonly Source[] = ['packages', 'services', 'test', 'infra'].flatMap(read);

/** Our own packages a room may import. Adapters do not know each other; nothing calls outwards. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  domain: ['kernel'],
  contracts: ['domain', 'kernel'],
  texts: ['domain', 'kernel'],
  postgres: ['domain', 'kernel'],
  jetstream: ['domain', 'kernel'],
  projections: ['domain', 'kernel'],
  ui: ['texts', 'contracts', 'domain', 'kernel'],
  reports: ['contracts', 'domain', 'kernel', 'projections', 'texts', 'ui'],
  web: ['contracts', 'texts', 'ui', 'domain'],
  service: [
    ...[
      'contracts',
      'domain',
      'jetstream',
      'kernel',
      'postgres',
      'projections',
      'reports',
      'texts',
    ],
  ],
  cli: [
    ...[
      'contracts',
      'domain',
      'jetstream',
      'kernel',
      'postgres',
      'projections',
      'reports',
      'texts',
      'testing',
      // It draws: pure functions, no page.
      'ui',
    ],
    'service-timekeeper',
    // The demo's people give their commands to it.
    'service-api',
  ],
};

/** Libraries that belong to one adapter. */
const belongsTo: Readonly<Record<string, readonly string[]>> = {
  xstate: ['kernel', 'domain', 'ui', 'testing'],
  kysely: ['postgres', 'projections', 'testing'],
  pg: ['postgres', 'projections', 'testing'],
  '@nats-io/transport-node': ['jetstream', 'testing'],
  '@nats-io/jetstream': ['jetstream', 'testing'],
  fastify: ['service-api', 'testing'],
  nodemailer: ['service-reactor'],
  react: ['ui', 'web'],
  docx: ['reports'],
  '@myriaddreamin/typst-ts-node-compiler': ['reports'],
};

const production = sources.filter(
  ({ isSpec, path }) => !isSpec && /^(packages|services)\//.test(path),
);

describe('the house', () => {
  it.each(production.map((source) => [source.path, source] as const))(
    '%s imports inwards only',
    (_, { room, text }) => {
      const allowed = mayImport[room.startsWith('service-') ? 'service' : room] ?? [];
      if (room === 'testing') return;
      for (const imported of importsOf(text)) {
        const own = /^@fyr\/([a-z-]+)/.exec(imported)?.[1];
        if (own) expect(allowed, `${room} imports ${imported}`).toContain(own);
        const rooms =
          belongsTo[
            imported
              .split('/')
              .slice(0, imported.startsWith('@') ? 2 : 1)
              .join('/')
          ];
        if (rooms) expect(rooms, `${room} imports ${imported}`).toContain(room);
      }
    },
  );

  it('keeps clocks, chance and the outside world out of kernel and domain', () => {
    const pure = production.filter(({ room }) => room === 'kernel' || room === 'domain');
    const outside =
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\brandomUUID\b|Temporal\.Now|['"]node:|\bprocess\.|\bfetch\(/;
    expect(offenders(pure, outside)).toEqual([]);
  });

  it('reads the environment in main.ts only', () => {
    const others = production.filter(({ path }) => !path.endsWith('/main.ts'));
    expect(offenders(others, /\bprocess\.env\b/)).toEqual([]);
  });

  it('prints through the logger, and a CLI through one place', () => {
    const others = production.filter(({ path }) => !path.endsWith('cli/src/print.ts'));
    expect(offenders(others, /\bconsole\.(log|error|warn|info)\(/)).toEqual([]);
  });

  it('writes SQL as it stands in the code only where the words are the code’s own', () => {
    const own = [
      'packages/postgres/src/migrate.ts',
      'packages/postgres/src/migrations/migration.ts',
      'packages/projections/src/page.ts',
      'packages/projections/src/statistics/activity-measures.ts',
      'packages/projections/src/statistics/read-at-position.ts',
    ];
    const raw = production.filter(({ text }) => text.includes('sql.raw('));
    expect(raw.map(({ path }) => path).toSorted()).toEqual(own);
    const api = production.filter(({ room }) => room === 'service-api');
    expect(offenders(api, /\bsql`|\.query\(/)).toEqual([]);
  });

  it('leaves no marker, no escape from the types and no test aside', () => {
    const marker = new RegExp(['TO', 'DO|FIX', 'ME|@ts-', 'ignore|@ts-', 'nocheck'].join(''));
    const aside = new RegExp(
      ['\\b(it|test|describe|suite)\\.(on', 'ly|sk', 'ip|to', 'do)\\b'].join(''),
    );
    expect([...offenders(sources, marker), ...offenders(sources, aside)]).toEqual([]);
  });

  it('holds no room for two', () => {
    const crowded = sources.filter(({ text }) => text.split('\n').length > linesMax);
    expect(crowded.map(({ path }) => path)).toEqual([]);
  });

  it('has no file that nothing leads to', () => {
    const entries =
      /\.spec\.tsx?$|\/(main|index|config)\.tsx?$|\.d\.ts$|\.config\.ts$|\/global-setup\.ts$|testing\.ts$|^test\/|^infra\//;
    const imported = new Set(
      sources.flatMap(({ path, text }) =>
        importsOf(text)
          .filter((name) => name.startsWith('.'))
          .map((name) => relative(root, join(root, path, '..', name))),
      ),
    );
    // Migrations are found by their folder.
    const led = production.filter(
      ({ path }) => !entries.test(path) && !path.includes('/migrations/'),
    );
    expect(led.map(({ path }) => path).filter((path) => !imported.has(path))).toEqual([]);
  });

  it('exports nothing that nobody uses', () => {
    const unused = production
      .filter(({ path }) => !/\/(index|testing)\.ts$|\/migrations\/|\.d\.ts$/.test(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/^export (?:async )?(?:const|function|class|type) (\w+)/gm)]
          .map(([, name = '']) => name)
          .filter(
            (name) => !sources.some((other) => other.path !== path && mentions(other.text, name)),
          )
          .map((name) => `${path}: ${name}`),
      );
    expect(unused).toEqual([]);
  });
});

function read(folder: string): readonly Source[] {
  const listed = ['ls-files', '--cached', '--others', '--exclude-standard', folder];
  return execFileSync('git', listed, { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && existsSync(join(root, path)))
    .map((path) => ({
      path,
      text: readFileSync(join(root, path), 'utf8'),
      room: roomOf(path),
      isSpec:
        /\.(spec|fixture|bench)\.tsx?$|\/bench\/|testing(\/|\.ts$)/.test(path) &&
        !path.startsWith('packages/testing/'),
    }));
}

function roomOf(path: string): string {
  const [top, name = ''] = path.split('/');
  if (top === 'services') return name === 'web' || name === 'cli' ? name : `service-${name}`;
  return name;
}

/** Specifiers of static and dynamic imports and of re-exports. */
function importsOf(text: string): readonly string[] {
  const specifiers = /(?:\bfrom|\bimport|\bimport\()\s*['"]([^'"\n]+)['"]/g;
  return [...text.matchAll(specifiers)].map(([, name = '']) => name);
}

function mentions(text: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(text);
}

function offenders(among: readonly Source[], pattern: RegExp): readonly string[] {
  return among.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}
