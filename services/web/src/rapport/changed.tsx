import { Facts, More, Section, Table, useLanguage } from '@fyr/ui';
import { cellText } from '@fyr/ui/cells';
import type { Changes, Content } from '../api/rapport.ts';

type Question = Changes['questions'][number];

/** What the report says otherwise than it last did, question by question: before and after. */
export function Changed({ content }: { readonly content: Content }) {
  const { t } = useLanguage();
  const { changes } = content;
  const headings = new Map(content.questions.map(({ id, heading }) => [id, heading]));
  if (!changes) {
    return (
      <Section raised title={t('screen.rapport.changed')}>
        <p>{t('screen.rapport.noDraft')}</p>
      </Section>
    );
  }
  const { since, questions } = changes;
  const { draft, edition, on } = since;
  const before =
    draft === null
      ? t('screen.rapport.sinceEdition', { edition: edition ?? 0, on })
      : t('screen.rapport.sinceDraft', { draft, on });
  return (
    <Section raised title={t('screen.rapport.changed')}>
      <p>
        {before}{' '}
        {questions.length === 0
          ? t('screen.rapport.nothingChanged')
          : t('screen.rapport.changedCount', { count: questions.length })}
      </p>
      {questions.map((question) => (
        <More key={question.id} title={headings.get(question.id) ?? question.id}>
          <OneChanged question={question} />
        </More>
      ))}
    </Section>
  );
}

function OneChanged({ question: { text, cells } }: { readonly question: Question }) {
  const { t, locale } = useLanguage();
  return (
    <>
      {text && (
        <Facts
          lines={[
            { name: t('screen.rapport.before'), value: <Words said={text.before} /> },
            { name: t('screen.rapport.after'), value: <Words said={text.after} /> },
          ]}
        />
      )}
      {cells.length > 0 && (
        <Table
          caption={t('screen.rapport.figuresChanged')}
          rows={cells.map((cell, index) => ({ ...cell, index }))}
          keyOf={({ index }) => String(index)}
          columns={[
            {
              key: 'what',
              title: t('screen.rapport.figure'),
              header: true,
              cell: ({ table, row, column }) => (
                <>
                  {row}, {column}
                  <span className="below">{table}</span>
                </>
              ),
            },
            {
              key: 'before',
              title: t('screen.rapport.before'),
              numeric: true,
              cell: (cell) => cellText(locale, cell, cell.before),
            },
            {
              key: 'after',
              title: t('screen.rapport.after'),
              numeric: true,
              cell: (cell) => cellText(locale, cell, cell.after),
            },
          ]}
        />
      )}
    </>
  );
}

function Words({ said }: { readonly said: string }) {
  const { t } = useLanguage();
  return <span className="as-written">{said || t('screen.case.none')}</span>;
}
