import type { ReportFormat } from '@fyr/contracts';
import { TextLink, useLanguage } from '@fyr/ui';
import { fileOf, type ReportAsked } from '../api/reports.ts';

const formats = ['pdf', 'pdfa', 'docx', 'xlsx', 'html'] as const satisfies readonly ReportFormat[];

/** The same report in each form that it can be sent in. */
export function FileLinks({ name, asked }: { readonly name: string; readonly asked: ReportAsked }) {
  const { locale, t } = useLanguage();
  return (
    <ul className="action-list" aria-label={t('screen.reports.filesOf', { report: name })}>
      {formats.map((format) => (
        <li key={format}>
          <TextLink href={fileOf(asked, format, locale)}>
            {t(`screen.reports.format.${format}`)}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
