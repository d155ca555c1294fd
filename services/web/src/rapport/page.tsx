import { Section, useLanguage } from '@fyr/ui';
import { lazy, Suspense } from 'react';
import type { Line, PageDescription } from '../case/description.ts';
import type { Words } from '../case/words.ts';
import { daysBetween, today } from '../frame/today.ts';
import { Editions } from './editions.tsx';
import { isWritten, nameOfRapport, type Rapport } from './named.ts';
import { RapportSteps } from './rapport-steps.tsx';

/** With all that draws its charts. */
const Workbench = lazy(async () => ({ default: (await import('./workbench.tsx')).Workbench }));
const AskedQuestion = lazy(async () => ({
  default: (await import('./asked-question.tsx')).AskedQuestion,
}));

/** One report: how far it has come, its questions, what it says, and each edition of it. */
export const rapportPage: PageDescription<Rapport> = {
  title: ({ number, data }, { named }) => `${number} ${nameOfRapport(data, named)}`,
  lead: ({ state, data }, words) => (
    <>
      {state !== 'discarded' && <RapportSteps state={state} />}
      {isWritten(state) && <p className="summary">{progressOf(data, words)}</p>}
    </>
  ),
  lines,
  Parts,
  isWide: true,
  picture: ({ id, number, data, personal }) => ({
    subject: id,
    rapport: { number, questions: data.questions, answers: personal?.answers ?? {} },
  }),
  // Offered at each question.
  isElsewhere: (command) => atQuestions.has(command),
  beforeForm: (command, rapport) =>
    atQuestions.has(command) && (
      <Suspense>
        <AskedQuestion rapport={rapport} />
      </Suspense>
    ),
};

const atQuestions: ReadonlySet<string> = new Set(['WriteAnswer', 'ReviewAnswer']);

/** "14 av 18 frågor klara, 54 dagar kvar" */
function progressOf({ questions, deadlines }: Rapport['data'], { t }: Words): string {
  const done = questions.filter(({ status }) => status === 'KLAR').length;
  const { sending } = deadlines;
  const days = sending === undefined ? -1 : daysBetween(today(), sending);
  return [
    t('screen.rapport.done', { done, count: questions.length }),
    ...(days >= 0 ? [t('screen.rapport.daysLeft', { count: days })] : []),
  ].join(', ');
}

function lines({ state, data, personal }: Rapport, { t, nameOfEnhet }: Words): readonly Line[] {
  const read = (text: string | null | undefined) =>
    text === null ? t('screen.history.erased') : text;
  const isGoing = isWritten(state) || state === 'frozen' || state === 'approved';
  return [
    [t('screen.field.enhet'), data.enhet && nameOfEnhet(data.enhet)],
    [t('screen.field.dueOn'), isGoing || state === 'sent.supplementAsked' ? data.dueOn : null],
    [t('screen.rapport.returned'), isWritten(state) ? read(personal?.returned) : null],
    [t('screen.field.SupplementAsked.text'), read(personal?.supplement)],
    [t('screen.field.reference'), read(personal?.reference)],
    [t('screen.rapport.accepted'), data.acceptedOn],
    [t('screen.field.decision'), data.decision],
    [t('screen.rapport.discarded'), state === 'discarded' ? read(personal?.discarded) : null],
  ];
}

function Parts({ found }: { readonly found: Rapport }) {
  const { t } = useLanguage();
  return (
    <>
      <Editions rapport={found} />
      {found.state !== 'discarded' && (
        <Suspense
          fallback={
            <Section title={t('screen.rapport.content')}>
              <p aria-busy="true">{t('screen.frame.loading')}</p>
            </Section>
          }
        >
          <Workbench rapport={found} />
        </Suspense>
      )}
    </>
  );
}
