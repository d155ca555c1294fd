import { createHash, timingSafeEqual } from 'node:crypto';
import { Reaction, ReactionOutcome, reactionsPath } from '@fyr/contracts';
import {
  type RapportEvent,
  rapportEvents,
  type SystemfelEvent,
  systemfel,
  systemfelEvents,
} from '@fyr/domain';
import { type Command, dayOf, execute, history, Rejection, type ViewEvent } from '@fyr/kernel';
import { eventAt } from '@fyr/postgres';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';

import { Limited } from './problem.ts';
import type { Here } from './rooms.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';
import { centralOf, isCentral } from './verksamhet.ts';

type Told = SystemfelEvent & ViewEvent;
type Of<T extends SystemfelEvent['type']> = Extract<SystemfelEvent, { type: T }> & ViewEvent;
type RapportTold = RapportEvent & ViewEvent;
type Asked = z.output<typeof Reaction>;

/** To whom the whole of an event may be told in another verksamhet stands in the log by this name. */
const actor = 'reactor';

/**
 * What crosses from one verksamhet to another, and nothing else does: a question to a central
 * ledningsgrupp, and its answer; and what a sent report does to the systemfel in it. The reactor names an event; what is told of it is read here. To
 * everybody without the secret there is nothing at this address.
 */
export function reactionRoutes(app: Router, services: Services): void {
  app.post(
    reactionsPath,
    {
      config: { may: 'bearer' },
      onRequest: async (request) => requireReactor(services, request),
      schema: { body: Reaction, response: { 200: ReactionOutcome } },
    },
    async (request) => await react(services.outside, request.body),
  );
}

/** @throws Rejection `unknown`, as for an address that leads nowhere */
function requireReactor({ reactionSecret, rate }: Services, { headers, ip }: FastifyRequest): void {
  const given = /^Bearer (.{1,512})$/.exec(headers.authorization ?? '')?.[1] ?? '';
  if (reactionSecret !== undefined && timingSafeEqual(sha256(given), sha256(reactionSecret)))
    return;
  const { waitSeconds } = rate.take(ip);
  if (waitSeconds > 0) throw new Limited(waitSeconds);
  throw new Rejection('unknown', 'no such route');
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

async function react(here: Here, asked: Asked): Promise<ReactionOutcome> {
  const { tenant, position } = asked;
  const at = await eventAt(here.database, tenant, position);
  const recorded = at
    ? await here.store.readStream(tenant, at.streamId, {
        open: ['stream'],
        toPosition: position,
      })
    : [];
  if (at?.type === 'EscalatedToCentralLedningsgrupp') {
    const told = history(systemfelEvents, recorded) as unknown as readonly Told[];
    return await askCentral(here, asked, at.streamId, told);
  }
  if (at?.type === 'OriginAnswered') {
    const told = history(systemfelEvents, recorded) as unknown as readonly Told[];
    return await answerOrigins(here, asked, told.at(-1) as Of<'OriginAnswered'>);
  }
  if (at?.type === 'RapportSent') {
    const told = history(rapportEvents, recorded) as unknown as readonly RapportTold[];
    return await reportSystemfel(here, asked, at.streamId, told);
  }
  throw new Rejection('unknown', 'no event there that anything is to be done about');
}

/** The text that was reviewed when it was escalated, its codes, and a reference in place of its origin. */
async function askCentral(
  here: Here,
  asked: Asked,
  systemfelId: string,
  told: readonly Told[],
): Promise<ReactionOutcome> {
  const observed = last(told, 'SystemfelObserved');
  const identified = last(told, 'SystemfelIdentified');
  // Who is named by now: what found nobody is tried again.
  const central = await centralOf(here, asked.tenant, dayOf(here.clock.now()));
  if (central === undefined) return { outcome: 'NO_CENTRAL', delivered: 0 };
  if (central === asked.tenant || !(await isCentral(here, central))) {
    return { outcome: 'CENTRAL_NOT_THERE', delivered: 0 };
  }
  if (!identified?.personal || !observed) return { outcome: 'ERASED', delivered: 0 };

  const { reference, centralTenant } = await here.escalations.of({
    originTenant: asked.tenant,
    originSystemfel: systemfelId,
    originPosition: asked.position,
    centralTenant: central,
  });
  const { on: _, ...codes } = identified.data;
  const personal = identified.personal;
  const { huvudmanTyp, art } = codes;
  const observe: Command = {
    type: 'ObserveSystemfel',
    data: { huvudmanTyp, art, quarter: observed.data.quarter, origin: reference },
    personal,
  };
  const id = here.derived('escalated', reference);
  const opened = await give(here, asked, centralTenant, reference, id, observe);
  const identify: Command = { type: 'IdentifySystemfel', data: codes, personal };
  await give(here, asked, centralTenant, reference, opened.id, identify);
  return { outcome: 'DELIVERED', delivered: 1 };
}

/** To each that waited when it was answered, and still waits. */
async function answerOrigins(
  here: Here,
  asked: Asked,
  { data, personal }: Of<'OriginAnswered'>,
): Promise<ReactionOutcome> {
  if (!personal) return { outcome: 'ERASED', delivered: 0 };
  const { answer, origins } = data;
  const command: Command = { type: 'AnswerCentralLedningsgrupp', data: { answer }, personal };
  const behind = await here.escalations.behind(asked.tenant, origins);
  const delivered = await countDone(behind, ({ originTenant, originSystemfel, reference }) =>
    give(here, asked, originTenant, reference, originSystemfel, command),
  );
  return { outcome: delivered > 0 ? 'DELIVERED' : 'NOT_AWAITED', delivered };
}

/**
 * The third channel: what a sent verksamhetsberättelse tells of is reported by it. One that may not be
 * reported any more, or has not been reviewed, stays as it is.
 */
async function reportSystemfel(
  here: Here,
  asked: Asked,
  reportId: string,
  told: readonly RapportTold[],
): Promise<ReactionOutcome> {
  const frozen = told.findLast(({ type }) => type === 'RapportFrozen');
  const ids = frozen?.type === 'RapportFrozen' ? frozen.data.systemfel : [];
  const command: Command = { type: 'ReportInVerksamhetsberattelse', data: { reportId } };
  const delivered = await countDone(ids, (id) => give(here, asked, asked.tenant, id, id, command));
  return { outcome: delivered > 0 ? 'DELIVERED' : 'NOT_AWAITED', delivered };
}

/** Of those that are not refused. */
async function countDone<T>(all: readonly T[], work: (one: T) => Promise<unknown>) {
  let done = 0;
  for (const one of all) {
    try {
      await work(one);
      done += 1;
    } catch (error) {
      if (!(error instanceof Rejection) || error.code !== 'not_allowed') throw error;
    }
  }
  return done;
}

/** The key says nothing of where the event stands: neither verksamhet holds a trace of the other. */
async function give(
  { store, derived, clock }: Here,
  { name, tenant: from, position }: Asked,
  tenant: string,
  reference: string,
  id: string,
  command: Command,
) {
  const key = `reaction:${derived('reaction', name, from, String(position), reference, command.type)}`;
  return await execute(systemfel, store, id, command, { tenant, actor, at: clock.now(), key });
}

function last<T extends SystemfelEvent['type']>(told: readonly Told[], type: T) {
  return told.findLast((event): event is Of<T> & Told => event.type === type);
}
