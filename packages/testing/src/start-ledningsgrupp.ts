import { ledningsgrupp, mote } from '@fyr/domain';
import { type Command, type EventStore, execute, type LocalDate, type Workflow } from '@fyr/kernel';

/** Who sits in the group; the first leads it, the last writes. */
export type SeatedAccount = { readonly account: string; readonly name?: string };

export type StartedLedningsgrupp = {
  readonly tenant: string;
  readonly id: string;
  readonly members: readonly SeatedAccount[];
  readonly from?: LocalDate;
  /** A meeting of it that is planned. */
  readonly meeting?: { readonly id: string; readonly plannedOn: LocalDate };
};

/** A ledningsgrupp whose members all decide, and a meeting of it, for a spec. */
export async function startLedningsgrupp(
  store: EventStore,
  { tenant, id, members, from = '2002-02-01', meeting }: StartedLedningsgrupp,
): Promise<void> {
  const at = Temporal.PlainDate.from(from).toZonedDateTime({
    timeZone: 'Europe/Stockholm',
    plainTime: '12:00',
  }).epochMilliseconds;
  let given = 0;
  const give = async (workflow: Workflow, stream: string, command: Command) => {
    given += 1;
    const key = `start-ledningsgrupp:${id}:${given}`;
    await execute(workflow, store, stream, command, { tenant, actor: 'start', at, key });
  };

  await give(ledningsgrupp, id, {
    type: 'FormLedningsgrupp',
    data: { kind: 'LOKAL', from },
    personal: { name: 'Demo Ledningsgrupp' },
  });
  for (const [nth, { account, name = 'Demo Ledamot' }] of members.entries()) {
    const seat = { mandate: 'BESLUTANDE', chair: nth === 0, secretary: nth === members.length - 1 };
    await give(ledningsgrupp, id, {
      type: 'AppointMember',
      data: { person: account, account, organisation: 'KOMMUN', external: false, from, ...seat },
      personal: { name, function: 'Demo funktion' },
    });
  }
  if (!meeting) return;
  await give(mote, meeting.id, {
    type: 'PlanMote',
    data: { ledningsgruppId: id, plannedOn: meeting.plannedOn, startsAt: '13:00' },
    personal: { place: 'Demo lokal' },
  });
}
