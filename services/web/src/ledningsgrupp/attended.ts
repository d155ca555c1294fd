type Held = {
  readonly heldOn: string | null;
  readonly attendance: {
    readonly present: readonly { readonly member: number }[];
    readonly absent: readonly number[];
  } | null;
};

type Attended = {
  /** Of the meetings at which the member had a seat. */
  readonly present: number;
  readonly of: number;
  /** Missed both of the last two. */
  readonly hasLeft: boolean;
};

/** How often each member came, of the meetings that were theirs to come to. */
export function attendedBy(meetings: readonly Held[]): ReadonlyMap<number, Attended> {
  const held = meetings
    .filter(({ heldOn }) => heldOn !== null)
    .toSorted((a, b) => (a.heldOn ?? '').localeCompare(b.heldOn ?? ''));
  const came = new Map<number, boolean[]>();
  for (const { attendance } of held) {
    const there = attendance?.present.map(({ member }) => member) ?? [];
    for (const member of there) came.set(member, [...(came.get(member) ?? []), true]);
    for (const member of attendance?.absent ?? [])
      came.set(member, [...(came.get(member) ?? []), false]);
  }
  return new Map(
    [...came].map(([member, times]) => [
      member,
      {
        present: times.filter((was) => was).length,
        of: times.length,
        hasLeft: times.length >= 2 && times.slice(-2).every((was) => !was),
      },
    ]),
  );
}
