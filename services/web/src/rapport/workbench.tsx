import { Facts, More, Section, TextLink, useLanguage } from '@fyr/ui';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type Content, draftFileOf, useFrozenRapport, useRapportDraft } from '../api/rapport.ts';
import { Loaded } from '../frame/loaded.tsx';
import { DocumentView } from '../reports/document-view.tsx';
import { FileLinks } from '../reports/file-links.tsx';
import { Changed } from './changed.tsx';
import { isWritten, nameOfRapport, type Rapport } from './named.ts';
import { placeOf, Questions, wholePlace } from './questions.tsx';

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
          <Beside rapport={rapport} content={content} />
        </>
      )}
    </Loaded>
  );
}

type Filled = Shown & { readonly content: Content };

function Beside({ rapport, content }: Filled) {
  const shown = useShownQuestion(rapport);
  return (
    <div className="workbench">
      <Questions rapport={rapport} content={content} shown={shown} />
      <Said rapport={rapport} content={content} shown={shown} />
    </div>
  );
}

/**
 * The question that the address leads to. Else, while it is written, the first that is not done; of
 * what is frozen all of it.
 */
function useShownQuestion({ state, data: { questions } }: Rapport): string | undefined {
  const place = useLocation({ select: ({ hash }) => hash });
  const named = questions.find(({ question }) => placeOf(question) === place);
  useEffect(() => document.getElementById(place)?.focus(), [place]);
  if (named) return named.question;
  if (place === wholePlace || !isWritten(state)) return undefined;
  return (questions.find(({ status }) => status !== 'KLAR') ?? questions[0])?.question;
}

/** The document or one answer of it, where the list of questions leads to. */
function Said({ rapport, content, shown }: Filled & { readonly shown: string | undefined }) {
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
      <div id={wholePlace} className="answer" tabIndex={-1}>
        {questions.map(({ id }, index) =>
          shown === undefined || shown === id ? (
            <section key={id} id={placeOf(id)} className="answer" tabIndex={-1}>
              <DocumentView blocks={answers[index] ?? []} />
            </section>
          ) : null,
        )}
        {shown === undefined && <DocumentView blocks={answers.at(-1) ?? []} />}
      </div>
      {shown !== undefined && <Neighbours content={content} of={shown} />}
    </div>
  );
}

/** The way on from a question to the one before it and the one after it. */
function Neighbours({ content, of }: { readonly content: Content; readonly of: string }) {
  const { t } = useLanguage();
  const { questions } = content;
  const at = questions.findIndex(({ id }) => id === of);
  const [before, after] = [at > 0 ? questions[at - 1] : undefined, questions[at + 1]];
  return (
    <nav className="buttons" aria-label={t('screen.rapport.otherQuestions')}>
      {before && (
        <TextLink look="action" href={`#${placeOf(before.id)}`}>
          {t('screen.rapport.questionBefore', { question: before.heading })}
        </TextLink>
      )}
      {after && (
        <TextLink look="action" href={`#${placeOf(after.id)}`}>
          {t('screen.rapport.questionAfter', { question: after.heading })}
        </TextLink>
      )}
    </nav>
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
