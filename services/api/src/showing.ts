import type { RecordedEvent, StreamRow, Workflow } from '@fyr/kernel';
import type { Caller } from './caller.ts';
import type { Services } from './services.ts';

/** Whose text stands among these events. A stream's own text is about no person. */
export function personsShown(
  workflow: Workflow,
  { row, told }: { readonly row: StreamRow; readonly told: readonly RecordedEvent[] },
): readonly string[] {
  const persons = told.flatMap(({ type, data, personal }) => {
    const kind = workflow.events[type]?.subject;
    if (kind === undefined || kind === 'stream' || personal === undefined) return [];
    return workflow.subjectOf(kind, row.context, row.id, data as { on: string });
  });
  return [...new Set(persons)];
}

/**
 * Logs that persons are shown. Awaited before a byte of the answer leaves: without the log there is
 * no answer.
 */
export async function logShown(
  { accessLog, clock }: Services,
  { tenant, role, account }: Caller,
  action: 'read' | 'history' | 'list',
  subjects: readonly string[],
  streamId?: string,
): Promise<void> {
  if (subjects.length === 0) return;
  await accessLog.record({
    ...{ tenant, role, action, subjects, actor: `${role}:${account}`, at: clock.now() },
    ...(streamId === undefined ? {} : { streamId }),
  });
}
