import { Facts, More, Section, useLanguage } from '@fyr/ui';
import { type Content, draftFileOf, useFrozenRapport, useRapportDraft } from '../api/rapport.ts';
import { Loaded } from '../frame/loaded.tsx';
import { DocumentView } from '../reports/document-view.tsx';
import { FileLinks } from '../reports/file-links.tsx';
import { Changed } from './changed.tsx';
import { isWritten, nameOfRapport, type Rapport } from './named.ts';
import { placeOf, Questions } from './questions.tsx';

type Shown = { readonly rapport: Rapport };

/** The questions with how far each has come, beside what the report says. */
export function Workbench({ rapport }: Shown) {
  const isDraft = isWritten(rapport.state);
  const draft = useRapportDraft(rapport.number, isDraft);
  const last = rapport.data.editions.at(-1)?.edition;
  const frozen = useFrozenRapport(rapport.number, last, !isDraft);
  return (
    <Loaded query={isDraft ? draft : frozen}>
      {(content) => (
        <>
          {content.changes !== undefined && <Changed content={content} />}
          <div className="workbench">
            <Questions rapport={rapport} content={content} />
            <Said rapport={rapport} content={content} />
          </div>
        </>
      )}
    </Loaded>
  );
}

/** The document, each answer where the list of questions leads to. */
function Said({ rapport, content }: Shown & { readonly content: Content }) {
  const { t, named, locale } = useLanguage();
  const { document, questions, position } = content;
  const answers = answersIn(content);
  return (
    <div>
      <Section title={t('screen.rapport.content')}>
        {position === undefined ? (
          <p>{t('screen.rapport.contentFrozen')}</p>
        ) : (
          <>
            <p>{t('screen.rapport.contentDraft')}</p>
            <More title={t('screen.rapport.draftFiles')}>
              <FileLinks
                name={nameOfRapport(rapport.data, named)}
                hrefOf={(format) => draftFileOf(rapport.number, format, locale)}
              />
            </More>
          </>
        )}
        <More title={t('screen.statistics.how')}>
          {position !== undefined && (
            <p>{t('screen.rapport.countedTo', { position: String(position) })}</p>
          )}
          <Facts lines={document.facts.map(({ name, value }) => ({ name, value }))} />
        </More>
      </Section>
      {questions.map(({ id }, index) => (
        <div key={id} id={placeOf(id)} className="answer">
          <DocumentView blocks={answers[index] ?? []} />
        </div>
      ))}
      <DocumentView blocks={answers.at(-1) ?? []} />
    </div>
  );
}

/** The blocks of each question in their order; last those of none. */
function answersIn({ document: { blocks }, questions }: Content) {
  let from = 0;
  const answers = questions.map((question) => {
    const own = blocks.slice(from, from + question.blocks);
    from += question.blocks;
    return own;
  });
  return [...answers, blocks.slice(from)];
}

export function blocksOf(content: Content, id: string) {
  const at = content.questions.findIndex((question) => question.id === id);
  return at === -1 ? [] : (answersIn(content)[at] ?? []);
}
