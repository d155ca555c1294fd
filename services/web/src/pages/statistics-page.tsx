import { PageHeading, useLanguage } from '@fyr/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSession } from '../api/session.ts';
import {
  isWhole,
  type Question,
  type Statistic,
  useMeasures,
  useStatistic,
} from '../api/statistics.ts';
import { ForRoles, readersOfStatistics } from '../frame/for-roles.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { today } from '../frame/today.ts';
import { AsOf } from '../statistics/as-of.tsx';
import { QuestionForm } from '../statistics/question-form.tsx';
import { QuoteInRapport } from '../statistics/quote.tsx';
import { RowsBehind } from '../statistics/rows-behind.tsx';
import { KeepQuestion, SavedQuestions } from '../statistics/saved-questions.tsx';
import { StatisticView } from '../statistics/statistic-view.tsx';

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
  const { t, locale } = useLanguage();
  const asked = useSearch({ from: '/statistik' });
  const navigate = useNavigate({ from: '/statistik' });
  const { rights, enhetNames } = useSession();
  const exact = rights.statistics === 'exact';
  const measures = useMeasures();
  const statistic = useStatistic(asked, locale);
  const known = measures.data?.measures ?? [];
  const chosen = (asked.measure?.split(',') ?? []).flatMap(
    (id) => known.find((measure) => measure.id === id) ?? [],
  );
  const names = chosen.map(({ name }) => name).join(', ');
  const title =
    names === ''
      ? t('screen.statistics.title')
      : t('screen.statistics.pageTitle', { measure: names });
  const ask = (question: Question) => void navigate({ search: question });
  const isOfADay = exact && chosen.length > 0 && chosen.every(({ time }) => time === 'day');

  return (
    <>
      <PageHeading title={title} />
      <Loaded query={measures}>
        {(catalogue) => (
          <>
            <SavedQuestions />
            <QuestionForm
              key={JSON.stringify(asked)}
              measures={catalogue.measures}
              asked={asked}
              exact={exact}
              today={today()}
              enheter={enhetNames}
              onAsk={ask}
            />
            {catalogue.released && (
              <p>
                {t('screen.statistics.nextRelease', {
                  to: catalogue.released.next.to,
                  on: catalogue.released.next.on,
                })}
              </p>
            )}
            {chosen.length > 0 && isWhole(asked) ? (
              <>
                {isOfADay && (
                  <AsOf key={JSON.stringify(asked)} asked={asked} today={today()} onAsk={ask} />
                )}
                <Loaded query={statistic}>
                  {(table) => (
                    <>
                      <StatisticView table={table} asked={asked} />
                      <KeepQuestion asked={asked} />
                      {rights.commands.rapport?.includes('WriteAnswer') && (
                        <QuoteInRapport table={table} />
                      )}
                      <Behind table={table} asked={asked} />
                    </>
                  )}
                </Loaded>
              </>
            ) : (
              <p>{t('screen.statistics.choose')}</p>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

/** Of one measure, where it opens for the reader. */
function Behind({ table, asked }: { readonly table: Statistic; readonly asked: Question }) {
  const [{ opensTo } = { opensTo: null }, ...others] = table.measures;
  if (opensTo === null || others.length > 0) return null;
  return <RowsBehind key={JSON.stringify(asked)} asked={asked} type={opensTo} />;
}
