import { Section, Table, useLanguage } from '@fyr/ui';
import { type Reading, useEntries } from '../api/loggkontroll.ts';
import { useWords } from '../case/words.ts';
import { Loaded } from '../frame/loaded.tsx';
import type { Loggkontroll } from './page.tsx';
import { timeOf } from './time-of.ts';

/** The drawn rows as the access log tells of them, with what was said of each. */
export function Entries({ review }: { readonly review: Loggkontroll }) {
  const { t, named } = useLanguage();
  const { codes } = useWords();
  const query = useEntries(review.number);
  const { data, personal } = review;
  const of = ({ entry }: Reading) => data.entries[entry - 1];
  const noted = (...parts: readonly (string | null | undefined)[]) =>
    parts.filter((part) => part !== undefined && part !== null && part !== '').join('. ');
  const explanationOf = (row: Reading) => {
    const found = of(row);
    if (found?.explanation) {
      const note = personal?.explanations[row.entry];
      return noted(named(`code.Forklaring.${found.explanation}`), note);
    }
    return found?.asked ? t('screen.loggkontroll.waits') : '';
  };
  const outcomeOf = (row: Reading) => {
    const found = of(row);
    if (!found?.outcome || !found.reason) return '';
    const said = `${named(`code.Loggbedomning.${found.outcome}`)}: ${named(`code.Bedomningsgrund.${found.reason}`)}`;
    return noted(said, personal?.assessments[row.entry]);
  };
  return (
    <Section title={t('screen.loggkontroll.entries')}>
      <Loaded query={query}>
        {({ entries }) =>
          entries.length === 0 ? (
            <p>{t('screen.loggkontroll.noEntries')}</p>
          ) : (
            <Table
              caption={t('screen.loggkontroll.entriesCaption', { count: entries.length })}
              rows={entries}
              keyOf={({ entry }) => String(entry)}
              columns={[
                {
                  key: 'entry',
                  title: t('screen.loggkontroll.entry'),
                  header: true,
                  cell: ({ entry }) => entry,
                },
                {
                  key: 'at',
                  title: t('screen.loggkontroll.when'),
                  whole: true,
                  cell: ({ at }) => timeOf(at),
                },
                {
                  key: 'who',
                  title: t('screen.loggkontroll.who'),
                  name: true,
                  cell: ({ name, role }) =>
                    [name ?? t('screen.readers.gone'), named(`screen.role.${role}`)].join(', '),
                },
                {
                  key: 'about',
                  title: t('screen.loggkontroll.about'),
                  cell: ({ number, persons }) =>
                    number ?? t('screen.loggkontroll.list', { count: persons }),
                },
                {
                  key: 'why',
                  title: t('screen.loggkontroll.why'),
                  cell: ({ purpose }) =>
                    purpose === null
                      ? t('screen.readers.unsaid')
                      : named(`code.Andamal.${purpose}`),
                },
                {
                  key: 'flags',
                  title: t('screen.loggkontroll.flags'),
                  cell: (row) => codes('Flagga', of(row)?.flags),
                },
                {
                  key: 'explanation',
                  title: t('screen.loggkontroll.explanation'),
                  cell: explanationOf,
                },
                { key: 'outcome', title: t('screen.loggkontroll.outcome'), cell: outcomeOf },
              ]}
            />
          )
        }
      </Loaded>
    </Section>
  );
}
