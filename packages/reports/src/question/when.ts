import type { LocalDate } from '@fyr/kernel';
import { type Locale, text } from '@fyr/texts';
import { languageOf } from '../format.ts';

export type When = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Of what stands at a day: that day. */
  readonly on: LocalDate | null;
};

/** As it is said: `2025`, `första kvartalet 2025`, `31 december 2025`, `1–15 mars 2025`. */
export function whenName(locale: Locale, { from, to, on }: When): string {
  if (on !== null || from === to) return inWords(locale, on ?? to, on ?? to);
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  const { year, month } = first;
  const next = last.add({ days: 1 });
  if (first.day === 1 && next.day === 1) {
    const months = 12 * (next.year - year) + next.month - month;
    if (months === 12 && month === 1) return String(year);
    if (months === 6 && month % 6 === 1) {
      return text(locale, 'question.half', { half: month === 1 ? '1' : '2', year: String(year) });
    }
    if (months === 3 && month % 3 === 1) {
      const quarter = String((month + 2) / 3);
      return text(locale, 'question.quarter', { quarter, year: String(year) });
    }
  }
  return inWords(locale, from, to);
}

function inWords(locale: Locale, from: LocalDate, to: LocalDate): string {
  const format = new Intl.DateTimeFormat(languageOf(locale), {
    ...{ year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' },
  });
  return format.formatRange(new Date(from), new Date(to));
}
