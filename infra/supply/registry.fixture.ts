import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Published = {
  readonly name: string;
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** Where it takes a tarball from that is in no registry, by the path there. */
  readonly takes?: string;
  /** How long the world has known it. */
  readonly ageHours: number;
};

/** A registry of our own, of packages that nobody else would want. */
export async function startRegistry(packages: readonly Published[]) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const answers = new Map<string, Buffer | string>();
  const elsewhere = url.replace('127.0.0.1', 'localhost');
  for (const { name, manifest, takes, ageHours } of packages) {
    const dependencies = takes && { dependencies: { stranger: `${elsewhere}${takes}` } };
    const published = { name, ageHours, manifest: { ...manifest, ...dependencies } };
    const tarball = pack(published);
    answers.set(`/${name}/-/${name}-1.0.0.tgz`, tarball);
    answers.set(`/${name}`, JSON.stringify(packument(published, tarball, url)));
  }
  server.on('request', ({ url: path = '' }, response) => {
    const answer = answers.get(path);
    response.writeHead(answer === undefined ? 404 : 200).end(answer);
  });
  return { url, close: () => new Promise((resolve) => server.close(resolve)) };
}

function packument(published: Published, tarball: Buffer, url: string) {
  const { name, ageHours } = published;
  const at = new Date(Date.now() - ageHours * 3_600_000).toISOString();
  const dist = {
    tarball: `${url}${name}/-/${name}-1.0.0.tgz`,
    integrity: `sha512-${createHash('sha512').update(tarball).digest('base64')}`,
    shasum: createHash('sha1').update(tarball).digest('hex'),
  };
  return {
    name,
    'dist-tags': { latest: '1.0.0' },
    versions: { '1.0.0': { ...manifestOf(published), dist } },
    time: { created: at, modified: at, '1.0.0': at },
  };
}

function pack(published: Published): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'fyr-registry-'));
  mkdirSync(join(folder, 'package'));
  writeFileSync(join(folder, 'package', 'package.json'), JSON.stringify(manifestOf(published)));
  execFileSync('tar', ['-czf', 'packed.tgz', 'package'], { cwd: folder });
  return readFileSync(join(folder, 'packed.tgz'));
}

function manifestOf({ name, manifest }: Published) {
  return { name, version: '1.0.0', license: 'MIT', ...manifest };
}
