import type { ReportFormat } from '@fyr/contracts';
import { TextLink, useLanguage } from '@fyr/ui';

/** In the order of how often they are wanted. */
export const formatsSent = [
  'pdf',
  'pdfa',
  'docx',
  'xlsx',
  'html',
] as const satisfies readonly ReportFormat[];

/** The same report in each form that it can be sent in. */
export function FileLinks(props: {
  readonly name: string;
  readonly hrefOf: (format: ReportFormat) => string;
}) {
  const { name, hrefOf } = props;
  const { t } = useLanguage();
  return (
    <ul className="action-list" aria-label={t('screen.reports.filesOf', { report: name })}>
      {formatsSent.map((format) => (
        <li key={format}>
          <TextLink href={hrefOf(format)}>{t(`screen.reports.format.${format}`)}</TextLink>
        </li>
      ))}
    </ul>
  );
}
