import { z } from 'zod';
import type { Link } from './link.ts';

/*
 * What is said on core NATS: heard by whoever listens now, and no harm done where nobody does. The
 * subjects lie outside the stream's.
 */

type Stop = () => void;

export function wake(nats: Link, tenant: string): void {
  nats.whileUp()?.publish(`fyr-wake.${tenant}`);
}

export function onWake(nats: Link, listener: (tenant: string) => void): Stop {
  return listen(nats, 'fyr-wake.*', ({ subject }) => {
    const tenant = z.uuid().safeParse(subject.slice('fyr-wake.'.length));
    if (tenant.success) listener(tenant.data);
  });
}

const Applied = z.strictObject({
  tenant: z.uuid(),
  /** Every read model has passed it. */
  position: z.int().nonnegative(),
  /** Whose rows may have changed. */
  streams: z.array(z.strictObject({ type: z.string(), id: z.uuid() })).readonly(),
});
export type Applied = z.infer<typeof Applied>;

export function announceApplied(nats: Link, applied: Applied): void {
  nats.whileUp()?.publish(`fyr-applied.${applied.tenant}`, JSON.stringify(applied));
}

export function onApplied(nats: Link, listener: (applied: Applied) => void): Stop {
  return listen(nats, 'fyr-applied.*', (message) => {
    const applied = Applied.safeParse(safeJson(message.string()));
    if (applied.success) listener(applied.data);
  });
}

const Noticed = z.strictObject({ tenant: z.uuid(), accounts: z.array(z.uuid()).readonly() });
/** Accounts that have been told something. */
export type Noticed = z.infer<typeof Noticed>;

export function announceNoticed(nats: Link, noticed: Noticed): void {
  nats.whileUp()?.publish(`fyr-noticed.${noticed.tenant}`, JSON.stringify(noticed));
}

export function onNoticed(nats: Link, listener: (noticed: Noticed) => void): Stop {
  return listen(nats, 'fyr-noticed.*', (message) => {
    const noticed = Noticed.safeParse(safeJson(message.string()));
    if (noticed.success) listener(noticed.data);
  });
}

/** A stream was made anew: whoever consumes had better look for it. */
export function announceEpoch(nats: Link, epoch: number): void {
  nats.whileUp()?.publish('fyr-epoch', String(epoch));
}

export function onEpoch(nats: Link, listener: () => void): Stop {
  return listen(nats, 'fyr-epoch', listener);
}

function listen(
  nats: Link,
  subject: string,
  listener: (message: { subject: string; string(): string }) => void,
): Stop {
  let stopped = false;
  let stop = () => {
    stopped = true;
  };
  nats.connection().then(
    (connection) => {
      if (stopped) return;
      const subscription = connection.subscribe(subject, {
        callback: (error, message) => {
          if (!error) listener(message);
        },
      });
      stop = () => subscription.unsubscribe();
    },
    () => {},
  );
  return () => stop();
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
