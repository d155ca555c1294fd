import { type Column, Notice, Section, Table } from '@fyr/ui';
import type { Measure, Statistic } from '../api/statistics.ts';
import { useWords } from '../case/words.ts';
import { momentInWords } from '../frame/today.ts';
import { layOut } from './lay-out.ts';

type Row = ReturnType<typeof layOut>['rows'][number];

/** A figure's table, and how it is known: the rule, the place in the log, and the time. */
export function StatisticView(props: {
  readonly table: Statistic;
  readonly measure: Measure | undefined;
}) {
  const { table, measure } = props;
  const { t, named, ...words } = useWords();
  const { name, unit, period, total, rule, position, computedAt, suppressed, door } = table;
  const nameOf = (dimension: string, code: string) => {
    const values = measure?.dimensions.find(({ id }) => id === dimension)?.values;
    if (dimension === 'enhet') return words.nameOfEnhet(code);
    if (dimension === 'ombud') return words.nameOf(code) ?? code;
    return values?.find((value) => value.code === code)?.name ?? code;
  };
  const figure = (value: Statistic['total'] | undefined) =>
    value === 'skyddad' ? t('screen.statistics.protected') : (value ?? t('screen.case.none'));
  const { headers, columns, rows } = layOut(table, nameOf);
  const whole = headers.length === 0;
  const titles = whole ? [t('screen.statistics.measure')] : headers;
  const figures = columns.length === 0 ? [named(`screen.unit.${unit}`)] : columns;
  const when =
    period.on ?? t('screen.statistics.periodFromTo', { from: period.from, to: period.to });

  return (
    <>
      <Table<Row>
        caption={t('screen.statistics.caption', { measure: name, period: when })}
        rows={whole ? [{ titles: [name], figures: [total] }] : rows}
        keyOf={(row) => row.titles.join('\n')}
        columns={[
          ...titles.map(
            (title, index): Column<Row> => ({
              key: `title ${index}`,
              title,
              header: true,
              cell: (row) => row.titles[index],
            }),
          ),
          ...figures.map(
            (title, index): Column<Row> => ({
              key: `figure ${index}`,
              title,
              numeric: true,
              cell: (row) => figure(row.figures[index]),
            }),
          ),
        ]}
        footer={
          !whole && (
            <tr>
              <th scope="row" colSpan={titles.length}>
                {t('screen.statistics.total')}
              </th>
              <td className="numeric" colSpan={figures.length}>
                {figure(total)}
              </td>
            </tr>
          )
        }
      />
      {(suppressed > 0 || total === 'skyddad') && (
        <Notice title={t('screen.statistics.protectedTitle')}>
          <p>{t('screen.statistics.protectedHelp')}</p>
        </Notice>
      )}
      <Section title={t('screen.statistics.how')}>
        <p>{rule}</p>
        <p>
          {t(door === 'released' ? 'screen.statistics.released' : 'screen.statistics.position', {
            time: momentInWords(computedAt),
            position: String(position),
          })}
        </p>
      </Section>
    </>
  );
}
