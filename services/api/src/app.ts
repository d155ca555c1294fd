import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { Rejection } from '@fyr/kernel';
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { accessRoutes } from './accesses.ts';
import { accountRoutes } from './accounts/routes.ts';
import { answerRoutes } from './answer-routes.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { changesRoute } from './changes.ts';
import { clientExportRoutes } from './client-export.ts';
import { commandRoutes } from './commands.ts';
import type { ApiConfig } from './config.ts';
import { contractRoutes } from './contract.ts';
import { draftRoutes } from './drafts.ts';
import { findClientRoute } from './find-clients.ts';
import { guesses, limitGuesses } from './guesses.ts';
import { healthRoutes } from './health.ts';
import { parseJson } from './json-body.ts';
import { listRoutes, organisationListRoutes, rapportListRoute } from './lists.ts';
import { loadRoute } from './load.ts';
import { acceptedLocale } from './locale.ts';
import { loggkontrollRoutes } from './loggkontroll.ts';
import { demoProviderRoutes } from './login/demo/routes.ts';
import { loginRoutes } from './login/routes.ts';
import { requireRules } from './may.ts';
import { meetingDocumentRoutes } from './meeting-documents.ts';
import { meetingRoutes } from './meetings.ts';
import { createMetrics } from './metrics.ts';
import { notedTogetherRoute } from './noted-together.ts';
import { noticeRoutes } from './notices.ts';
import { observationRoute } from './observations.ts';
import { onTheBeat } from './on-the-beat.ts';
import { openDataRoutes } from './open-data/routes.ts';
import { organisationRoutes } from './organisation.ts';
import { passkeyEntryRoutes } from './passkeys/entry-routes.ts';
import { memberInviteRoutes } from './passkeys/invite-routes.ts';
import { ownPasskeyRoutes } from './passkeys/own-routes.ts';
import { previewRoute } from './preview.ts';
import { invalid, problemOf } from './problem.ts';
import { rapportRoutes } from './rapport/routes.ts';
import { reactionRoutes } from './reactions.ts';
import { reportRoutes } from './reports/routes.ts';
import type { ZodRequests } from './router.ts';
import { securityHeaders } from './security-headers.ts';
import type { Services } from './services.ts';
import { sessionRoutes } from './session-routes.ts';
import { logShown } from './showing.ts';
import { statisticsRoutes } from './statistics/routes.ts';
import { savedQuestionRoutes } from './statistics/saved.ts';
import { streamRoutes } from './streams.ts';
import { systemRoutes } from './system/routes.ts';
import { uppdragDaysRoute } from './uppdrag-days.ts';
import { serveWeb } from './web.ts';

