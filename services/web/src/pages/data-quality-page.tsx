import { Notice, PageHeading, Section, Table, useLanguage } from '@fyr/ui';
import { numberText } from '@fyr/ui/cells';
import { useList } from '../api/lists.ts';
import { useSession } from '../api/session.ts';
import { type Measure, useMeasures, useStatistic } from '../api/statistics.ts';
import { seesPagesOf } from '../case/case-type.ts';
import { listOf } from '../case/kinds.ts';
import { firstDate } from '../case/next-date.tsx';
import { ForRoles, readersOfStatistics } from '../frame/for-roles.tsx';
import { PageLink } from '../frame/links.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { today } from '../frame/today.ts';
import { withinSentence } from '../frame/within-sentence.ts';
import { type Asked, missable, missingIn, onlyMissing } from '../statistics/missing-facts.ts';
import { periods } from '../statistics/periods.ts';

/** What ought to be known and is not: as counts, and for those who may open it a way there. */
export function DataQualityPage() {
  const { t } = useLanguage();
  const measures = useMeasures();
  const session = useSession();
  return (
    <ForRoles roles={readersOfStatistics()} title={t('screen.quality.title')}>
      <PageHeading title={t('screen.quality.title')}>
        <p>{t('screen.quality.lead')}</p>
      </PageHeading>
      <Loaded query={measures}>
        {({ measures: known, released }) => (
          <MissingFacts known={known} until={released ? (released.to ?? '') : undefined} />
        )}
      </Loaded>
      {seesPagesOf('uppdrag', session) && <WithoutDate />}
    </ForRoles>
  );
}

/** @param props.until through the released door: the last day of what is out */
function MissingFacts(props: {
  readonly known: readonly Measure[];
  readonly until: string | undefined;
}) {
  const { known, until } = props;
  const { t } = useLanguage();
  const year = periods(today(), until === undefined).find(
    ({ id, to }) => /^\d{4}$/.test(id) && (until === undefined || to <= until),
  );
  const asked = missable(known);
  if (!year || asked.length === 0) return <Notice title={t('screen.quality.notOut')} />;
  const time = { from: year.from, to: year.to };
  return (
    <>
      <Table<Asked>
        caption={t('screen.quality.caption', { year: year.id })}
        rows={asked}
        keyOf={({ measure, dimension }) => `${measure.id} ${dimension.id}`}
        columns={[
          {
            key: 'fact',
            title: t('screen.quality.fact'),
            header: true,
            cell: ({ dimension }) => dimension.name,
          },
          { key: 'of', title: t('screen.quality.of'), cell: ({ measure }) => measure.name },
          {
            key: 'missing',
            title: t('screen.quality.missing'),
            numeric: true,
            cell: (row) => <Count asked={row} time={time} which="missing" />,
          },
          {
            key: 'all',
            title: t('screen.quality.all'),
            numeric: true,
            cell: (row) => <Count asked={row} time={time} which="all" />,
          },
          {
            key: 'open',
            title: t('screen.quality.show'),
            cell: ({ measure, dimension }) => (
              <PageLink
                to="/statistik"
                search={{
                  measure: measure.id,
                  ...time,
                  ...(until === undefined ? onlyMissing(dimension.id) : { by: dimension.id }),
                }}
              >
                {t('screen.quality.question', { fact: withinSentence(dimension.name) })}
              </PageLink>
            ),
          },
        ]}
      />
      {until !== undefined && <p className="quiet">{t('screen.keys.protectedHelp')}</p>}
    </>
  );
}

function Count(props: {
  readonly asked: Asked;
  readonly time: { readonly from: string; readonly to: string };
  readonly which: 'missing' | 'all';
}) {
  const { asked, time, which } = props;
  const { t, locale } = useLanguage();
  const question = { measure: asked.measure.id, ...time, by: asked.dimension.id };
  const { data, isError } = useStatistic(question, locale);
  if (isError) return t('screen.quality.notReleased');
  if (!data) return '';
  const value = missingIn(data, asked)[which];
  if (value === 'skyddad') return t('screen.statistics.protected');
  return value === null ? t('screen.case.none') : numberText(locale, value);
}

/** Of those that the reader sees, those of which nothing is waited for. */
function WithoutDate() {
  const { t } = useLanguage();
  const list = useList('uppdrag', listOf('uppdrag').answer, {});
  return (
    <Section title={t('screen.quality.withoutDate')}>
      <Loaded query={list}>
        {({ rows }) => {
          const without = rows.filter((row) => firstDate({ ...noDates, ...row }) === undefined);
          return (
            <>
              <p>
                {t('screen.quality.withoutDateCount', {
                  count: without.length,
                  all: rows.length,
                })}
              </p>
              <ul className="numbers">
                {without.map(({ id, number }) => (
                  <li key={id}>
                    <PageLink to="/$type/$number" params={{ type: 'uppdrag', number }}>
                      {number}
                    </PageLink>
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

const noDates = { nextOn: null, nextName: null, overdueOn: null, overdueName: null };
