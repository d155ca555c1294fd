import type { SystemfelStream } from '@fyr/contracts';
import { peopleIn } from '@fyr/domain';
import { Facts, Section, useLanguage } from '@fyr/ui';
import type { z } from 'zod';

/** The whole text that is attested to name nobody, and what to look for in it. */
export function TextUnderReview({ personal }: Pick<z.output<typeof SystemfelStream>, 'personal'>) {
  const { t } = useLanguage();
  const said = (text: string | null | undefined) =>
    text === null ? t('screen.history.erased') : (text ?? t('screen.case.none'));
  const marked = [personal?.title, personal?.description].flatMap((text) => marksIn(text ?? ''));
  return (
    <Section raised title={t('screen.review.title')}>
      <p>{t('screen.review.help')}</p>
      <Facts
        lines={[
          { name: t('screen.field.title'), value: said(personal?.title) },
          { name: t('screen.field.description'), value: said(personal?.description) },
          { name: t('screen.review.marked'), value: marked.join(', ') || t('screen.case.none') },
        ]}
      />
    </Section>
  );
}

/** What looks like a name or an address, and its writer has stated to be none. */
export function marksIn(text: string): readonly string[] {
  return peopleIn(text).map(({ from, to }) => text.slice(from, to));
}
