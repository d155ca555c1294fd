import type { LocalDate } from '@fyr/kernel';
import { type Locale, text } from '@fyr/texts';
import type { Cell, Column, Document, Fact, Table } from '../document.ts';
import { languageOf } from '../format.ts';
import type { QuestionAnswer } from './answer.ts';

type Figured = QuestionAnswer['totals'][string];
type Measure = QuestionAnswer['measures'][number];
type About = { readonly locale: Locale; readonly sender: string; readonly on: LocalDate };

/** The table as a document of its own, which says how it is known. */
export function questionDocument(answer: QuestionAnswer, about: About): Document {
  const { title, chart } = answer;
  return {
    ...{ ...about, title, recipient: null, facts: factsOf(answer, about.locale) },
    blocks: [
      { kind: 'paragraph', text: answer.summary },
      { kind: 'table', table: questionTable(answer, about.locale) },
      ...(chart ? [{ kind: 'chart', chart } as const] : []),
    ],
  };
}

/** Rows by their names. Without dimensions each measure has a row of its own. */
export function questionTable(answer: QuestionAnswer, locale: Locale): Table {
  const { title: caption, measures, dimensions, rows, totals } = answer;
  if (dimensions.length === 0) return { caption, ...ofMeasures(answer, locale) };
  return {
    caption,
    columns: [
      ...dimensions.map(({ name }): Column => ({ name, type: 'text' })),
      ...measures.flatMap((measure) => columnsOf(answer, measure, locale)),
    ],
    rows: rows.map(({ names, figures }) => [
      ...dimensions.map(({ id }) => names[id] ?? ''),
      ...measures.flatMap(({ id }) => cellsOf(answer, figures[id])),
    ]),
    total: [
      text(locale, 'document.total'),
      ...dimensions.slice(1).map(() => null),
      ...measures.flatMap(({ id }) => cellsOf(answer, totals[id])),
    ],
  };
}

/** Beside the figures: how they are counted, how far, when, and what is not shown and why. */
export function factsOf(answer: QuestionAnswer, locale: Locale): readonly Fact[] {
  const { summary, period, compared, filters, measures, position, computedAt } = answer;
  const said = (key: Parameters<typeof text>[1], value: string): Fact => ({
    name: text(locale, key),
    value,
  });
  return [
    said('question.fact.summary', summary),
    said('question.fact.period', period.name),
    ...(compared ? [said('question.fact.compared', compared.name)] : []),
    ...filters.map(({ name, values }) => ({
      name: `${text(locale, 'question.fact.filter')}: ${name}`,
      value: values.map((value) => value.name).join(', '),
    })),
    ...measures.map(({ name, rule }) => ({
      name: text(locale, 'question.fact.rule', { what: name }),
      value: rule,
    })),
    said('question.fact.source', sourceOf(answer, locale)),
    said('question.fact.position', text(locale, 'question.position', { position })),
    said(
      isLive(answer) ? 'question.fact.computed' : 'question.fact.released',
      momentText(locale, computedAt),
    ),
    said(
      'question.fact.suppressed',
      answer.suppressed?.why ?? text(locale, 'question.nothingSuppressed'),
    ),
  ];
}

export function sourceOf(answer: QuestionAnswer, locale: Locale): string {
  const kind = answer.measures.every(({ open }) => open) ? 'open' : answer.door;
  return text(locale, `question.source.${kind}`);
}

/** Counted when it was asked for. */
function isLive({ door, measures }: QuestionAnswer): boolean {
  return door === 'exact' || measures.every(({ open }) => open);
}

export function momentText(locale: Locale, at: number): string {
  const format = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Stockholm' } as const;
  return new Intl.DateTimeFormat(languageOf(locale), format).format(at);
}

function ofMeasures(
  { measures, totals, period, compared }: QuestionAnswer,
  locale: Locale,
): Omit<Table, 'caption'> {
  const decimals = Math.max(...measures.map((measure) => measure.decimals));
  const figure = { type: 'number', decimals } as const;
  return {
    columns: [
      { name: text(locale, 'report.column.measure'), type: 'text' },
      { name: text(locale, 'report.column.unit'), type: 'text' },
      { ...figure, name: period.name },
      ...(compared
        ? ([
            { ...figure, name: compared.name },
            { ...figure, name: text(locale, 'question.difference') },
            { ...percent, name: text(locale, 'question.percent') },
          ] as const)
        : []),
    ],
    rows: measures.map(({ id, name, unitName }) => [
      name,
      unitName,
      ...cellsOf({ compared }, totals[id]),
    ]),
  };
}

const percent = { type: 'percent', decimals: 1 } as const;

function columnsOf(
  { period, compared }: QuestionAnswer,
  { name, unit, decimals }: Measure,
  locale: Locale,
): readonly Column[] {
  const figure = { type: unit === 'percent' ? 'percent' : 'number', decimals } as const;
  if (!compared) return [{ ...figure, name }];
  const of = (when: string) => text(locale, 'question.title', { what: name, when });
  return [
    { ...figure, name: of(period.name) },
    { ...figure, name: of(compared.name) },
    { type: 'number', decimals, name: text(locale, 'question.column.difference', { what: name }) },
    { ...percent, name: text(locale, 'question.column.percent', { what: name }) },
  ];
}

function cellsOf(
  { compared }: Pick<QuestionAnswer, 'compared'>,
  figured: Figured = { value: null },
): readonly Cell[] {
  const { value, compared: before = null, difference = null, percent: change = null } = figured;
  return compared ? [value, before, difference, change] : [value];
}