/** The whole of HTTP: what every request goes through, and the routes. */
export async function buildApp(config: ApiConfig, services: Services) {
  const { log } = services;
  const app = fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: config.BODY_BYTES_MAX,
    ...(config.TRUSTED_PROXIES ? { trustProxy: config.TRUSTED_PROXIES } : {}),
    genReqId: () => randomUUID(),
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 30_000,
    frameworkErrors: answerError,
    clientErrorHandler: answerUnreadable,
  }).withTypeProvider<ZodRequests>();

  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_: unknown, body: Buffer) => parseJson(body),
  );

  // 1. What is so for every answer: headers, a bound on work at once, a line in the log.
  const headers = securityHeaders(config.PUBLIC_URL?.startsWith('https:') ?? false);
  const metrics = createMetrics(services.gauges);
  let inFlight = 0;
  const counted = new WeakSet<FastifyRequest>();
  const count = (request: FastifyRequest) => {
    // Who listens for changes waits, and is no work at once.
    if (counted.has(request) || !/^\/(api\/v1\/(?!changes\b)|oppna-data\b)/.test(request.url))
      return;
    if (inFlight >= config.IN_FLIGHT_MAX) throw new Rejection('overloaded', 'too many in flight');
    inFlight += 1;
    counted.add(request);
  };
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    if (request.method === 'GET') count(request);
  });
  // A body that is still on its way is no work yet, and may never come.
  app.addHook('preValidation', async (request) => count(request));
  const settle = (request: FastifyRequest) => {
    if (counted.delete(request)) inFlight -= 1;
  };
  app.addHook('onRequestAbort', async (request) => settle(request));
  app.addHook('onResponse', async (request, reply) => {
    settle(request);
    const { method } = request;
    const route = request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    metrics.observe({ method, route, status, seconds: reply.elapsedTime / 1000 });
    const role = request.caller?.role;
    log.info({
      requestId: request.id,
      method,
      route,
      status,
      role,
      ms: Math.round(reply.elapsedTime),
    });
  });

  // 2. Nobody is shown before it is logged that they are, and a no does not tell by its time why.
  app.addHook('onSend', async (request, reply) => {
    const shown = await logShown(services, request, reply);
    if ([401, 404].includes(reply.statusCode)) {
      await onTheBeat(() => reply.elapsedTime, config.REFUSAL_BEAT_MS);
    }
    return shown;
  });

  // 3. What goes wrong is caught once.
  function answerError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply) {
    const locale = acceptedLocale(request.headers['accept-language']);
    const { problem, retryAfter } = problemOf(error, locale, request.id);
    if (problem.code === 'internal') log.error({ err: error, requestId: request.id });
    if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
    return reply
      .code(problem.status)
      .headers({ ...headers, 'cache-control': 'no-store', 'content-language': locale })
      .type('application/problem+json; charset=utf-8')
      .serializer(JSON.stringify)
      .send(problem);
  }
  const notFound = (request: FastifyRequest, reply: FastifyReply) =>
    answerError(new Rejection('unknown', 'no such route'), request, reply);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(notFound);

  // 4. The routes. Each says who may and what its answer may hold; what it does not say cannot leave.
  app.decorateRequest('caller', null);
  app.addHook('onRoute', ({ url, schema }) => {
    const open = schema as { response?: unknown; raw?: true } | undefined;
    if (!open?.response && !open?.raw) throw new Error(`${url} does not say what it answers`);
  });
  const guessed = guesses({ burst: config.GUESS_BURST, now: services.clock.now });
  limitGuesses(app, guessed);
  requireRules(app, services);
  healthRoutes(app, services, metrics);
  contractRoutes(app);
  sessionRoutes(app, services);
  loginRoutes(app, services, guessed);
  demoProviderRoutes(app, services);
  passkeyEntryRoutes(app, services);
  ownPasskeyRoutes(app, services);
  memberInviteRoutes(app, services);
  findClientRoute(app, services);
  commandRoutes(app, services);
  draftRoutes(app, services);
  notedTogetherRoute(app, services);
  streamRoutes(app, services);
  accessRoutes(app, services);
  clientExportRoutes(app, services);
  loggkontrollRoutes(app, services);
  listRoutes(app, services);
  uppdragDaysRoute(app, services);
  observationRoute(app, services);
  loadRoute(app, services);
  accountRoutes(app, services);
  systemRoutes(app, services);
  organisationListRoutes(app, services);
  rapportListRoute(app, services);
  organisationRoutes(app, services);
  meetingRoutes(app, services);
  previewRoute(app, services);
  meetingDocumentRoutes(app, services);
  statisticsRoutes(app, services);
  savedQuestionRoutes(app, services);
  reportRoutes(app, services);
  rapportRoutes(app, services);
  openDataRoutes(app, services);
  noticeRoutes(app, services);
  answerRoutes(app, services);
  calendarRoutes(app, services);
  changesRoute(app, services);
  reactionRoutes(app, services);
  if (config.WEB_DIR !== undefined) await serveWeb(app, services, config.WEB_DIR, notFound);
  return app;
}

/** What is no HTTP gets an answer all the same, if there is still somebody to hear it. */
function answerUnreadable(_: Error, socket: Socket): void {
  if (!socket.writable) return void socket.destroy();
  const { problem } = problemOf(invalid('', 'malformed_request'), 'sv', randomUUID());
  const body = JSON.stringify(problem);
  const head = [
    'HTTP/1.1 400 Bad Request',
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
