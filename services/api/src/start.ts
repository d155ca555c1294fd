import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Role, workflows } from '@fyr/domain';
import { connectNats } from '@fyr/jetstream';
import { verifyWorkflow, type Workflow } from '@fyr/kernel';
import {
  accountKeeping,
  answerLinks,
  calendarFeeds,
  type Database,
  derivedIds,
  escalations,
  headOf,
  identities,
  memberInvitations,
  openAccessLog,
  openAccounts,
  openAuditor,
  openCustody,
  passkeys,
  readInstallation,
  roleUrl,
} from '@fyr/postgres';
import { positionOf, projections } from '@fyr/projections';
import { buildApp } from './app.ts';
import { watchApplied } from './applied.ts';
import { ApiConfig, type ApiOptions } from './config.ts';
import { sessionCookie } from './cookie.ts';
import { sealedTags } from './entity-tag.ts';
import { forgettingBy } from './forgetting.ts';
import { gaugesOf } from './gauges.ts';
import { openLog } from './log.ts';
import { openDemoLogin } from './login/demo/login.ts';
import { openLogin } from './login/login.ts';
import { once } from './once.ts';
import { reviewOpener } from './open-reviews.ts';
import { rateLimit } from './rate-limit.ts';
import { volumeWatch } from './read-volume.ts';
import { handsOf, openRooms, roomsOf } from './rooms.ts';
import { rotationGauge } from './rotation-gauge.ts';
import type { House } from './services.ts';
import { openSessions } from './sessions.ts';
import { draftSweeper, forgottenSweeper } from './sweep-forgotten.ts';
import { systemKeeper } from './system/keeper.ts';

const READY_MS = 2_000;
const DRAFTS_EVERY_MS = 60 * 60 * 1000;

export type RunningApi = { readonly url: string; close(): Promise<void> };

/**
 * Opens all that the API rests on and listens. `main.ts` does no more than this, so a test on port 0
 * runs what runs in production.
 * @throws where the configuration, a workflow or the database's role is not as it must be
 */
