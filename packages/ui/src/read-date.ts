/**
 * The day that a person wrote, `YYYY-MM-DD`: 2026-11-30, 20261130, 261130, 30/11 or 30/11 2026.
 * A date field of the browser's follows the browser's own language, so this replaces it.
 * @param today decides the year of 30/11 and the century of 261130, which is never far ahead.
 * @param ahead for a day that is to come: 30/11 is then the next one, today's included.
 */
export function readDate(written: string, today: string, ahead = false): string | undefined {
  const compact = written.trim().replaceAll(/\s+/g, ' ');
  const [thisYear = '', century = ''] = [today.slice(0, 4), today.slice(0, 2)];

  const whole = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(compact);
  if (whole) return existing(whole[1], whole[2], whole[3]);

  const short = /^(\d{2})(\d{2})(\d{2})$/.exec(compact);
  if (short) {
    const year = Number(`${century}${short[1]}`);
    const written = year > Number(thisYear) + yearsAheadMax ? year - 100 : year;
    return existing(String(written), short[2], short[3]);
  }

  const spoken = /^(\d{1,2})\/(\d{1,2})(?: (\d{4}))?$/.exec(compact);
  if (!spoken) return undefined;
  const [, day, month, year] = spoken;
  if (year !== undefined || !ahead) return existing(year ?? thisYear, month, day);
  const years = Array.from({ length: yearsToLeapDayMax + 1 }, (_, more) => Number(thisYear) + more);
  const coming = years.map((one) => existing(String(one), month, day));
  return coming.find((on) => on !== undefined && on >= today);
}

/** 29 February is missing for eight years around 2100. */
const yearsToLeapDayMax = 8;

const yearsAheadMax = 20;

/** The date in the calendar; 30 February is not a day. */
function existing(year = '', month = '', day = ''): string | undefined {
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${on}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(on) ? on : undefined;
}

/** A date in words: 30 november 2026. */
export function dateInWords(on: string, locale: string): string {
  return new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${on}T00:00:00Z`));
}
