import type { LocalDate } from '@fyr/kernel';
import { gregorianEaster } from 'date-easter';
import type { Quarter } from './ids.ts';

/** Public holidays on fixed days, and the eves that are as good as holidays for those who answer letters. */
const fixedHolidays = new Set(['01-01', '01-06', '05-01', '12-24', '12-25', '12-26', '12-31']);

/** Long Friday, Easter Monday and Ascension Day, in days after Easter Sunday. */
const afterEaster = [-2, 1, 39];
const WHIT_MONDAY = 50;
/** The national day took the place of Whit Monday as a public holiday (SFS 2004:1320). */
const nationalDaySince = 2005;

export function addDays(on: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(on).add({ days }).toString();
}

/** From one day to another; negative when the other comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

export function quarterOf(on: LocalDate): Quarter {
  return `${on.slice(0, 4)}-Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`;
}

/** Neither a weekend nor a public holiday in Sweden (SFS 1989:253), nor an eve as good as one. */
export function isWorkingDay(on: LocalDate): boolean {
  const day = Temporal.PlainDate.from(on);
  if (day.dayOfWeek > 5 || fixedHolidays.has(on.slice(5))) return false;
  // Midsummer's eve is the Friday from 19 to 25 June; the day itself and All Saints' are Saturdays.
  if (day.month === 6 && day.dayOfWeek === 5 && day.day >= 19 && day.day <= 25) return false;
  if (day.year >= nationalDaySince && on.slice(5) === '06-06') return false;
  const sinceEaster = Temporal.PlainDate.from(gregorianEaster(day.year)).until(day).days;
  if (day.year < nationalDaySince && sinceEaster === WHIT_MONDAY) return false;
  return !afterEaster.includes(sinceEaster);
}

/** The day itself, or the next one on which somebody is at work. */
export function workingDayFrom(on: LocalDate): LocalDate {
  let day = on;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}
