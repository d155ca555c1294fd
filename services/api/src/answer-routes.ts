import { randomUUID } from 'node:crypto';
import { AnswerGiven, AnswerHeaders, AnswerQuestion, AnswerTaken } from '@fyr/contracts';
import {
  HuvudmanSvar,
  linkStanding,
  nameOn,
  type SystemfelContext,
  systemfel,
  systemfelEvents,
  verksamhetEvents,
  withhold,
} from '@fyr/domain';
import { type Command, dayOf, execute, history, Rejection, refuse } from '@fyr/kernel';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { checkOrigin } from './origin.ts';
import { Limited } from './problem.ts';
import type { Here } from './rooms.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';

type Link = NonNullable<Awaited<ReturnType<Services['answerLinks']['find']>>>;

/**
 * Where a huvudman's contact answers without an account. A link is the right to read one question
 * and to answer it once; to look at it confirms nothing. What is not there and what has been revoked
 * are told alike.
 */
export function answerRoutes(app: Router, services: Services): void {
  const path = '/api/v1/answer/:token';
  const config = { may: 'bearer' } as const;
  const onRequest = async (request: FastifyRequest) => admitAnybody(services, request);

  app.get(
    path,
    { config, onRequest, schema: { response: { 200: AnswerQuestion } } },
    async (request) => {
      const { link, context } = await standingLink(services.released, request.params);
      return await questionOf(services.released, link, context);
    },
  );

  app.post(
    path,
    {
      config,
      onRequest,
      schema: { headers: AnswerHeaders, body: AnswerGiven, response: { 200: AnswerTaken } },
    },
    async (request) => {
      const link = await knownLink(services, request.params);
      const command = commandOf(link, request.body);
      const key = request.headers['idempotency-key'] ?? randomUUID();
      try {
        await execute(systemfel, services.released.store, link.systemfel, command, {
          tenant: link.tenant,
          actor: `huvudman:${link.id}`,
          at: services.clock.now(),
          key: `answer:${link.id}:${key}`,
        });
      } catch (error) {
        throw isUnknownLink(error) ? new Rejection('unknown', 'no such link') : error;
      }
      const taken = command.type === 'AnswerHuvudman' ? ('ANSWER' as const) : ('RECEIPT' as const);
      return { taken, open: (await standingOf(services.released, link)).standing === 'open' };
    },
  );
}

/** @throws Rejection `limited` by address, or `forbidden` for a page that is not ours */
function admitAnybody(services: Services, request: FastifyRequest): void {
  const { waitSeconds } = services.rate.take(`answer ${request.ip}`);
  if (waitSeconds > 0) throw new Limited(waitSeconds);
  if (request.method !== 'GET') checkOrigin(request.headers, services.originOf(request));
}

/** @throws Rejection `unknown` */
async function knownLink(
  { answerLinks }: Pick<Services, 'answerLinks'>,
  params: unknown,
): Promise<Link> {
  const { token } = params as { token: string };
  const link = /^[\w-]{43}$/.test(token) ? await answerLinks.find(token) : undefined;
  if (!link) throw new Rejection('unknown', 'no such link');
  return link;
}

/** @throws Rejection `unknown`, or `not_allowed` where it once led somewhere */
async function standingLink(here: Here, params: unknown) {
  const link = await knownLink(here, params);
  const { context, standing, expiresOn } = await standingOf(here, link);
  if (standing === 'unknown')
    throw new Rejection('unknown', 'a link that leads nowhere any longer');
  if (standing === 'expired') refuse('linkExpired', { expiresOn });
  if (standing === 'answered') refuse('linkAnswered');
  return { link, context };
}

async function standingOf({ store, clock }: Here, { tenant, id, systemfel, huvudman }: Link) {
  const { rows } = await store.load({ tenant, ids: [systemfel] });
  const context = rows.get(systemfel)?.context as SystemfelContext;
  const standing = linkStanding(context, huvudman, id, dayOf(clock.now()));
  return { context, standing, expiresOn: context.links[huvudman]?.expiresOn ?? '' };
}

/** The text that somebody else than its author has found to name nobody; who asks is the verksamhet. */
async function questionOf(
  here: Here,
  { tenant, systemfel: id, huvudman }: Link,
  context: SystemfelContext,
): Promise<z.input<typeof AnswerQuestion>> {
  const recorded = await here.store.readStream(tenant, id, { open: ['stream'] });
  const told = withhold('reviewedText', history(systemfelEvents, recorded));
  const { data, personal } = systemfel.view(told);
  const { title, description } = personal as { title?: string | null; description?: string | null };
  if (!title || !description) throw new Rejection('unknown', 'the text is erased');
  const asked = (data.huvudman as readonly Asked[]).find((one) => one.huvudman === huvudman);
  if (!asked) throw new Rejection('unknown', 'nobody is asked');
  const { addressedOn: askedOn, dueOn, receivedOn } = asked;
  return {
    ...{ title, description, askedOn, dueOn, receivedOn },
    from: await nameOf(here, tenant),
    expiresOn: context.links[huvudman]?.expiresOn ?? '',
    answers: [...HuvudmanSvar.options],
  };
}

type Asked = {
  readonly huvudman: string;
  readonly addressedOn: string;
  readonly dueOn: string;
  readonly receivedOn: string | null;
};

/** What the verksamhet is called today; null where nobody can read it any more. */
async function nameOf({ store, clock }: Here, tenant: string): Promise<string | null> {
  const recorded = await store.readStream(tenant, tenant, { open: ['stream'] });
  return nameOn(history(verksamhetEvents, recorded), dayOf(clock.now())) ?? null;
}

function commandOf(
  { huvudman }: Link,
  { data, personal = {} }: z.output<typeof AnswerGiven>,
): Command {
  const { answer } = data ?? {};
  return answer === undefined
    ? { type: 'ConfirmReceipt', data: { huvudman }, personal }
    : { type: 'AnswerHuvudman', data: { huvudman, answer }, personal };
}

function isUnknownLink(error: unknown): boolean {
  return error instanceof Rejection && error.because.some(({ rule }) => rule === 'linkUnknown');
}
