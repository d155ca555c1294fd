import { agendaOf, type MoteData, mote, partsOf } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { queryMoteWorklist } from '@fyr/projections';
import type { MeetingTold } from '@fyr/reports';
import type { Caller } from '../caller.ts';
import type { Here } from '../rooms.ts';
import { everyRow } from './every-row.ts';
import { tell } from './tell.ts';

/** Those of a period in the order of their days, each with what it took up. */
export async function tellMeetings(
  here: Here,
  caller: Caller,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<readonly MeetingTold[]> {
  const { tenant } = caller;
  const listed = await everyRow((page) =>
    queryMoteWorklist(here.database, { ...page, tenant, over: true }),
  );
  const inPeriod = listed
    .map((meeting) => ({ ...meeting, on: meeting.heldOn ?? meeting.plannedOn }))
    .filter(({ on }) => from <= on && on <= to)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const { rows } = await here.store.load({ tenant, ids: inPeriod.map(({ id }) => id) });
  const told = inPeriod.map(async ({ id, number, on, state }): Promise<MeetingTold | []> => {
    const row = rows.get(id);
    if (!row) return [];
    const meeting = mote.view(await tell(here, caller, mote, row, 'codes')).data as MoteData;
    const decided = new Map(meeting.decisions.map((one) => [one.systemfelId, one.decision]));
    const items = agendaOf(meeting, []).map(({ key, kind }) => {
      const { systemfelId } = partsOf(key) ?? {};
      return { kind, decision: (systemfelId && decided.get(systemfelId)) ?? null };
    });
    return { number, on, state, documented: meeting.approvedOn !== null, items };
  });
  return (await Promise.all(told)).flat();
}
