import { Facts, Notice, PageHeading, Section, useLanguage } from '@fyr/ui';
import { useParams, useSearch } from '@tanstack/react-router';
import { fileOf, useReport } from '../api/reports.ts';
import { ForRoles, readersOfReports } from '../frame/for-roles.tsx';
import { PageLink } from '../frame/links.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { DocumentView } from './document-view.tsx';
import { FileLinks } from './file-links.tsx';

/** One report as it stands now, to read on the page. */
export function ReportPage() {
  const { t } = useLanguage();
  return (
    <ForRoles roles={readersOfReports()} title={t('screen.reports.title')}>
      <Draft />
    </ForRoles>
  );
}

function Draft() {
  const { t, locale } = useLanguage();
  const { kind } = useParams({ from: '/rapporter/$kind' });
  const { from, to } = useSearch({ from: '/rapporter/$kind' });
  const asked = { kind, from, to };
  const report = useReport(asked);
  return (
    <>
      <Loaded query={report} title={t('screen.reports.title')}>
        {({ document, questions }) => (
          <>
            <PageHeading title={document.title} />
            <Notice title={t('screen.reports.draft')}>
              <p>
                {t('screen.reports.draftHelp', {
                  missing: questions.filter(({ status }) => status === 'SAKNAS').length,
                })}
              </p>
            </Notice>
            <Facts lines={factsOf(document)} />
            <Section title={t('screen.reports.files')}>
              <FileLinks name={document.title} hrefOf={(format) => fileOf(asked, format, locale)} />
            </Section>
            <DocumentView blocks={document.blocks} />
          </>
        )}
      </Loaded>
      <PageLink look="action" to="/rapporter">
        {t('screen.reports.back')}
      </PageLink>
    </>
  );

  function factsOf({ sender, recipient, on, facts }: NonNullable<typeof report.data>['document']) {
    return [
      ...(recipient === null ? [] : [{ name: t('document.recipient'), value: recipient }]),
      { name: t('document.sender'), value: sender },
      { name: t('document.date'), value: on },
      ...facts,
    ];
  }
}
