import type { SystemfelStream } from '@fyr/contracts';
import { Facts, Section, useLanguage } from '@fyr/ui';
import type { z } from 'zod';

/** The whole text that is attested to name nobody, and what to look for in it. */
export function TextUnderReview({ personal }: Pick<z.output<typeof SystemfelStream>, 'personal'>) {
  const { t } = useLanguage();
  const said = (text: string | null | undefined) =>
    text === null ? t('screen.history.erased') : (text ?? t('screen.case.none'));
  return (
    <Section raised title={t('screen.review.title')}>
      <p>{t('screen.review.help')}</p>
      <Facts
        lines={[
          { name: t('screen.field.title'), value: said(personal?.title) },
          { name: t('screen.field.description'), value: said(personal?.description) },
        ]}
      />
    </Section>
  );
}
