import { readDate } from '@fyr/ui';
import type { Field } from './fields.ts';

/** What a person has answered so far, as written; kept whole when the form is sent back. */
export type Answer = string | readonly string[] | readonly Answers[] | Answers;
export type Answers = { readonly [name: string]: Answer };

/** What is wrong with an answer, before the API is asked. `path` as in a problem: `data.goals.0.goal`. */
export type AnswerFault = {
  readonly path: string;
  readonly reason: 'missing' | 'date' | 'number' | 'decimal' | 'money' | 'notUnderstood' | 'name';
  readonly values?: { readonly min: number; readonly max: number };
};

export function emptyAnswers(fields: readonly Field[], today: string): Answers {
  return Object.fromEntries(
    fields.map((field) => [field.name, field.name === 'on' ? today : emptyAnswer(field)]),
  );
}

function emptyAnswer({ is, some = false }: Field): Answer {
  if (is.kind === 'group') return emptyAnswers(is.fields, '');
  // Where one at least is wanted, its row stands there to be filled in.
  if (is.kind === 'list' && some) return [emptyAnswers(is.fields, '')];
  return severals.has(is.kind) ? [] : '';
}

const severals: ReadonlySet<Field['is']['kind']> = new Set([
  'codes',
  'ids',
  'texts',
  'numbers',
  'list',
]);

/** Whether nothing at all is answered, in a group nothing within it. */
function isBlank(answer: Answer): boolean {
  if (typeof answer === 'string') return answer.trim() === '';
  if (Array.isArray(answer)) return (answer as readonly Answer[]).every(isBlank);
  return Object.values(answer).every(isBlank);
}

/** What is known already, as the answers that would say so. What no field asks for is left out. */
export function answersOf(
  fields: readonly Field[],
  known: Readonly<Record<string, unknown>>,
): Answers {
  return Object.fromEntries(
    fields.flatMap(({ name, is }): [string, Answer][] => {
      const value = known[name];
      if (value === undefined || value === null) return [];
      return [[name, answerOf(is, value)]];
    }),
  );
}

function answerOf(is: Field['is'], value: unknown): Answer {
  const told = (fields: readonly Field[], row: unknown) =>
    answersOf(fields, row as Readonly<Record<string, unknown>>);
  if (is.kind === 'group') return told(is.fields, value);
  if (is.kind === 'list') return (value as readonly unknown[]).map((row) => told(is.fields, row));
  if (is.kind === 'yesNo') return value ? 'yes' : 'no';
  if (is.kind === 'money') return inKronor(value as number);
  return Array.isArray(value) ? value.map(String) : String(value);
}

/** The answers as a command's JSON, and what stands in its way. Nothing answered is left out. */
export function readAnswers(
  fields: readonly Field[],
  answers: Answers,
  context: { readonly today: string; readonly path: string },
): { readonly value: Readonly<Record<string, unknown>>; readonly faults: readonly AnswerFault[] } {
  const faults: AnswerFault[] = [];
  const value: Record<string, unknown> = {};
  for (const field of fields) {
    const path = `${context.path}.${field.name}`;
    const answer = answers[field.name] ?? emptyAnswer(field);
    const read = readAnswer(field, answer, { ...context, path });
    faults.push(...read.faults);
    if (read.value !== undefined) value[field.name] = read.value;
    else if (field.nullable) value[field.name] = null;
    else if (field.required && read.faults.length === 0) faults.push({ path, reason: 'missing' });
  }
  return { value, faults };
}

type Read = { readonly value?: unknown; readonly faults: readonly AnswerFault[] };

function readAnswer(
  { is, required, some = false }: Field,
  answer: Answer,
  context: { readonly today: string; readonly path: string },
): Read {
  // Several of which one at least is wanted, or none of which are told, are as not answered.
  if (Array.isArray(answer) && isBlank(answer) && (some || !required)) return none;
  if (is.kind === 'list') {
    const rows = (answer as readonly Answers[]).map((row, index) =>
      readAnswers(is.fields, row, { ...context, path: `${context.path}.${index}` }),
    );
    return { value: rows.map((row) => row.value), faults: rows.flatMap((row) => row.faults) };
  }
  if (is.kind === 'group') {
    return !required && isBlank(answer) ? none : readAnswers(is.fields, answer as Answers, context);
  }
  if (is.kind === 'numbers') {
    const numbers = (answer as readonly string[]).map((one) => wholeNumber(one, is));
    if (numbers.includes(undefined)) return faultyNumber(context.path, is.min, is.max);
    return { value: numbers, faults: [] };
  }
  if (Array.isArray(answer)) return { value: answer, faults: [] };
  const written = (answer as string).trim();
  if (written === '') return none;
  switch (is.kind) {
    case 'yesNo':
      return { value: written === 'yes', faults: [] };
    case 'date': {
      const on = readDate(written, context.today, is.ahead);
      return on === undefined
        ? { faults: [{ path: context.path, reason: 'date' }] }
        : { value: on, faults: [] };
    }
    case 'number': {
      const number = numberIn(written, is.parts ? 3 : 0);
      return number !== undefined && number >= is.min && number <= is.max
        ? { value: number, faults: [] }
        : faultyNumber(context.path, is.min, is.max, is.parts);
    }
    case 'money': {
      const kronor = numberIn(written, 2);
      const ore = Math.round((kronor ?? Number.NaN) * 100);
      return ore >= is.min && ore <= is.max
        ? { value: ore, faults: [] }
        : { faults: [{ path: context.path, reason: 'money' }] };
    }
    default:
      return { value: written, faults: [] };
  }
}

const none: Read = { faults: [] };

/** A number as people write it: spaces between thousands, comma or point, a sign. */
function numberIn(written: string, decimalsMax: number): number | undefined {
  const plain = written
    .replace(/[\s\u00a0]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  const [, decimals = ''] = plain.split('.');
  const isNumber = /^-?\d{1,12}(\.\d+)?$/.test(plain) && decimals.length <= decimalsMax;
  return isNumber ? Number(plain) : undefined;
}

function wholeNumber(
  written: string,
  { min, max }: { readonly min: number; readonly max: number },
): number | undefined {
  const number = numberIn(written, 0);
  return number !== undefined && number >= min && number <= max ? number : undefined;
}

function faultyNumber(path: string, min: number, max: number, parts = false): Read {
  return { faults: [{ path, reason: parts ? 'decimal' : 'number', values: { min, max } }] };
}

/** Öre as kronor that `readAnswers` reads back the same. */
function inKronor(ore: number): string {
  return (ore / 100).toFixed(2).replace('.', ',').replace(/,00$/, '');
}
