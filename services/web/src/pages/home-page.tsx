import { Notice, PageHeading, useLanguage } from '@fyr/ui';
import { useSession } from '../api/session.ts';
import { PageLink } from '../frame/links.tsx';

/** Where a role can go from here. */
export function HomePage() {
  const { t } = useLanguage();
  const { rights } = useSession();
  const lists = rights.lists;
  const nothing = lists.length === 0 && rights.statistics === null;
  return (
    <>
      <PageHeading title={t('screen.home.title')}>
        {!nothing && <p>{t('screen.home.lead')}</p>}
      </PageHeading>
      {nothing ? (
        <Notice title={t('screen.home.nothing')} />
      ) : (
        <ul className="action-list">
          {lists.includes('uppdrag') && (
            <li>
              <PageLink look="action" to="/$type" params={{ type: 'uppdrag' }} search={{}}>
                {t('screen.home.uppdrag')}
              </PageLink>
            </li>
          )}
          {lists.includes('systemfel') && (
            <li>
              <PageLink look="action" to="/$type" params={{ type: 'systemfel' }} search={{}}>
                {t('screen.home.systemfel')}
              </PageLink>
            </li>
          )}
          {rights.statistics !== null && (
            <li>
              <PageLink look="action" to="/statistik" search={{}}>
                {t('screen.home.statistics')}
              </PageLink>
            </li>
          )}
        </ul>
      )}
    </>
  );
}