export async function startApi(options: ApiOptions): Promise<RunningApi> {
  const config = ApiConfig.parse(options);
  const faults = Object.values<Workflow>(workflows).flatMap(verifyWorkflow);
  if (faults.length > 0) throw new Error(`broken workflows: ${faults.join('; ')}`);

  await using stack = new AsyncDisposableStack();
  const opened = <T extends { close(): Promise<void> }>(one: T): T => {
    stack.defer(() => one.close());
    return one;
  };

  // 1. What it rests on. NATS may be away: nothing waits for it.
  const url = config.DATABASE_URL;
  const secret = await readFile(config.SECRET_FILE);
  const custody = await openCustody(config, { secret });
  const clock = Date;
  const { demo } = await readInstallation(url);
  const nats = opened(connectNats(config.NATS_URL, 'api'));
  const measured = gaugesOf(nats);
  const rooms = await openRooms({
    ...{ url, secret, custody, opened, keysUrl: config.KEYS_DATABASE_URL },
    counted: measured.counted,
    onAppended(tenant, position) {
      nats.wake(tenant);
      measured.appended(tenant, position);
    },
  });
  const { inside, outside, released } = rooms;
  const { database } = inside;
  const accounts = opened(await openAccounts(url));
  const accessLog = opened(await openAccessLog(url));
  const auditor = opened(await openAuditor(roleUrl(url, 'auditor', secret)));

  // 2. What is made of it.
  const log = openLog(config.LOG_LEVEL);
  const headOfTenant = (tenant: string) => headOf(database, tenant);
  const applied = watchApplied(config.AFTER_WAIT_MS, headOfTenant);
  const secure = config.PUBLIC_URL?.startsWith('https:') ?? false;
  const publicOrigin = config.PUBLIC_URL && new URL(config.PUBLIC_URL).origin;
  const { OIDC_FILE, PUBLIC_URL } = config;
  const login = OIDC_FILE ? await openLogin(OIDC_FILE, PUBLIC_URL, { clock, database }) : undefined;
  const listening = Promise.withResolvers<string>();
  const openDemo = once(async () =>
    openDemoLogin(publicOrigin ?? (await listening.promise), { accounts, clock, database }),
  );
  const hands = handsOf(rooms);
  const house: House = {
    ...{ log, clock, accounts, accessLog, auditor, applied, headOf: headOfTenant },
    accountKeeping: accountKeeping(database),
    identities: identities(database),
    system: systemKeeper({ url, secret, database, now: clock.now }),
    sessions: openSessions(accounts, released, clock),
    forgetting: forgettingBy(hands),
    hasProvider: login !== undefined,
    secure,
    cookie: sessionCookie(secure),
    rate: rateLimit({
      perSecond: config.RATE_PER_SECOND,
      burst: config.RATE_BURST,
      now: clock.now,
    }),
    gauges: [...measured.gauges, rotationGauge(inside)],
    heartbeatMs: config.HEARTBEAT_MS,
    changesEveryMs: config.CHANGES_EVERY_MS,
    answerLinks: answerLinks(released.database),
    calendarFeeds: calendarFeeds(database),
    passkeys: passkeys(database),
    memberInvitations: memberInvitations(database),
    contact: config.SERVICE_CONTACT ?? null,
    passkeyRoles: Role.options.filter((role) => config.PASSKEY_ROLES.split(',').includes(role)),
    invitationDays: config.INVITATION_DAYS,
    escalations: escalations(outside.database),
    sealed: sealedTags(secret),
    derived: derivedIds(secret),
    reactionSecret: config.REACTION_SECRET,
    hasDemoLogin: ({ headers }) => {
      const named = [config.HOST, hostOf(config.PUBLIC_URL), hostOf(`http://${headers.host}`)];
      return demo && !login && named.every((host) => host === undefined || isLoopback(host));
    },
    demoLogin: async (request) => (house.hasDemoLogin(request) ? await openDemo() : undefined),
    login: async (request) => login ?? (await house.demoLogin(request)),
    originOf: ({ headers }) => publicOrigin ?? `http://${headers.host ?? ''}`,
    onApplied: (listener) => void nats.onApplied(listener),
    onNoticed: (listener) => void nats.onNoticed(listener),
    natsIsUp: () => nats.isUp(),
    databaseAnswers: () => answers(() => accounts.demoUsers()),
    readModelsServe: untilSo(() =>
      answers(async () => {
        await positionsOf(database);
        await positionsOf(released.database);
      }),
    ),
  };
  house.onApplied(applied.hear);

  // 3. What was to be forgotten is, also where whoever asked was cut off.
  const sweep = forgottenSweeper(hands, house);
  const swept = repeat(config.SWEEP_EVERY_MS, sweep, (error) =>
    log.warn({ err: error }, 'could not look for what is to be forgotten'),
  );
  stack.defer(() => swept.stop());
  const tidied = repeat(DRAFTS_EVERY_MS, draftSweeper(hands, house), (error) =>
    log.warn({ err: error }, 'could not look for drafts that nobody goes on with'),
  );
  stack.defer(() => tidied.stop());

  // 4. What of the access log is to be reviewed is, month by month.
  const services = { ...house, ...roomsOf(house, rooms) };
  const openDue = reviewOpener(services.roomOf({ role: 'granskare' }), database);
  const reviewed = repeat(
    config.REVIEWS_EVERY_MS,
    openDue,
    (error) => log.warn({ err: error }, 'could not look for what is to be reviewed'),
    config.REVIEWS_EVERY_MS,
  );
  stack.defer(() => reviewed.stop());

  // 5. Whoever reads about many is told of.
  const watch = volumeWatch(services.released, database);
  const watched = repeat(config.VOLUME_EVERY_MS, watch.look, (error) =>
    log.warn({ err: error }, 'could not look for who reads about many'),
  );
  stack.defer(() => watched.stop());

  // 6. Listen.
  const app = await buildApp(config, {
    ...services,
    gauges: [...services.gauges, watch.gauge],
  });
  stack.defer(() => app.close());
  await app.listen({ host: config.HOST, port: config.PORT });
  const { port } = app.server.address() as AddressInfo;
  const running = stack.move();
  const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST;
  const here = `http://${host}:${port}`;
  listening.resolve(here);
  return { url: here, close: () => running.disposeAsync() };
}

function hostOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  return URL.parse(url)?.hostname.replace(/^\[(.*)\]$/, '$1') ?? '';
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** Fails while any of them is still to be made. */
async function positionsOf(database: Database): Promise<void> {
  await database.across(async (tx) => {
    for (const projection of projections) await positionOf(tx, projection);
  });
}

/** Does it, at once or later, and again after each pause; stopping waits for what is under way. */
function repeat(
  everyMs: number,
  work: () => Promise<void>,
  onError: (error: unknown) => void,
  firstAfterMs = 0,
) {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = (ms: number) => wait(ms, undefined, { signal, ref: false }).catch(() => {});
  const running = (async () => {
    if (firstAfterMs > 0) await pause(firstAfterMs);
    while (!signal.aborted) {
      await work().catch(onError);
      await pause(everyMs);
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

/** Asks until it is so; a read model that serves stays. */
function untilSo(ask: () => Promise<boolean>): () => Promise<boolean> {
  let so = false;
  return async () => {
    so ||= await ask();
    return so;
  };
}

async function answers(ask: () => Promise<unknown>): Promise<boolean> {
  const late = new Promise<false>((resolve) => setTimeout(resolve, READY_MS, false).unref());
  return await Promise.race([
    late,
    ask().then(
      () => true,
      () => false,
    ),
  ]);
}
