import { Button, PageHeading, useLanguage } from '@fyr/ui';
import { PageLink } from '../frame/links.tsx';

/** In the place of a page that threw while it was drawn. */
export function BrokenPage() {
  const { t } = useLanguage();
  return (
    <>
      <PageHeading title={t('screen.broken.title')}>
        <p role="alert">{t('screen.broken.help')}</p>
      </PageHeading>
      <p>
        <Button weight="main" onClick={() => location.reload()}>
          {t('screen.broken.again')}
        </Button>
      </p>
      <PageLink look="action" to="/">
        {t('screen.missing.home')}
      </PageLink>
    </>
  );
}
