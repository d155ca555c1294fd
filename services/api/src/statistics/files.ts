import { type StatisticFormat, statisticMediaTypes } from '@fyr/contracts';
import type { LocalDate } from '@fyr/kernel';
import {
  csvText,
  csvwOf,
  machineRows,
  pictureOf,
  type QuestionAnswer,
  questionDocument,
  questionTable,
} from '@fyr/reports';
import { type Locale, text } from '@fyr/texts';
import type { FastifyReply } from 'fastify';
import { dispositionOf } from '../file-name.ts';
import { invalid } from '../problem.ts';

type Filed = {
  readonly format: Exclude<StatisticFormat, 'json'>;
  readonly locale: Locale;
  /** The verksamhet, as it is called. */
  readonly publisher: string;
  readonly today: LocalDate;
  /** Of this answer. */
  readonly url: string;
};

const endings = {
  csv: '.csv',
  'csv-machine': '.csv',
  csvw: '.csv-metadata.json',
  xlsx: '.xlsx',
  svg: '.svg',
} as const satisfies Record<Filed['format'], string>;

/**
 * The table as a file.
 * @throws Rejection `invalid` for a chart of what no chart shows
 */
export async function tableFile(
  reply: FastifyReply,
  answer: QuestionAnswer,
  filed: Filed,
): Promise<FastifyReply> {
  const { format, locale, url } = filed;
  const isForMachines = format === 'csv-machine' || format === 'csvw';
  const title = isForMachines
    ? text(locale, 'question.machineFile', { title: answer.title })
    : answer.title;
  const type = statisticMediaTypes[format];
  const content = await contentOf(answer, filed);
  if (format === 'csv' || format === 'csv-machine') {
    const told = statisticMediaTypes.csvw;
    reply.header('link', `<${inFormat(url, 'csvw')}>; rel="describedby"; type="${told}"`);
  }
  return reply
    .header('content-language', locale)
    .header('content-disposition', dispositionOf('attachment', title, endings[format]))
    .type(format === 'xlsx' ? type : `${type}; charset=utf-8`)
    .serializer(String)
    .send(content);
}

async function contentOf(answer: QuestionAnswer, filed: Filed): Promise<string | Buffer> {
  const { format, locale, publisher, today, url } = filed;
  switch (format) {
    case 'csv': {
      const { columns, rows } = questionTable(answer, locale);
      const shown = rows.map((row) =>
        row.map((cell) => (cell === 'skyddad' ? text(locale, 'document.protected') : cell)),
      );
      return csvText('spreadsheet', [columns.map(({ name }) => name), ...shown]);
    }
    case 'csv-machine':
      return csvText('machine', machineRows(answer));
    case 'csvw':
      return JSON.stringify(
        csvwOf(answer, { url: inFormat(url, 'csv-machine'), publisher, locale }),
      );
    case 'xlsx': {
      // What renders is heavy, and read when somebody wants it.
      const { renderXlsx } = await import('@fyr/reports/render');
      const about = { locale, sender: publisher, on: today };
      return await renderXlsx(questionDocument(answer, about), 'last');
    }
    case 'svg':
      if (answer.chart === null) throw invalid('query.format', 'chart_of_one_unit');
      return pictureOf(answer, answer.chart, locale);
  }
}

/** The same question, answered in another form. */
function inFormat(url: string, format: StatisticFormat): string {
  const { pathname, searchParams } = new URL(url, 'http://fyr');
  searchParams.set('format', format);
  return `${pathname}?${searchParams}`;
}
