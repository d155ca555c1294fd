/** The columns of the board: each is a state of the machine, in the order that a life has them. */
export const columnStates = [
  'firstContact.requested',
  'firstContact.contacted',
  'firstContact.queued',
  'firstContact.meetingBooked',
  'jointMapping',
  'active.working',
  'active.paused',
  'closed',
] as const;
export type ColumnState = (typeof columnStates)[number];

type Standing = { readonly state: string; readonly nextOn: string | null };

/** The same rows, each under its state, soonest first and those without a day last. */
export function columnsOf<Row extends Standing>(
  rows: readonly Row[],
): readonly { readonly state: ColumnState; readonly rows: readonly Row[] }[] {
  return columnStates.map((state) => ({
    state,
    rows: rows.filter((row) => row.state === state).toSorted(bySoonest),
  }));
}

function bySoonest(a: Standing, b: Standing): number {
  return (a.nextOn ?? lastDay).localeCompare(b.nextOn ?? lastDay);
}
const lastDay = '9999-12-31';
