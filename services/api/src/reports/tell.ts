import { type ReadableType, type Reading, readingInReport } from '@fyr/domain';
import type { StreamRow, Workflow } from '@fyr/kernel';
import type { Caller } from '../caller.ts';
import type { Here } from '../rooms.ts';
import type { Told } from '../showing.ts';

/** A stream's events as a report may tell them to the caller. */
export async function tell(
  { people }: Pick<Here, 'people'>,
  caller: Caller,
  workflow: Workflow,
  row: StreamRow,
  reading: Reading = readingInReport(caller.role, workflow.name as ReadableType),
): Promise<readonly Told[]> {
  const { told } = await people.readStream(caller, workflow, { row, reading }, { action: 'read' });
  return told;
}
