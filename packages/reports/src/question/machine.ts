import { type Locale, text } from '@fyr/texts';
import type { CsvCell } from '../csv.ts';
import type { QuestionAnswer } from './answer.ts';

type Column = {
  readonly name: string;
  readonly title: string;
  readonly datatype: 'string' | 'number' | 'date';
  readonly about?: string;
};

/** For machines: codes and ids, columns that never change their kind, what is protected in one beside. */
export function machineRows(answer: QuestionAnswer): readonly (readonly CsvCell[])[] {
  const { measures, dimensions, rows, period, compared } = answer;
  return [
    columnsOf(answer, 'en').map(({ name }) => name),
    ...rows.map(({ keys, figures }) => [
      ...[period.from, period.to],
      ...dimensions.map(({ id }) => keys[id] ?? ''),
      ...measures.flatMap(({ id }): CsvCell[] => {
        const figured = figures[id] ?? { value: null };
        const { value, compared: before = null, difference = null, percent = null } = figured;
        const told = [numberOf(value), markOf(value)];
        if (!compared) return told;
        return [...told, numberOf(before), markOf(before), difference, percent];
      }),
    ]),
  ];
}

/** What the columns are, and how the figures are known: W3C, Metadata Vocabulary for Tabular Data. */
export function csvwOf(
  answer: QuestionAnswer,
  { url, publisher, locale }: { url: string; publisher: string; locale: Locale },
) {
  const { title, summary, door, position, computedAt, suppressed, period, compared } = answer;
  const codesOf = (id: string) => {
    const codes = answer.rows.map(({ keys, names }) => [keys[id] ?? '', names[id] ?? '']);
    return Object.fromEntries(codes);
  };
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': locale }],
    url,
    'dc:title': title,
    'dc:description': summary,
    'dc:publisher': publisher,
    'dc:modified': new Date(computedAt).toISOString(),
    notes: [
      { door, position, period, compared, totals: answer.totals, suppressed },
      ...answer.filters.map(({ id, values }) => ({ filter: id, values })),
      ...answer.dimensions.map(({ id }) => ({ dimension: id, codes: codesOf(id) })),
    ],
    dialect: { delimiter: ',', encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: columnsOf(answer, locale).map(({ name, title: said, datatype, about }) => ({
        ...{ name, titles: [name], datatype, 'dc:title': said },
        ...(about === undefined ? {} : { 'dc:description': about }),
      })),
    },
  };
}

function columnsOf(
  { measures, dimensions, period, compared }: QuestionAnswer,
  locale: Locale,
): readonly Column[] {
  const day = (name: 'from' | 'to'): Column => {
    return { name, title: text(locale, `question.column.${name}`), datatype: 'date' };
  };
  return [
    ...[day('from'), day('to')],
    ...dimensions.map(({ id, name }): Column => ({ name: id, title: name, datatype: 'string' })),
    ...measures.flatMap(({ id, name: what, rule: about }): Column[] => {
      const figures = (suffix: string, when: string): Column[] => {
        const title = text(locale, 'question.title', { what, when });
        const mark = text(locale, 'question.column.mark', { what: title });
        return [
          { name: `${id}${suffix}`, title, datatype: 'number', about },
          { name: `${id}${suffix}_mark`, title: mark, datatype: 'string' },
        ];
      };
      const change = (kind: 'difference' | 'percent'): Column => {
        const title = text(locale, `question.column.${kind}`, { what });
        return { name: `${id}_${kind}`, title, datatype: 'number' };
      };
      const told = figures('', period.name);
      if (!compared) return told;
      return [
        ...[...told, ...figures('_compared', compared.name)],
        ...[change('difference'), change('percent')],
      ];
    }),
  ];
}

function numberOf(value: number | 'skyddad' | null): CsvCell {
  return value === 'skyddad' ? null : value;
}

function markOf(value: number | 'skyddad' | null): CsvCell {
  return value === 'skyddad' ? value : null;
}
