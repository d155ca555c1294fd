import { PageHeading, Section, TextLink, useLanguage } from '@fyr/ui';
import { PageLink } from '../frame/links.tsx';

/** What the service is, and what it does with what it is told. */
export function AboutPage() {
  const { t } = useLanguage();
  return (
    <>
      <PageHeading title={t('screen.about.title')}>
        <p>{t('screen.about.lead')}</p>
      </PageHeading>
      <Section title={t('screen.about.client')}>
        <ul className="prose-list">
          <li>{t('screen.about.client.1')}</li>
          <li>{t('screen.about.client.2')}</li>
          <li>{t('screen.about.client.3')}</li>
          <li>{t('screen.about.client.4')}</li>
        </ul>
      </Section>
      <Section title={t('screen.about.figures')}>
        <ul className="prose-list">
          <li>{t('screen.about.figures.1')}</li>
          <li>{t('screen.about.figures.2')}</li>
        </ul>
      </Section>
      <Section title={t('screen.about.more')}>
        <ul className="prose-list">
          <li>
            <PageLink to="/tillganglighet">{t('screen.accessibility.title')}</PageLink>
          </li>
          <li>
            <PageLink to="/kortkommandon">{t('screen.shortcuts.title')}</PageLink>
          </li>
          <li>
            <TextLink href="/oppna-data">{t('screen.about.openData')}</TextLink>
          </li>
          <li>
            <TextLink href="/api/v1/openapi.json">{t('screen.about.api')}</TextLink>
          </li>
        </ul>
      </Section>
    </>
  );
}
