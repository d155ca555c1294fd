import { describe, expect, it } from 'vitest';
import { settingsOn } from '../verksamhet/settings.ts';
import { drawFrom, type LogRow } from './draw.ts';

const rules = { ...settingsOn([], '2026-03-31').loggkontroll, sampleSize: 5 };
const stream = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [anna, bo] = [stream(1), stream(2)];

/** At noon on a Wednesday, unless said otherwise. */
function row(position: number, change: Partial<LogRow> = {}): LogRow {
  const at = Date.parse('2026-03-04T12:00:00+01:00') + position;
  return {
    ...{ position, at, account: anna, action: 'read', purpose: 'EGET_UPPDRAG' },
    ...{ streamId: stream(900), ...change },
  };
}
const at = (time: string) => ({ at: Date.parse(`${time}+01:00`) });
const flags = (rows: readonly LogRow[]) =>
  Object.fromEntries(
    drawFrom(rows, rules, 1)
      .entries.filter(({ flags: [first] }) => first !== 'STICKPROV')
      .map((entry) => [entry.position, entry.flags]),
  );

describe('what is flagged of a month', () => {
  it('is what somebody opened that nobody has been given, and not that they saw the queue', () => {
    const purpose = 'OTILLDELAT_UPPDRAG';
    expect(flags([row(1), row(2, { purpose }), row(3, { purpose, action: 'list' })])).toEqual({
      2: ['UTAN_UPPDRAG'],
    });
  });

  it.each([
    ['2026-03-04T05:59', true],
    ['2026-03-04T06:00', false],
    ['2026-03-04T19:59', false],
    ['2026-03-04T20:00', true],
    ['2026-03-07T12:00', true],
    ['2026-12-24T12:00', true],
  ])('is what was read outside working hours: %s %s', (time, isFlagged) => {
    expect(flags([row(1, at(time))])).toEqual(isFlagged ? { 1: ['UTANFOR_ARBETSTID'] } : {});
  });

  it('is a day with more opened than the setting, once for each account', () => {
    const many = Array.from({ length: rules.subjectsPerDay + 1 }, (_, n) =>
      row(n + 1, { streamId: stream(n + 100) }),
    );
    const others = [row(900, { account: bo }), row(901, { account: bo })];
    expect(flags([...many, ...others])).toEqual({ [many.length]: ['STOR_VOLYM'] });
    expect(flags(many.slice(1))).toEqual({});
  });

  it('is a day far over what the account usually opens', () => {
    const usual = [3, 4, 5].flatMap((day) => [
      row(day * 100, { ...at(`2026-03-0${day}T10:00`), streamId: stream(1) }),
      row(day * 100 + 1, { ...at(`2026-03-0${day}T10:01`), streamId: stream(2) }),
    ]);
    const far = Array.from({ length: 10 }, (_, n) =>
      row(600 + n, { ...at('2026-03-06T10:00'), streamId: stream(n + 10) }),
    );
    expect(flags([...usual, ...far])).toEqual({ 609: ['STOR_VOLYM'] });
    expect(flags([...usual, ...far.slice(1)])).toEqual({});
  });
});

describe('the sample of a month', () => {
  const month = Array.from({ length: 200 }, (_, n) => row(n + 1));
  const places = (seed: number) => drawFrom(month, rules, seed).entries.map((one) => one.position);

  it('is as large as the setting, of rows that no rule flags', () => {
    const flagged = row(201, at('2026-03-07T12:00'));
    const drawn = drawFrom([...month, flagged], rules, 1);
    expect(drawn).toMatchObject({ rows: 201, flagged: 1, sampled: 5 });
    expect(drawn.entries).toHaveLength(6);
    expect(drawFrom(month.slice(0, 3), rules, 1)).toMatchObject({ rows: 3, sampled: 3 });
    expect(drawFrom([], rules, 1)).toMatchObject({ rows: 0, sampled: 0, entries: [] });
  });

  it('follows from its seed, and another comes of another', () => {
    expect(places(7)).toEqual(places(7));
    expect(new Set([1, 2, 3, 4, 5].map((seed) => places(seed).join())).size).toBe(5);
  });

  it('can hit every row alike', () => {
    const hits = new Map<number, number>();
    for (let seed = 0; seed < 4_000; seed++) {
      for (const place of places(seed)) hits.set(place, (hits.get(place) ?? 0) + 1);
    }
    const counts = month.map(({ position }) => hits.get(position) ?? 0);
    // A hundred each, give or take five standard deviations.
    expect(Math.min(...counts)).toBeGreaterThan(50);
    expect(Math.max(...counts)).toBeLessThan(150);
  });

  it('leaves out what is no work with clients', () => {
    const rows = [row(1, { purpose: 'ORGANISATION' }), row(2, { purpose: 'INLASNING' })];
    expect(drawFrom(rows, rules, 1)).toMatchObject({ rows: 0, entries: [] });
  });
});
