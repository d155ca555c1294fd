import { PageHeading, Section, TextLink, useLanguage } from '@fyr/ui';
import { useServiceFacts } from '../api/service.ts';

/** The statement by 2018:1937: how accessible, what is not, how we know, and whom to tell. */
export function AccessibilityPage() {
  const { t } = useLanguage();
  return (
    <>
      <PageHeading title={t('screen.accessibility.title')}>
        <p>{t('screen.accessibility.lead')}</p>
      </PageHeading>
      <Section title={t('screen.accessibility.status')}>
        <p>{t('screen.accessibility.status.1')}</p>
      </Section>
      <Section title={t('screen.accessibility.report')}>
        <p>{t('screen.accessibility.report.help')}</p>
        <Contact />
      </Section>
      <Section title={t('screen.accessibility.known')}>
        <ul className="prose-list">
          <li>{t('screen.accessibility.known.1')}</li>
          <li>{t('screen.accessibility.known.2')}</li>
          <li>{t('screen.accessibility.known.3')}</li>
          <li>{t('screen.accessibility.known.4')}</li>
          <li>{t('screen.accessibility.known.5')}</li>
          <li>{t('screen.accessibility.known.6')}</li>
        </ul>
      </Section>
      <Section title={t('screen.accessibility.test')}>
        <p>{t('screen.accessibility.test.1')}</p>
        <p>{t('screen.accessibility.test.2')}</p>
        <p>{t('screen.accessibility.test.3')}</p>
      </Section>
      <Section title={t('screen.accessibility.supervision')}>
        <p>{t('screen.accessibility.supervision.1')}</p>
      </Section>
    </>
  );
}

function Contact() {
  const { t } = useLanguage();
  const { data } = useServiceFacts();
  return (
    <div className="contact">
      {data?.contact === null && <p>{t('screen.accessibility.report.nobody')}</p>}
      {typeof data?.contact === 'string' && (
        <p>
          {t('screen.accessibility.report.to')} <Address contact={data.contact} />
        </p>
      )}
    </div>
  );
}

function Address({ contact }: { readonly contact: string }) {
  if (/^https?:\/\//.test(contact)) return <TextLink href={contact}>{contact}</TextLink>;
  if (/^\S+@\S+$/.test(contact)) return <TextLink href={`mailto:${contact}`}>{contact}</TextLink>;
  return <strong>{contact}</strong>;
}
