import { workflows } from '@fyr/domain';
import type { Applied } from '@fyr/jetstream';
import { dayOf } from '@fyr/kernel';
import { type Caller, callerOf } from './caller.ts';
import { Limited } from './problem.ts';
import { raw } from './raw.ts';
import { readingFor, seesPosition } from './rights.ts';
import type { Here } from './rooms.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';

const perSessionMax = 6;
/** More streams than this in one announcement are told of by their type alone. */
const idsMax = 100;

type Listener = {
  readonly caller: Caller;
  send(event: string, data: unknown): void;
  /** Tells it at the next round, once however often it happened until then. */
  sendLater(change: { readonly type?: string }): void;
  /** Tells it at the next round that there is a notice. */
  noticedLater(): void;
  end(): void;
};

/**
 * `GET /changes`: tells each session that something it may see has changed, never what. Where it is
 * seen de-identified neither which nor when is told: an event that is hidden would show by it. Ends
 * when the session does.
 */
export function changesRoute(app: Router, services: Services): void {
  const listeners = new Set<Listener>();

  app.get('/api/v1/changes', { config: { may: 'member' }, schema: raw }, (request, reply) => {
    const caller = callerOf(request);
    const same = [...listeners].filter((other) => other.caller.session === caller.session);
    if (same.length >= perSessionMax) throw new Limited(1);

    reply.hijack();
    const { raw: stream } = reply;
    stream.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    });
    const write = (text: string) => {
      // A reader that cannot keep up reconnects and reads anew.
      if (stream.writableLength > 65_536) listener.end();
      else stream.write(text);
    };
    const listener: Listener = {
      caller,
      send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
      sendLater: (change) => later.set(change.type, change),
      noticedLater: () => {
        noticed = true;
      },
      end: () => stream.end(),
    };
    const later = new Map<string | undefined, { readonly type?: string }>();
    let noticed = false;
    const round = setInterval(() => {
      if (noticed) listener.send('noticed', {});
      noticed = false;
      for (const change of later.values()) listener.send('changed', change);
      later.clear();
    }, services.changesEveryMs);
    const beat = setInterval(async () => {
      const alive = await services.sessions.asOfNow(caller).catch(() => true);
      if (alive) write(': still here\n\n');
      else listener.end();
    }, services.heartbeatMs);
    stream.on('close', () => {
      clearInterval(beat);
      clearInterval(round);
      listeners.delete(listener);
    });
    listeners.add(listener);
    listener.send('open', {});
  });

  services.onApplied((applied) => {
    tell(services, listeners, applied).catch((error) => services.log.warn({ err: error }));
  });
  services.onNoticed(({ tenant, accounts }) => {
    for (const listener of listeners) {
      const { caller } = listener;
      if (caller.tenant === tenant && accounts.includes(caller.account)) listener.noticedLater();
    }
  });
  services.sessions.onEnd((session) => {
    for (const listener of listeners) if (listener.caller.session === session) listener.end();
  });
  app.addHook('preClose', async () => {
    for (const listener of listeners) listener.end();
  });
}

async function tell(
  services: Services,
  listeners: ReadonlySet<Listener>,
  { tenant, position, streams }: Applied,
): Promise<void> {
  const here = [...listeners].filter(({ caller }) => caller.tenant === tenant);
  if (here.length === 0) return;
  const named = streams.slice(0, idsMax);
  const ids = named.map(({ id }) => id);
  const rowsIn = inEachRoom(services, ({ store }) => store.load({ tenant, ids }));
  for (const listener of here) {
    const caller = await nowOf(services, listener.caller);
    if (!caller) {
      listener.end();
      continue;
    }
    const { rows } = await rowsIn(caller);
    for (const type of Object.keys(workflows)) {
      const seen = [...rows.values()].filter(
        (row) => row.type === type && readingFor(caller, row) !== null,
      );
      if (seen.length === 0) continue;
      if (seesPosition(caller, type)) {
        listener.send('changed', { type, ids: seen.map(({ id }) => id), position });
      } else listener.sendLater({ type });
    }
    if (streams.length > idsMax) listener.sendLater({});
  }
}

/** Reads it at most once in each room that somebody asks from. */
function inEachRoom<T>({ roomOf }: Pick<Services, 'roomOf'>, read: (here: Here) => Promise<T>) {
  const known = new Map<Here, Promise<T>>();
  return async (caller: Caller): Promise<T> => {
    const here = roomOf(caller);
    const found = known.get(here) ?? read(here);
    known.set(here, found);
    return await found;
  };
}

/** Who listens may do so past midnight; and a term may end, or a möte be planned, meanwhile. */
async function nowOf(services: Services, caller: Caller): Promise<Caller | undefined> {
  if (caller.within) return await services.sessions.asOfNow(caller);
  return { ...caller, today: dayOf(services.clock.now()) };
}
