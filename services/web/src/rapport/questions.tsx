import { Section, StatusText, type StatusTone, TextLink, useLanguage } from '@fyr/ui';
import type { Content } from '../api/rapport.ts';
import { useSession } from '../api/session.ts';
import { PageLink } from '../frame/links.tsx';
import type { Rapport, RapportQuestion } from './named.ts';

/** Where on the page a question is answered. */
export function placeOf(question: string): string {
  return `fraga-${question}`;
}

/** Where all of them are. */
export const wholePlace = 'hela-rapporten';

/** The questions of the form: how far each has come, and the way to its answer and to write it. */
export function Questions(props: {
  readonly rapport: Rapport;
  readonly content: Content;
  /** The question that is shown beside them; undefined: all. */
  readonly shown: string | undefined;
}) {
  const { rapport, content, shown } = props;
  const { t } = useLanguage();
  const headings = new Map(content.questions.map(({ id, heading }) => [id, heading]));
  return (
    <div className="workbench-questions">
      <Section raised title={t('screen.rapport.questions')}>
        <p>
          <TextLink href={`#${wholePlace}`} aria-current={shown === undefined ? 'true' : undefined}>
            {t('screen.rapport.whole')}
          </TextLink>
        </p>
        <ol className="entries">
          {rapport.data.questions.map((question) => (
            <li key={question.question}>
              <OneQuestion
                rapport={rapport}
                question={question}
                heading={headings.get(question.question) ?? question.question}
                isShown={shown === question.question}
              />
            </li>
          ))}
        </ol>
      </Section>
    </div>
  );
}

const tones: Readonly<Record<RapportQuestion['status'], StatusTone>> = {
  KLAR: 'done',
  UTKAST: 'going',
  SAKNAS: 'waiting',
};

function OneQuestion(props: {
  readonly rapport: Rapport;
  readonly question: RapportQuestion;
  readonly heading: string;
  readonly isShown: boolean;
}) {
  const { rapport, heading, isShown } = props;
  const { question, answer, status, written } = props.question;
  const { t, named } = useLanguage();
  const { account } = useSession();
  const may = (command: string) =>
    rapport.next.some((one) => one.command === command && one.allowed);
  const toForm = { type: 'rapport', number: rapport.number } as const;
  const writing = written ? 'change' : answer === 'SKRIVS' ? 'write' : 'comment';
  const isToReview = written !== null && !written.reviewed && written.account !== account;
  return (
    <>
      <TextLink href={`#${placeOf(question)}`} aria-current={isShown ? 'true' : undefined}>
        {heading}
      </TextLink>
      <p className="question-status">
        <StatusText tone={tones[status]}>{named(`code.Svarsstatus.${status}`)}</StatusText>
        {answer === 'BERAKNAS' && (
          <span className="quiet">{named(`code.Svarsslag.${answer}`)}</span>
        )}
        {written?.copiedFrom && <span className="quiet">{t('screen.rapport.copied')}</span>}
      </p>
      {answer !== 'BERAKNAS' && may('WriteAnswer') && (
        <p>
          <PageLink
            to="/$type/$number/$command"
            params={{ ...toForm, command: 'WriteAnswer' }}
            search={{ question }}
            aria-label={t('screen.rapport.about', {
              what: t(`screen.rapport.answer.${writing}`),
              question: heading,
            })}
          >
            {t(`screen.rapport.answer.${writing}`)}
          </PageLink>
        </p>
      )}
      {isToReview && may('ReviewAnswer') && (
        <p>
          <PageLink
            to="/$type/$number/$command"
            params={{ ...toForm, command: 'ReviewAnswer' }}
            search={{ question }}
            aria-label={t('screen.rapport.about', {
              what: named('command.rapport.ReviewAnswer'),
              question: heading,
            })}
          >
            {named('command.rapport.ReviewAnswer')}
          </PageLink>
        </p>
      )}
    </>
  );
}
