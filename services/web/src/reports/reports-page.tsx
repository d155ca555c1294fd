import { PageHeading, Section, SelectField, useLanguage } from '@fyr/ui';
import { useState } from 'react';
import { type Report, useReports } from '../api/reports.ts';
import { ForRoles, readersOfReports } from '../frame/for-roles.tsx';
import { PageLink } from '../frame/links.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { FileLinks } from './file-links.tsx';

/** Every report that the reader may draft, with its days and its forms. */
export function ReportsPage() {
  const { t } = useLanguage();
  const reports = useReports();
  return (
    <ForRoles roles={readersOfReports()} title={t('screen.reports.title')}>
      <PageHeading title={t('screen.reports.title')} />
      <p>{t('screen.reports.about')}</p>
      <Loaded query={reports}>
        {({ reports: all }) =>
          all.length === 0 ? (
            <p>{t('screen.reports.none')}</p>
          ) : (
            all.map((report) => <ReportEntry key={report.kind} report={report} />)
          )
        }
      </Loaded>
    </ForRoles>
  );
}

function ReportEntry({ report: { kind, name, recipient, periods } }: { readonly report: Report }) {
  const { t } = useLanguage();
  const [at, setAt] = useState(0);
  const period = periods[at];
  return (
    <Section title={name}>
      {recipient !== null && <p>{t('screen.reports.to', { recipient })}</p>}
      {period === undefined ? (
        <p>{t('screen.reports.noPeriod')}</p>
      ) : (
        <>
          <SelectField
            label={t('screen.reports.period', { report: name })}
            value={String(at)}
            choices={periods.map((one, index) => ({ value: String(index), label: named(one) }))}
            onChange={(chosen) => setAt(Number(chosen))}
          />
          <p>
            {period.dueOn === null
              ? t('screen.reports.noDueDay')
              : t('screen.reports.dueOn', { day: period.dueOn })}
          </p>
          <p>
            <PageLink
              look="action"
              to="/rapporter/$kind"
              params={{ kind }}
              search={{ from: period.from, to: period.to }}
            >
              {t('screen.reports.read', { report: `${name} ${named(period)}` })}
            </PageLink>
          </p>
          <FileLinks name={name} asked={{ kind, from: period.from, to: period.to }} />
        </>
      )}
    </Section>
  );
}

/** A whole year by its number, other days as they are. */
function named({ from, to }: Report['periods'][number]): string {
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  return from === to ? from : `${from}–${to}`;
}
