import type { ColumnType } from '../tables.ts';

// biome-ignore lint/suspicious/noExplicitAny: the columns of a table are not known to the types here
export type Row = Readonly<Record<string, any>>;

type BaseType = Exclude<ColumnType, `${string}?`>;

const day = /^\d{4}-\d{2}-\d{2}$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const int4Max = 2 ** 31;

const isText = (value: unknown) =>
  typeof value === 'string' && !value.includes('\0') && value.isWellFormed();
const isInt = (value: unknown) => Number.isInteger(value) && Math.abs(value as number) < int4Max;

function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !day.test(value)) return false;
  const [year, month, date] = [+value.slice(0, 4), +value.slice(5, 7), +value.slice(8)];
  return (
    date > 0 &&
    month > 0 &&
    month <= 12 &&
    (date <= 28 || date === new Date(Date.UTC(year, month - 1, date)).getUTCDate())
  );
}

const fits: Readonly<Record<BaseType, (value: unknown) => boolean>> = {
  text: isText,
  uuid: (value) => typeof value === 'string' && uuid.test(value),
  date: isDay,
  int: isInt,
  bigint: Number.isSafeInteger,
  boolean: (value) => typeof value === 'boolean',
  instant: Number.isSafeInteger,
  'text[]': (value) => Array.isArray(value) && value.every(isText),
  'int[]': (value) => Array.isArray(value) && value.every(isInt),
};

/**
 * A check of a row before it goes anywhere near the database: one bad row there would fail its
 * whole batch, here it fails the event that made it.
 */
export function rowChecker(columns: Readonly<Record<string, ColumnType>>): (row: Row) => void {
  let checker = checkers.get(columns);
  if (!checker) {
    checker = makeChecker(columns);
    checkers.set(columns, checker);
  }
  return checker;
}

const checkers = new WeakMap<object, (row: Row) => void>();

function makeChecker(columns: Readonly<Record<string, ColumnType>>): (row: Row) => void {
  const checks = Object.entries(columns).map(([name, type]) => ({
    name,
    type,
    mayBeNull: type.endsWith('?'),
    fits: fits[baseOf(type)],
  }));
  return (row) => {
    for (const { name, type, mayBeNull, fits } of checks) {
      const value = row[name];
      if (value === null ? !mayBeNull : !fits(value)) {
        throw new TypeError(`column ${name} takes ${type}, not what the handler gave it`);
      }
    }
    if (Object.keys(row).length > checks.length) {
      const extra = Object.keys(row).filter((name) => !(name in columns));
      throw new TypeError(`there is no column ${extra.join(', ')}`);
    }
  };
}

export function baseOf(type: ColumnType): BaseType {
  return (type.endsWith('?') ? type.slice(0, -1) : type) as BaseType;
}
