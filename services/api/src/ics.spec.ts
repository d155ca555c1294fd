import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, icsOf } from './ics.ts';

const at = Date.parse('2026-11-22T16:00:00.900Z');
const ics = (...entries: CalendarEntry[]) => icsOf({ name: 'Fyr', at, entries });

/** As somebody else reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') as ICAL.Component);
  ICAL.TimezoneService.reset();
  ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}
const only = (text: string) => read(text)[0] as ICAL.Event;

describe('a calendar to somebody else', () => {
  it('has a day to have done something by', () => {
    const event = only(ics({ uid: 'a@fyr', on: '2026-03-01', summary: 'Ansökan' }));
    expect(event.uid).toBe('a@fyr');
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe('2026-03-01');
    expect(event.endDate.toString()).toBe('2026-03-02');
    expect(event.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(String(event.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-22T16:00:01Z');
  });

  it.each([
    ['2026-01-15', '13:00', '2026-01-15T12:00:00Z'],
    ['2026-07-15', '13:00', '2026-07-15T11:00:00Z'],
    ['2026-03-28', '23:30', '2026-03-28T22:30:00Z'],
    ['2026-03-29', '08:00', '2026-03-29T06:00:00Z'],
    ['2026-10-24', '23:30', '2026-10-24T21:30:00Z'],
    ['2026-10-25', '08:00', '2026-10-25T07:00:00Z'],
  ])('has times of Europe/Stockholm: %s %s is %s', (on, startsAt, instant) => {
    const { startDate } = only(ics({ uid: 'm', on, startsAt, summary: 'Möte' }));
    expect(startDate.zone.tzid).toBe('Europe/Stockholm');
    expect(startDate.toJSDate().toISOString()).toBe(instant.replace('Z', '.000Z'));
  });

  it('ends when it is said to, or an hour later', () => {
    const of = (more: object) =>
      only(ics({ uid: 'm', on: '2026-03-05', startsAt: '13:00', summary: 'Möte', ...more }));
    expect(of({ endsAt: '15:30' }).endDate.toString()).toBe('2026-03-05T15:30:00');
    expect(of({}).endDate.toString()).toBe('2026-03-05T14:00:00');
    expect(of({ endsAt: '12:00' }).endDate.toString()).toBe('2026-03-05T14:00:00');
    expect(of({ startsAt: '23:30' }).endDate.toString()).toBe('2026-03-06T00:30:00');
  });

  it('keeps every text as it was, and adds no line of its own', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(text, text, (summary, location) => {
        const made = ics({ uid: 'x', on: '2026-03-05', summary, location });
        const event = only(made);
        const plain = (given: string) =>
          given.replaceAll(/\r\n|\r/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, '');
        expect(event.summary).toBe(plain(summary));
        expect(event.location).toBe(plain(location));
        expect(made.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  it('has no line over 75 octets, each ended by CRLF and broken between characters', () => {
    const summary = 'Mötet på Årstaängsvägen om åäö 🏠 '.repeat(20);
    const made = ics({ uid: 'x', on: '2026-03-05', summary, location: 'a;b,c\\d\ne' });
    const lines = made.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.filter((line) => /[\r\n\uFFFD]/.test(line))).toEqual([]);
    expect(made).toContain('LOCATION:a\\;b\\,c\\\\d\\ne');
    expect(only(made).summary).toBe(summary);
  });
});
