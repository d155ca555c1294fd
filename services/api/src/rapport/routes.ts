import { RapportDocumentQuery, RapportDraft, RapportDraftQuery } from '@fyr/contracts';
import { DocumentFormat, frozenReaderOf, type RapportData, rapport, reachOf } from '@fyr/domain';
import { Rejection, refuse } from '@fyr/kernel';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { type Caller, callerOf } from '../caller.ts';
import { acceptedLocale } from '../locale.ts';
import { raw } from '../raw.ts';
import { bytesAnswer, fileAnswer } from '../reports/files.ts';
import { type Reached, reach } from '../rights.ts';
import type { Here } from '../rooms.ts';
import type { Router } from '../router.ts';
import type { Services } from '../services.ts';
import { noteExactFigures } from '../showing.ts';
import { changedSince } from './changed.ts';
import { draftOf } from './take.ts';

type Asked = z.output<typeof RapportDocumentQuery>;

/** A report while it is written, and each of its editions for ever. */
export function rapportRoutes(app: Router, services: Services): void {
  app.get(
    '/api/v1/rapport/:id/draft',
    {
      config: { may: { reads: 'rapport', words: true } },
      schema: { querystring: RapportDraftQuery, response: { 200: RapportDraft } },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const { format = 'json', lang } = request.query;
      const locale = lang ?? acceptedLocale(request.headers['accept-language']);
      const { id } = request.params as { id: string };
      const reached = await reach(here, caller, rapport, id);
      const { draft, position, written } = await draftOf(here, caller, reached, locale);
      if (format !== 'json') return await fileAnswer(reply, draft.document, format);
      const changes = await changedSince(here, caller, reached, written.data, draft);
      reply.header('content-language', locale);
      return { ...draft, position, changes };
    },
  );

  app.get(
    '/api/v1/rapport/:id/document/:format',
    {
      config: { may: { reads: 'rapport' } },
      schema: { ...raw, querystring: RapportDocumentQuery },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const { id, format } = request.params as { id: string; format: string };
      const reached = await reach(here, caller, rapport, id);
      return await documentAnswer(here, caller, reached, { ...request.query, format }, reply);
    },
  );
}

/** @throws Rejection `unknown` where there is none for the caller, `not_allowed` where it is erased */
async function documentAnswer(
  here: Here,
  caller: Caller,
  reached: Reached,
  { format: asked, ...query }: Asked & { readonly format: string },
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { row } = reached;
  const { told } = await here.people.readStream(caller, rapport, reached, { action: 'read' });
  const { editions } = rapport.view(told).data as RapportData;
  const sentOnly = reachOf(caller.role, 'rapport') === 'sent';
  const edition = editions
    .filter(({ sentOn }) => !sentOnly || sentOn !== null)
    .findLast((one) => query.edition === undefined || one.edition === query.edition);
  const own = frozenReaderOf(caller.role);
  const reader = caller.role === 'arbetsledare' ? (query.reader ?? own) : own;
  const format = DocumentFormat.safeParse(asked).data;
  const kept = edition?.documents.find((one) => one.reader === reader && one.format === format);
  if (!edition || !kept || !format) throw new Rejection('unknown', 'no such document for them');

  const { sha256 } = kept;
  const bytes = await here.documents.read({ tenant: caller.tenant, stream: row.id, sha256 });
  if (bytes === undefined) throw new Error(`the document ${sha256} is lost`);
  if (bytes === null) refuse('textErased');
  if (reader === 'arbetsledare') noteExactFigures(caller, row.id);
  reply.header('etag', `"${sha256}"`);
  if (format !== 'json') {
    return await bytesAnswer(reply, `${row.number}-${edition.edition}`, format, bytes);
  }
  return reply.type('application/json; charset=utf-8').serializer(String).send(bytes.toString());
}
