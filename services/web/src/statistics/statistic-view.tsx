import { type Column, Notice, Section, Table, useLanguage } from '@fyr/ui';
import { numberText, percentText } from '@fyr/ui/cells';
import { ChartPicture } from '@fyr/ui/chart-picture';
import type { Question, Statistic } from '../api/statistics.ts';
import { momentInWords } from '../frame/today.ts';
import { layOut } from './lay-out.ts';
import { TableFiles } from './table-files.tsx';

type Layout = ReturnType<typeof layOut>;
type Row = Layout['rows'][number];

/** An answer: what was found, drawn and as a table, its files, and how it is known. */
export function StatisticView(props: { readonly table: Statistic; readonly asked: Question }) {
  const { table, asked } = props;
  const { t } = useLanguage();
  const { chart, suppressed } = table;
  return (
    <>
      {chart ? (
        <ChartPicture chart={chart} caption={chart.summary} />
      ) : (
        <p className="summary">{table.summary}</p>
      )}
      <Figures table={table} />
      {suppressed && (
        <Notice title={t('screen.statistics.protectedTitle')}>
          <p>{suppressed.why}</p>
        </Notice>
      )}
      <TableFiles asked={asked} drawn={chart !== null} />
      <How table={table} />
    </>
  );
}

function Figures({ table }: { readonly table: Statistic }) {
  const { t, locale } = useLanguage();
  const { headers, columns, rows, totals } = layOut(table, {
    measure: t('screen.statistics.measure'),
    difference: t('screen.statistics.difference'),
    percent: t('screen.statistics.percent'),
  });
  const figure = (
    value: Layout['totals'][number] | undefined,
    column: Layout['columns'][number],
  ) => {
    if (value === 'skyddad') return t('screen.statistics.protected');
    if (value === null || value === undefined) return t('screen.case.none');
    if (column.kind === 'percent') return percentText(locale, value, { signed: true });
    const said = numberText(locale, value, column.decimals);
    return column.kind === 'difference' && value > 0 ? `+${said}` : said;
  };
  const [first] = columns;
  return (
    <Table<Row>
      caption={table.title}
      rows={rows}
      keyOf={(row) => row.titles.join('\n')}
      columns={[
        ...headers.map(
          (title, index): Column<Row> => ({
            key: `title ${index}`,
            title,
            header: true,
            cell: (row) => row.titles[index],
          }),
        ),
        ...columns.map(
          (column, index): Column<Row> => ({
            key: column.key,
            title: column.title,
            numeric: true,
            cell: (row) => figure(row.figures[index], column),
          }),
        ),
      ]}
      footer={
        totals.length > 0 && (
          <tr>
            <th scope="row" colSpan={headers.length}>
              {t('screen.statistics.total')}
            </th>
            {totals.length === columns.length
              ? columns.map((column, index) => (
                  <td key={column.key} className="numeric whole">
                    {figure(totals[index], column)}
                  </td>
                ))
              : first && (
                  <td className="numeric whole" colSpan={columns.length}>
                    {figure(totals[0], first)}
                  </td>
                )}
          </tr>
        )
      }
    />
  );
}

/** The rules, the place in the log and the time. */
function How({ table }: { readonly table: Statistic }) {
  const { t } = useLanguage();
  const { measures, door, position, computedAt, compared } = table;
  const counted = (at: Pick<Statistic, 'position' | 'computedAt'>) =>
    t(door === 'released' ? 'screen.statistics.released' : 'screen.statistics.position', {
      time: momentInWords(at.computedAt),
      position: String(at.position),
    });
  return (
    <Section title={t('screen.statistics.how')}>
      {measures.map(({ id, name, rule }) => (
        <p key={id}>
          {measures.length > 1 && <strong>{name}: </strong>}
          {rule}
        </p>
      ))}
      <p>{counted({ position, computedAt })}</p>
      {compared && door === 'released' && (
        <p>
          {compared.name}: {counted(compared)}
        </p>
      )}
    </Section>
  );
}
