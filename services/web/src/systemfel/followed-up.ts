/** What is known of a systemfel that was brought further, as the register has it. */
export type Brought = {
  readonly reportedOn: string | null;
  readonly answer: string | null;
  readonly remediedOn: string | null;
  readonly effect: string | null;
};

/** What we said that led somewhere, the latest first. */
export function broughtUp<Row extends Brought>(rows: readonly Row[]): readonly Row[] {
  return rows
    .filter(({ reportedOn }) => reportedOn !== null)
    .toSorted((a, b) => (b.reportedOn ?? '').localeCompare(a.reportedOn ?? ''));
}

const helped: ReadonlySet<string | null> = new Set(['AVHJALPT', 'DELVIS_AVHJALPT']);

/** How far they came, each step of those before it. */
export function tally(rows: readonly Brought[]) {
  return {
    said: rows.length,
    answered: rows.filter(({ answer }) => answer !== null).length,
    done: rows.filter(({ remediedOn }) => remediedOn !== null).length,
    helped: rows.filter(({ effect }) => helped.has(effect)).length,
  };
}
