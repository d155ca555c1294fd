import { TIME_ZONE } from '@fyr/kernel';

/** One thing in a calendar: a whole day, or from one time of day to another in Europe/Stockholm. */
export type CalendarEntry = {
  /** The same as long as it is the same thing, and of nobody else's making. */
  readonly uid: string;
  /** ISO day. */
  readonly on: string;
  /** `HH:MM`; without it the entry is the whole day. */
  readonly startsAt?: string | undefined;
  /** `HH:MM`; without it an hour later than it starts. */
  readonly endsAt?: string | undefined;
  readonly summary: string;
  readonly location?: string | undefined;
  readonly url?: string | undefined;
};

const LINE_OCTETS_MAX = 75;

/**
 * A calendar as RFC 5545 has it: lines ended by CRLF, none longer than 75 octets, and times of day in
 * Europe/Stockholm whatever zone this process is in.
 * @param calendar.at epoch milliseconds: when it was made
 */
export function icsOf(calendar: {
  readonly name: string;
  readonly at: number;
  readonly entries: readonly CalendarEntry[];
}): string {
  const { name, at, entries } = calendar;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Fyr//Fyr//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...timeZone,
    ...entries.flatMap((entry) => entryLines(entry, at)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** As the European Union has had it since 1996; before that summer time ended in September. */
const timeZone = [
  'BEGIN:VTIMEZONE',
  `TZID:${TIME_ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

function entryLines(entry: CalendarEntry, at: number): readonly string[] {
  const { uid, summary, location, url } = entry;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(at)}`,
    ...when(entry),
    `SUMMARY:${escaped(summary)}`,
    ...(location === undefined ? [] : [`LOCATION:${escaped(location)}`]),
    ...(url === undefined ? [] : [`URL:${url}`]),
    'END:VEVENT',
  ];
}

function when({ on, startsAt, endsAt }: CalendarEntry): readonly string[] {
  const day = Temporal.PlainDate.from(on);
  if (startsAt === undefined) {
    // Takes no time of the day: it is a day to have done something by.
    return [`DTSTART;VALUE=DATE:${basic(day)}`, 'TRANSP:TRANSPARENT'];
  }
  const start = day.toPlainDateTime(Temporal.PlainTime.from(startsAt));
  const sameDay = day.toPlainDateTime(Temporal.PlainTime.from(endsAt ?? startsAt));
  const end =
    Temporal.PlainDateTime.compare(sameDay, start) > 0 ? sameDay : start.add({ hours: 1 });
  return [local('DTSTART', start), local('DTEND', end)];
}

function local(name: string, time: Temporal.PlainDateTime): string {
  return `${name};TZID=${TIME_ZONE}:${basic(time)}`;
}

function utc(at: number): string {
  return basic(Temporal.Instant.fromEpochMilliseconds(at).round('second'));
}

/** ISO 8601 without the signs between its parts. */
function basic(time: { toString(): string }): string {
  return time.toString().replaceAll(/[-:]/g, '');
}

function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

/** Breaks between characters, never within one: a line counts octets. */
function folded(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS_MAX) {
      lines.push(' ');
      octets = 1;
    }
    lines.push(lines.pop() + character);
    octets += size;
  }
  return lines.join('\r\n');
}
