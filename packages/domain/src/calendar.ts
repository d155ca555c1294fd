import type { LocalDate } from '@fyr/kernel';
import type { Quarter } from './ids.ts';

/** Public holidays on fixed days, and the eves that are as good as holidays for those who answer letters. */
const fixedHolidays = new Set([
  '01-01',
  '01-06',
  '05-01',
  '06-06',
  '12-24',
  '12-25',
  '12-26',
  '12-31',
]);

/** Long Friday, Easter Monday and Ascension Day, in days after Easter Sunday. */
const afterEaster = [-2, 1, 39];

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

/** Neither a weekend nor a public holiday in Sweden. */
export function isWorkingDay(on: LocalDate): boolean {
  const day = Temporal.PlainDate.from(on);
  if (day.dayOfWeek > 5 || fixedHolidays.has(on.slice(5))) return false;
  // Midsummer's eve is the Friday from 19 to 25 June; the day itself and All Saints' are Saturdays.
  if (day.month === 6 && day.dayOfWeek === 5 && day.day >= 19 && day.day <= 25) return false;
  const easter = easterSunday(day.year);
  return !afterEaster.some((days) => easter.add({ days }).equals(day));
}

/** The day itself, or the next one on which somebody is at work. */
export function workingDayFrom(on: LocalDate): LocalDate {
  let day = on;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** By the Gregorian rule (the "anonymous" computus of 1876). */
function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moon + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return new Temporal.PlainDate(year, Math.floor(days / 31), (days % 31) + 1);
}
