import type { RecordedEvent } from '@fyr/kernel';
import { headers, type MsgHdrs } from '@nats-io/transport-node';

/** An event as it travels: its coded data and where it stands, never a person. */
export type PublishedEvent = Omit<RecordedEvent, 'personal' | 'actor'>;

export const eventSubjects = 'fyr.>';

/** No person and no instance in a subject: subjects show in monitoring and advisories. */
export function subjectOf({ tenant, streamType, type }: PublishedEvent): string {
  return `fyr.${tenant}.${streamType}.${type}`;
}

/** The event's identity. The server drops a second one within its window. */
export function messageId({
  tenant,
  position,
}: Pick<PublishedEvent, 'tenant' | 'position'>): string {
  return `${tenant}:${position}`;
}

export function headersOf(event: PublishedEvent): MsgHdrs {
  const set = headers();
  set.set('Fyr-Tenant', event.tenant);
  set.set('Fyr-Position', String(event.position));
  set.set('Fyr-Stream', event.streamId);
  set.set('Fyr-Revision', String(event.revision));
  set.set('Fyr-Version', String(event.version));
  set.set('Fyr-At', String(event.at));
  set.set('Fyr-State', event.state);
  return set;
}

const encoder = new TextEncoder();

/** The body: the event's coded data and nothing else. */
export function bodyOf({ data }: PublishedEvent): Uint8Array {
  return encoder.encode(JSON.stringify(data));
}

/** A message that is not one of ours gives nothing: the log has what it stood for. */
export function readMessage(message: {
  readonly subject: string;
  readonly headers?: MsgHdrs;
  json<T>(): T;
}): PublishedEvent | undefined {
  const [, tenant, streamType, type] = message.subject.split('.');
  const { headers: set } = message;
  if (!tenant || !streamType || !type || !set) return undefined;
  const integer = (name: string) => Number.parseInt(set.get(name), 10);
  try {
    const event = {
      ...{ tenant, streamType, type },
      position: integer('Fyr-Position'),
      streamId: set.get('Fyr-Stream'),
      revision: integer('Fyr-Revision'),
      version: integer('Fyr-Version'),
      data: message.json<PublishedEvent['data']>(),
      state: set.get('Fyr-State'),
      at: integer('Fyr-At'),
    };
    const whole = [event.position, event.revision, event.version, event.at].every(
      Number.isSafeInteger,
    );
    return whole && event.streamId !== '' ? event : undefined;
  } catch {
    return undefined;
  }
}
