import { frozenReaderOf, reachOf } from '@fyr/domain';
import { Facts, More, Section, useLanguage } from '@fyr/ui';
import { documentOf } from '../api/rapport.ts';
import { useSession } from '../api/session.ts';
import { FileLinks, formatsSent } from '../reports/file-links.tsx';
import { nameOfRapport, type Rapport } from './named.ts';

type Edition = Rapport['data']['editions'][number];

/** What was frozen, the last first: its files as they are for ever, and how one knows that they are. */
export function Editions({ rapport }: { readonly rapport: Rapport }) {
  const { t } = useLanguage();
  const { role } = useSession();
  const { editions } = rapport.data;
  const isSentOnly = reachOf(role, 'rapport') === 'sent';
  const shown = editions.filter(({ sentOn }) => !isSentOnly || sentOn !== null).toReversed();
  if (shown.length === 0) return null;
  return (
    <Section raised title={t('screen.rapport.documents')}>
      <p>{t('screen.rapport.documentsHelp')}</p>
      {shown.map((one) => (
        <OneEdition key={one.edition} rapport={rapport} edition={one} />
      ))}
    </Section>
  );
}

function OneEdition(props: { readonly rapport: Rapport; readonly edition: Edition }) {
  const { t, named } = useLanguage();
  const { rapport, edition } = props;
  const name = t('screen.rapport.edition', { edition: edition.edition });
  const { on, approvedOn, sentOn, channel } = edition;
  const way = channel === null ? '' : ` (${named(`code.Sandningssatt.${channel}`)})`;
  return (
    <>
      <h3>{name}</h3>
      <Facts
        dense
        lines={[
          { name: t('screen.rapport.frozenOn'), value: on },
          ...(approvedOn === null
            ? []
            : [{ name: t('screen.rapport.approvedOn'), value: approvedOn }]),
          ...(sentOn === null
            ? []
            : [{ name: t('screen.rapport.sentOn'), value: `${sentOn}${way}` }]),
        ]}
      />
      <FileLinks
        name={`${nameOfRapport(rapport.data, named)}, ${name}`}
        hrefOf={(format) => documentOf(rapport.number, format, edition.edition)}
      />
      <HowKnown edition={edition} />
    </>
  );
}

/** The place in the log, and what the bytes of each file come to. */
function HowKnown({ edition }: { readonly edition: Edition }) {
  const { t, locale } = useLanguage();
  const { role } = useSession();
  const own = frozenReaderOf(role);
  const documents = formatsSent.flatMap((format) => {
    const kept = edition.documents.find((one) => one.reader === own && one.format === format);
    return kept ? [{ ...kept, format }] : [];
  });
  const size = new Intl.NumberFormat(locale, {
    ...{ style: 'unit', unit: 'kilobyte', unitDisplay: 'short', maximumFractionDigits: 0 },
  });
  return (
    <More title={t('screen.statistics.how')}>
      <p>{t('screen.rapport.frozenAt', { position: String(edition.position) })}</p>
      <p>{t('screen.rapport.digestHelp')}</p>
      <Facts
        lines={[
          { name: t('screen.field.digest'), value: <Digest sha256={edition.digest} /> },
          ...documents.map(({ format, sha256, bytes }) => ({
            name: t('screen.rapport.fileAndSize', {
              file: t(`screen.reports.format.${format}`),
              size: size.format(Math.ceil(bytes / 1000)),
            }),
            value: <Digest sha256={sha256} />,
          })),
        ]}
      />
    </More>
  );
}

function Digest({ sha256 }: { readonly sha256: string }) {
  return <code className="digest">{sha256}</code>;
}
