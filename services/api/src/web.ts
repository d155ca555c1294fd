import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Room, roomOf } from '@fyr/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { admitted } from './caller.ts';
import { raw } from './raw.ts';
import type { Router } from './router.ts';
import { pagePolicy } from './security-headers.ts';
import type { Services } from './services.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

type Asset = { readonly type: string; readonly body: Buffer; readonly gzipped: Buffer };

/** Pages of some rooms: to all others there is nothing there. */
const kept: Readonly<Record<string, readonly Room[]>> = {
  '/assets/inside/': ['inside'],
  '/assets/outside/': ['inside', 'outside'],
};

/**
 * Serves the built web: its files, and for every other address outside `/api` its one page. The
 * files are read once, at start, so an address can never reach anything else.
 */
export async function serveWeb(
  app: Router,
  services: Services,
  dir: string,
  notFound: (request: FastifyRequest, reply: FastifyReply) => unknown,
): Promise<void> {
  const page = await readFile(join(dir, 'index.html'), 'utf8');
  const assets = await readAssets(dir);

  app.get('/*', { config: { may: 'anybody' }, schema: raw }, async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const asset = assets.get(path);
    const rooms = roomsOf(path);
    if (rooms && !(await isIn(rooms, services, request))) {
      return notFound(request, reply);
    }
    if (asset) return sendAsset(request, reply, path, asset);
    if (/^\/(api|assets)(\/|$)/.test(path)) return notFound(request, reply);
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', pagePolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`));
  });
}

function roomsOf(path: string): readonly Room[] | undefined {
  return Object.entries(kept).find(([place]) => path.startsWith(place))?.[1];
}

async function isIn(
  rooms: readonly Room[],
  services: Services,
  request: FastifyRequest,
): Promise<boolean> {
  const caller = await admitted(services, request);
  return caller !== undefined && rooms.includes(roomOf(caller.role));
}

/** A file below assets/ has its digest in its name; one of some rooms outlives no session. */
function keptBy(path: string): string {
  if (roomsOf(path)) return 'private, no-store';
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function sendAsset(request: FastifyRequest, reply: FastifyReply, path: string, asset: Asset) {
  const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  reply.type(asset.type).header('vary', 'accept-encoding').header('cache-control', keptBy(path));
  return zipped
    ? reply.header('content-encoding', 'gzip').send(asset.gzipped)
    : reply.send(asset.body);
}

async function readAssets(dir: string): Promise<ReadonlyMap<string, Asset>> {
  const files = (await filesIn(dir)).filter((file) => file !== join(dir, 'index.html'));
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, Asset]> => {
        const body = await readFile(file);
        const type = types[extname(file)] ?? 'application/octet-stream';
        const path = `/${relative(dir, file).split(sep).join('/')}`;
        return [path, { type, body, gzipped: await promisify(gzip)(body) }];
      }),
    ),
  );
}

/** No link is followed, neither to a file nor to a folder: it could lead anywhere. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return await filesIn(path);
    return entry.isFile() ? [path] : [];
  });
  return (await Promise.all(found)).flat();
}
