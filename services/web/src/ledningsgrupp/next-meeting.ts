type Meeting = { readonly state: string; readonly plannedOn: string };

/** The one that is held now, or else the soonest that is still to come. */
export function nextMeeting<Row extends Meeting>(
  rows: readonly Row[],
  today: string,
): Row | undefined {
  const held = rows.find(({ state }) => state === 'held.inSession');
  if (held) return held;
  return rows
    .filter(({ state, plannedOn }) => /^(planned|called)/.test(state) && plannedOn >= today)
    .toSorted((a, b) => a.plannedOn.localeCompare(b.plannedOn))[0];
}
