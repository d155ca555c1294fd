import {
  addDays,
  changeBy,
  enheterOn,
  type NewVerksamhetEvent,
  sharesOf,
  sharesOn,
  type VerksamhetContext,
  verksamhetContext,
} from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import type { RowsOf } from '../tables.ts';
import type { verksamhetTables } from './tables.ts';

type Rows = RowsOf<typeof verksamhetTables>;
type Organisation = Pick<VerksamhetContext, 'enheter' | 'ombud' | 'fte' | 'shares'>;
type Dated = { readonly from: LocalDate; readonly to: LocalDate | null };

/**
 * The organisation after an event, as the verksamhet itself understands it, and what it comes to
 * day by day: the rules of which decision holds on a day are the domain's.
 */
export function reorganise(rows: Rows, event: NewVerksamhetEvent): void {
  const before: VerksamhetContext = { ...verksamhetContext, ...organisationIn(rows) };
  const after: Organisation = { ...before, ...changeBy(before, event) };
  store(rows, after);
  staff(rows, after);
}

function organisationIn(rows: Rows): Organisation {
  const sets = rows.fte_share.all();
  return {
    enheter: rows.enhet.all().map(({ enhet, ...row }) => ({ enhet, ...datedOf(row) })),
    ombud: rows.ombud_spell.all().map(({ ombud, ...row }) => ({ ombud, ...datedOf(row) })),
    fte: rows.fte_set.all().map(({ ombud, from_on }, index) => ({
      ombud,
      from: from_on,
      shares: sets
        .filter(({ fte_set }) => fte_set === index)
        .map(({ enheter, fte, exclusive }) => ({ enheter, fte: fte / 100, exclusive })),
    })),
    shares: rows.share_set
      .all()
      .map(({ enheter, fte, ...row }) => ({ enheter, fte: fte / 100, ...datedOf(row) })),
  };
}

function store(rows: Rows, { enheter, ombud, fte, shares }: Organisation): void {
  for (const table of [rows.enhet, rows.ombud_spell, rows.fte_set, rows.fte_share]) {
    table.remove(() => true);
  }
  rows.share_set.remove(() => true);
  for (const { enhet, ...dated } of enheter) rows.enhet.add({ enhet, ...periodOf(dated) });
  for (const spell of ombud) rows.ombud_spell.add({ ombud: spell.ombud, ...periodOf(spell) });
  fte.forEach((set, index) => {
    rows.fte_set.add({ ombud: set.ombud, from_on: set.from });
    for (const share of set.shares) {
      rows.fte_share.add({
        fte_set: index,
        enheter: share.enheter,
        fte: hundredths(share.fte),
        exclusive: share.exclusive,
      });
    }
  });
  for (const { enheter: group, fte: posts, ...dated } of shares) {
    rows.share_set.add({ enheter: group, fte: hundredths(posts), ...periodOf(dated) });
  }
}

/** Who works where and which posts are agreed, from each day on which that may change to the next. */
function staff(rows: Rows, organisation: Organisation): void {
  rows.staffing.remove(() => true);
  rows.agreed.remove(() => true);
  const whole = rows.verksamhet.last();
  if (!whole) return;
  const days = changingDays(organisation, whole);
  days.forEach((from_on, index) => {
    if (from_on === whole.to_on) return;
    const period = { from_on, to_on: days[index + 1] ?? null };
    const there = enheterOn(organisation, from_on);
    for (const ombud of new Set(organisation.ombud.map((spell) => spell.ombud))) {
      for (const { enheter, fte, exclusive } of sharesOf(organisation, ombud, from_on)) {
        const among = enheter.filter((enhet) => there.includes(enhet));
        for (const enhet of among) {
          const parts = among.length;
          rows.staffing.add({ ombud, enhet, fte: hundredths(fte), parts, exclusive, ...period });
        }
      }
    }
    for (const { enheter, fte } of sharesOn(organisation.shares, from_on)) {
      const among = enheter.filter((enhet) => there.includes(enhet));
      for (const enhet of among) {
        rows.agreed.add({ enhet, fte: hundredths(fte), parts: among.length, ...period });
      }
    }
  });
}

/** Every first day and every day after a last one within the verksamhet's own days, in order. */
function changingDays(
  { enheter, ombud, fte, shares }: Organisation,
  { from_on, to_on }: Period,
): readonly LocalDate[] {
  const periods: readonly Dated[] = [...enheter, ...ombud, ...shares];
  const days = [
    ...[from_on, ...(to_on === null ? [] : [to_on])],
    ...periods.flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)])),
    ...fte.map(({ from }) => from),
  ];
  return [...new Set(days)]
    .filter((day) => from_on <= day && (to_on === null || day <= to_on))
    .sort();
}

export function hundredths(fte: number): number {
  return Math.round(fte * 100);
}

type Period = { readonly from_on: LocalDate; readonly to_on: LocalDate | null };

/** The last day is inclusive where it is decided, the next one where it is counted. */
export function periodOf({ from, to }: { from: LocalDate; to?: LocalDate | null | undefined }) {
  return { from_on: from, to_on: to ? addDays(to, 1) : null };
}

function datedOf({ from_on, to_on }: Period): Dated {
  return { from: from_on, to: to_on === null ? null : addDays(to_on, -1) };
}
