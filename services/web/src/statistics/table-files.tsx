import type { StatisticFormat } from '@fyr/contracts';
import { TextLink, useLanguage } from '@fyr/ui';
import { type Question, tableFile } from '../api/statistics.ts';

const formats = ['xlsx', 'csv', 'csv-machine', 'svg'] as const satisfies readonly StatisticFormat[];

/** The answer in each form that it can be taken along in. */
export function TableFiles({
  asked,
  drawn,
}: {
  readonly asked: Question;
  readonly drawn: boolean;
}) {
  const { locale, t } = useLanguage();
  const shown = formats.filter((format) => drawn || format !== 'svg');
  return (
    <>
      <ul className="action-list" aria-label={t('screen.statistics.files')}>
        {shown.map((format) => (
          <li key={format}>
            <TextLink href={tableFile(asked, format, locale)}>
              {t(`screen.statistics.file.${format}`)}
            </TextLink>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('screen.statistics.shareHelp')}</p>
    </>
  );
}
