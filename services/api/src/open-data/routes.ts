import { createHash } from 'node:crypto';
import { OpenDataQuery } from '@fyr/contracts';
import { Rejection } from '@fyr/kernel';
import { openVerksamheter } from '@fyr/postgres';
import {
  catalogueOf,
  csvOf,
  jsonOf,
  openDataPage,
  openDataPageOf,
  openDataPolicy,
  openFormats,
  type Published,
} from '@fyr/reports/open-data';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Limited } from '../problem.ts';
import { raw } from '../raw.ts';
import type { Router } from '../router.ts';
import type { Services } from '../services.ts';
import { publishedBy } from './published.ts';

const SECONDS_KEPT = 3600;
const base = '/oppna-data';

/** What is released and approved, to anybody: pages, a catalogue to harvest, and files. */
export function openDataRoutes(app: Router, services: Services): void {
  const config = { may: 'anybody' } as const;
  const onRequest = async ({ ip }: FastifyRequest) => {
    const { waitSeconds } = services.rate.take(`open data ${ip}`);
    if (waitSeconds > 0) throw new Limited(waitSeconds);
  };
  const open = { config, onRequest, schema: raw };

  app.get(base, open, async (request, reply) => {
    const all = await everyPublished(services, request);
    return answer(request, reply, 'text/html; charset=utf-8', openDataPage(all));
  });

  app.get(`${base}/catalog.jsonld`, open, async (request, reply) => {
    const all = await everyPublished(services, request);
    return answer(request, reply, 'application/ld+json', JSON.stringify(catalogueOf(all)));
  });

  app.get(`${base}/:verksamhet`, open, async (request, reply) => {
    const published = await requirePublished(services, request);
    return answer(request, reply, 'text/html; charset=utf-8', openDataPageOf(published));
  });

  app.get(`${base}/:verksamhet/catalog.jsonld`, open, async (request, reply) => {
    const published = await requirePublished(services, request);
    return answer(request, reply, 'application/ld+json', JSON.stringify(catalogueOf([published])));
  });

  app.get(
    `${base}/:verksamhet/:file`,
    { ...open, schema: { ...raw, querystring: OpenDataQuery } },
    async (request, reply) => {
      const { file } = request.params as { file: string };
      const published = await requirePublished(services, request, request.query.version);
      const [name, format] = file.split('.');
      const dataset = published.datasets.find(({ measure }) => measure.id === name);
      const known = openFormats.find((one) => one === format);
      if (!dataset || !known) throw new Rejection('unknown', 'no such file');
      return known === 'csv'
        ? answer(request, reply, 'text/csv; charset=utf-8; header=present', csvOf(dataset))
        : answer(
            request,
            reply,
            'application/json; charset=utf-8',
            JSON.stringify(jsonOf(dataset, published)),
          );
    },
  );
}

/** @throws Rejection `unknown`: what has nothing open is as if it were not there */
async function requirePublished(
  services: Services,
  request: FastifyRequest,
  upTo?: string,
): Promise<Published> {
  const { verksamhet } = request.params as { verksamhet: string };
  const tenant = isId(verksamhet) ? verksamhet : undefined;
  const published =
    tenant &&
    (await publishedBy(services.released, {
      tenant,
      address: addressOf(services, request, tenant),
      ...(upTo === undefined ? {} : { upTo }),
    }));
  if (!published) throw new Rejection('unknown', 'nothing open');
  return published;
}

async function everyPublished(
  services: Services,
  request: FastifyRequest,
): Promise<readonly Published[]> {
  const { released } = services;
  const tenants = await openVerksamheter(released.database);
  const all = await Promise.all(
    tenants.map((tenant) =>
      publishedBy(released, { tenant, address: addressOf(services, request, tenant) }),
    ),
  );
  return all.filter((one) => one !== undefined);
}

function addressOf(services: Services, request: FastifyRequest, tenant: string): string {
  return `${services.originOf(request)}${base}/${tenant}`;
}

function isId(value: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(value);
}

/** The same for everybody: kept by whoever carries it, and read from pages of others too. */
function answer(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  type: string,
  body: string,
): FastifyReply {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 32)}"`;
  reply.headers({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': `public, max-age=${SECONDS_KEPT}`,
    'content-language': 'sv',
    etag: tag,
    ...(type.startsWith('text/html') ? { 'content-security-policy': openDataPolicy } : {}),
  });
  if (headers['if-none-match'] === tag) return reply.code(304).send();
  return reply.type(type).serializer(String).send(body);
}
