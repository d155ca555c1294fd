import { type CodeList, codeLists, holdsPersonnummer } from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { type Locale, textOf } from '@fyr/texts';
import { Misread } from './faults.ts';

/** What a cell says. @throws Misread */
export type Read<T> = (cell: string) => T;

export const words: Read<string> = (cell) => cell;

/** Two ways to write a day: 2026-11-30 and 20261130. */
export const day: Read<LocalDate> = (cell) => {
  const written = /^\d{8}$/.test(cell) ? cell.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') : cell;
  if (!LocalDate.safeParse(written).success) throw new Misread('import.fault.day');
  return written;
};

export const whole: Read<number> = (cell) => {
  const written = cell.replace(/[\s\u00a0]/g, '');
  if (!/^\d{1,9}$/.test(written)) throw new Misread('import.fault.whole');
  return Number(written);
};

/** The four figures of a kommun. A spreadsheet takes the zero in front of 0180 away. */
export const scb: Read<string> = (cell) => (/^\d{3}$/.test(cell) ? cell.padStart(4, '0') : cell);

/** With a comma or a point: 0,75. */
export const decimal: Read<number> = (cell) => {
  if (!/^\d{1,6}([.,]\d{1,4})?$/.test(cell)) throw new Misread('import.fault.decimal');
  return Number(cell.replace(',', '.'));
};

const yes = new Set(['ja', 'j', 'x', 'yes', 'true', 'sant']);
const no = new Set(['nej', 'n', 'no', 'false', 'falskt']);
export const yesOrNo: Read<boolean> = (cell) => {
  const said = plain(cell);
  if (yes.has(said)) return true;
  if (no.has(said)) return false;
  throw new Misread('import.fault.yesOrNo');
};

/** A code, or what it is called in Swedish or English. */
export function code<T extends string>(list: CodeList): Read<T> {
  const known = new Map(
    (['en', 'sv'] as const).flatMap((locale) =>
      codeLists[list].map((value) => [plain(textOf(locale, `code.${list}.${value}`)), value]),
    ),
  );
  for (const value of codeLists[list]) known.set(plain(value), value);
  return (cell) => {
    const value = known.get(plain(cell));
    if (value === undefined) throw new Misread('import.fault.code', { list: labelsOf(list) });
    return value as T;
  };
}

/** One of a few words of the template's own. */
export function oneOf<T extends string>(known: readonly T[]): Read<T> {
  return (cell) => {
    const found = known.find((word) => plain(word) === plain(cell));
    if (found === undefined) throw new Misread('import.fault.code', { list: known.join(', ') });
    return found;
  };
}

/** A state of a workflow by its path, or by what it is called in Swedish or English. */
export function stateOf<T extends string>(workflow: string, paths: readonly T[]): Read<T> {
  const called = (path: T, locale: Locale) => textOf(locale, `state.${workflow}.${path}`);
  return (cell) => {
    const said = plain(cell);
    const isSaid = (path: T) =>
      [path, called(path, 'sv'), called(path, 'en')].some((name) => plain(name) === said);
    const found = paths.find(isSaid);
    if (found !== undefined) return found;
    const list = paths.map((path) => called(path, 'sv')).join(', ');
    throw new Misread('import.fault.code', { list });
  };
}

/** A code of the verksamhet's own, however it is written: `Älvsjö` is `ALVSJO`. */
export const codeLike: Read<string> = (cell) =>
  cell
    .normalize('NFC')
    .toUpperCase()
    .replace(/[ÅÄ]/g, 'A')
    .replace(/Ö/g, 'O')
    .replace(/[\s-]+/g, '_');

/** Several in one cell, with a line or a new line between them. */
export function several<T>(read: Read<T>): Read<readonly T[]> {
  return (cell) => {
    const values = cell
      .split(/[|\n]/)
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .map(read);
    if (new Set(values).size < values.length) throw new Misread('import.fault.twice');
    return values;
  };
}

/** Long lists are shown whole in the template; here only how they begin. */
const shownMax = 12;

function labelsOf(list: CodeList): string {
  const labels = codeLists[list].map((value) => textOf('sv', `code.${list}.${value}`));
  const shown = labels.slice(0, shownMax).join(', ');
  return labels.length > shownMax ? `${shown} …` : shown;
}

/** How a person is called, never by number. Telephone numbers may look like one only by chance. */
export function refuseNumber(cell: string, isPhone: boolean): void {
  if (!holdsPersonnummer(cell)) return;
  if (isPhone && !luhn(cell)) return;
  throw new Misread('import.fault.personnummer');
}

/** The check digit of the last ten figures. */
function luhn(cell: string): boolean {
  const figures = cell.replace(/\D/g, '').slice(-10);
  const sum = [...figures].reduce((total, figure, index) => {
    const weighed = Number(figure) * (index % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return figures.length === 10 && sum % 10 === 0;
}

function plain(said: string): string {
  return said.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
