import { PageHeading, Section, SelectField, useLanguage } from '@fyr/ui';
import { useState } from 'react';
import { fileOf, type Report, useReports } from '../api/reports.ts';
import { useSession } from '../api/session.ts';
import { ForRoles, readersOfReports } from '../frame/for-roles.tsx';
import { PageLink } from '../frame/links.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { nameOfPeriod } from '../rapport/named.ts';
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
  const { t, locale } = useLanguage();
  const given = useSession().rights.commands.rapport ?? [];
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
            choices={periods.map((one, index) => ({
              value: String(index),
              label: nameOfPeriod(one),
            }))}
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
              {t('screen.reports.read', { report: `${name} ${nameOfPeriod(period)}` })}
            </PageLink>
          </p>
          {given.includes('OpenRapport') && (
            <p>
              <PageLink
                look="action"
                to="/$type/ny"
                params={{ type: 'rapport' }}
                search={{ kind, from: period.from, to: period.to }}
              >
                {t('screen.reports.begin', { report: `${name} ${nameOfPeriod(period)}` })}
              </PageLink>
            </p>
          )}
          <FileLinks
            name={name}
            hrefOf={(format) => fileOf({ kind, from: period.from, to: period.to }, format, locale)}
          />
        </>
      )}
    </Section>
  );
}
