import { roomOf } from '@fyr/domain';
import { Notice, PageHeading, Section, useLanguage } from '@fyr/ui';
import { lazy } from 'react';
import { useSession } from '../api/session.ts';
import { caseTypes, seesPagesOf } from '../case/case-type.ts';
import { Begin } from '../frame/begin.tsx';
import { PageLink } from '../frame/links.tsx';
import { DueSections } from './due-section.tsx';
import { InsideToday } from './pages-of-ombud.tsx';

/** Of those alone who begin there. */
const Overview = lazy(async () => ({
  default: (await import('../ledningsgrupp/pages.ts')).Overview,
}));

/** The first page of a role: an ombud's day, or what is due and where to go from here. */
export function HomePage() {
  const { role } = useSession();
  return roomOf(role) === 'inside' ? <InsideToday /> : <Start />;
}

function Start() {
  const { t } = useLanguage();
  const session = useSession();
  const { rights } = session;
  if (session.role === 'ledamot') return <Overview />;
  const types = caseTypes.filter((type) => seesPagesOf(type, session));
  if (types.length === 0 && rights.statistics === null) {
    return (
      <>
        <PageHeading title={t('screen.home.title')} />
        <Begin />
        <Notice title={t('screen.home.nothing')} />
      </>
    );
  }
  const ways = (
    <Section title={t('screen.home.goTo')}>
      <ul className="action-list">
        {types.map((type) => (
          <li key={type}>
            <PageLink look="action" to="/$type" params={{ type }} search={{}}>
              {t(`screen.home.${type}`)}
            </PageLink>
          </li>
        ))}
        {rights.statistics !== null && (
          <li>
            <PageLink look="action" to="/statistik" search={{}}>
              {t('screen.home.statistics')}
            </PageLink>
          </li>
        )}
      </ul>
    </Section>
  );
  return (
    <>
      <PageHeading title={t('screen.home.title')} />
      <Begin />
      {rights.lists.length > 0 ? <DueSections>{ways}</DueSections> : ways}
    </>
  );
}
