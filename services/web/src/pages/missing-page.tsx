import { PageHeading, useLanguage } from '@fyr/ui';
import { PageLink } from '../frame/links.tsx';

/** For an address that leads nowhere. */
export function MissingPage() {
  const { t } = useLanguage();
  return (
    <>
      <PageHeading title={t('screen.missing.title')}>
        <p>{t('screen.missing.help')}</p>
      </PageHeading>
      <PageLink look="action" to="/">
        {t('screen.missing.home')}
      </PageLink>
    </>
  );
}
