import { PageHeading, useLanguage } from '@fyr/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSession } from '../api/session.ts';
import { type Measure, useMeasures, useStatistic } from '../api/statistics.ts';
import { ForRoles, readersOfStatistics } from '../frame/for-roles.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { today } from '../frame/today.ts';
import { QuestionForm } from '../statistics/question-form.tsx';
import { StatisticView } from '../statistics/statistic-view.tsx';
import { UppdragBehind } from '../statistics/uppdrag-behind.tsx';

/** One figure by its dimensions, with the question in the address. */
export function StatisticsPage() {
  const { t } = useLanguage();
  return (
    <ForRoles roles={readersOfStatistics()} title={t('screen.statistics.title')}>
      <Answer />
    </ForRoles>
  );
}

function Answer() {
  const { t } = useLanguage();
  const asked = useSearch({ from: '/statistik' });
  const navigate = useNavigate({ from: '/statistik' });
  const exact = useSession().rights.statistics === 'exact';
  const measures = useMeasures();
  const statistic = useStatistic(asked);
  const measure = measures.data?.measures.find(({ id }) => id === asked.measure);
  const title = measure
    ? t('screen.statistics.pageTitle', { measure: measure.name })
    : t('screen.statistics.title');

  return (
    <>
      <PageHeading title={title} />
      <Loaded query={measures}>
        {(catalogue) => (
          <>
            <QuestionForm
              key={JSON.stringify(asked)}
              measures={catalogue.measures}
              asked={asked}
              exact={exact}
              today={today()}
              onAsk={(question) => void navigate({ search: question })}
            />
            {catalogue.released && (
              <p>
                {t('screen.statistics.nextRelease', {
                  to: catalogue.released.next.to,
                  on: catalogue.released.next.on,
                })}
              </p>
            )}
            {measure && (asked.on ?? asked.to) ? (
              <Loaded query={statistic}>
                {(table) => (
                  <>
                    <StatisticView
                      table={table}
                      measure={shown(catalogue.measures, table.measure)}
                    />
                    {table.door === 'exact' && measure.ofUppdrag && (
                      <UppdragBehind key={JSON.stringify(asked)} asked={asked} />
                    )}
                  </>
                )}
              </Loaded>
            ) : (
              <p>{t('screen.statistics.choose')}</p>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

/** The measure of the table in sight, which stays until the next one is there. */
function shown(measures: readonly Measure[], id: string): Measure | undefined {
  return measures.find((measure) => measure.id === id);
}
