import {
  Button,
  ChoiceGroup,
  ErrorSummary,
  Facts,
  Notice,
  PageHeading,
  Section,
  TextField,
  useLanguage,
} from '@fyr/ui';
import { useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type Given, type Question, useAnswer, useQuestion } from '../api/answer.ts';
import { Refusal } from '../api/refusal.ts';
import { wordsAt } from '../command/looked-through.ts';
import { NotPersons } from '../command/not-persons.tsx';
import { useAnnounce } from '../frame/announce.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { daysBetween, today } from '../frame/today.ts';

/** Where a huvudman's contact answers by a link: what is asked, by when, and one answer at a time. */
export function AnswerPage() {
  const { token } = useParams({ from: '/svara/$token' });
  const { t } = useLanguage();
  const question = useQuestion(token);
  const problem = question.error instanceof Refusal ? question.error.problem : undefined;
  if (problem && leadsNowhere.has(problem.code) && !question.data) {
    return (
      <>
        <PageHeading title={t('screen.answer.goneTitle')} />
        <Notice tone="warning" title={problem.because?.[0]?.text ?? t('screen.answer.gone')} />
      </>
    );
  }
  return <Loaded query={question}>{(asked) => <Asked token={token} question={asked} />}</Loaded>;
}

/** There is no such link, or what it led to is answered, over or revoked. */
const leadsNowhere: ReadonlySet<string> = new Set(['unknown', 'not_allowed']);

type AnswerCode = Question['answers'][number];

function Asked({ token, question }: { readonly token: string; readonly question: Question }) {
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  const [given, setGiven] = useState<{ answer: AnswerCode; text: string }>();
  const [isOpen, setOpen] = useState(true);
  const from = question.from ?? t('screen.answer.someone');
  if (given) return <Receipt question={question} given={given} isOpen={isOpen} from={from} />;
  return (
    <>
      <PageHeading title={t('screen.answer.title', { title: question.title })}>
        <p>{t('screen.answer.lead', { from })}</p>
        <p>
          <strong>
            {t('screen.answer.by', { day: question.dueOn, ...daysLeft(question.dueOn) })}
          </strong>
        </p>
      </PageHeading>
      <Section raised title={t('screen.answer.what')}>
        <p className="as-written">{question.description}</p>
        <Facts lines={daysOf(question, t)} />
      </Section>
      <AnswerForm
        token={token}
        question={question}
        onGiven={(answer, open) => {
          setGiven(answer);
          setOpen(open);
          announce(t('screen.answer.doneTitle'));
        }}
      />
      {question.receivedOn === null && <ReceiptForm token={token} />}
    </>
  );
}

/** Until the day, or since. */
function daysLeft(day: string) {
  const left = daysBetween(today(), day);
  return { when: left < 0 ? 'past' : 'ahead', count: Math.abs(left) };
}

function daysOf(question: Question, t: ReturnType<typeof useLanguage>['t']) {
  const { askedOn, receivedOn, expiresOn } = question;
  return [
    { name: t('screen.answer.askedOn'), value: askedOn },
    ...(receivedOn ? [{ name: t('screen.answer.receivedOn'), value: receivedOn }] : []),
    { name: t('screen.answer.expiresOn'), value: expiresOn },
  ];
}

function ReceiptForm({ token }: { readonly token: string }) {
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  const answer = useAnswer(token);
  const [dnr, setDnr] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (answer.isPending) return;
    const written = dnr.trim();
    answer.mutate(
      { ...(written === '' ? {} : { personal: { dnr: written } }) },
      { onSuccess: () => announce(t('screen.answer.received')) },
    );
  };
  return (
    <Section title={t('screen.answer.receipt')}>
      <p>{t('screen.answer.receiptHelp')}</p>
      <form className="command-form" noValidate onSubmit={submit}>
        <Refused error={answer.error} />
        <TextField
          id="field-dnr"
          label={t('screen.form.optional', { label: t('screen.field.dnr') })}
          value={dnr}
          onChange={setDnr}
          maxLength={100}
        />
        <Button type="submit" aria-disabled={answer.isPending || undefined}>
          {t('screen.answer.confirm')}
        </Button>
      </form>
    </Section>
  );
}

function AnswerForm(props: {
  readonly token: string;
  readonly question: Question;
  readonly onGiven: (given: { answer: AnswerCode; text: string }, open: boolean) => void;
}) {
  const { token, question, onGiven } = props;
  const { t, named } = useLanguage();
  const sending = useAnswer(token);
  const [chosen, setChosen] = useState<AnswerCode>();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [found, setFound] = useState<readonly string[]>([]);
  const [stated, setStated] = useState<readonly string[]>([]);
  const marked = found.filter((word) => text.includes(word));
  const missing = t('screen.fault.missing');
  const noChoice = tried && chosen === undefined ? missing : undefined;
  const refusedText = faultAt(sending.error, 'personal.text');
  const noText = tried && text.trim() === '' ? missing : refusedText;
  const lines = [
    ...(noChoice
      ? [{ text: `${t('screen.answer.which')} ${noChoice}`, fieldId: 'field-answer' }]
      : []),
    ...(tried && noText
      ? [{ text: `${t('screen.answer.text')}: ${noText}`, fieldId: 'field-text' }]
      : []),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sending.isPending) return;
    setTried(true);
    sending.reset();
    if (chosen === undefined || text.trim() === '') return;
    const said = { text: text.trim() };
    const notPersons = stated.filter((word) => marked.includes(word));
    const given: Given = {
      data: { answer: chosen },
      personal: { ...said, ...(notPersons.length > 0 && { notPersons }) },
    };
    sending.mutate(given, {
      onSuccess: ({ open }) => onGiven({ answer: chosen, ...said }, open),
      onError: (error) => setFound((before) => [...new Set([...before, ...namesIn(error, said)])]),
    });
  };
  return (
    <Section title={t('screen.answer.answer')}>
      <form className="command-form" noValidate onSubmit={submit}>
        {lines.length > 0 ? (
          <ErrorSummary title={t('screen.form.mend')} lines={lines} />
        ) : (
          <Refused error={sending.error} />
        )}
        <ChoiceGroup
          id="field-answer"
          kind="one"
          label={t('screen.answer.which')}
          error={noChoice}
          choices={question.answers.map((value) => ({
            value,
            label: named(`code.HuvudmanSvar.${value}`),
          }))}
          chosen={chosen === undefined ? [] : [chosen]}
          onChange={([value]) => setChosen(question.answers.find((one) => one === value))}
        />
        <TextField
          id="field-text"
          label={t('screen.answer.text')}
          hint={t('screen.answer.textHint')}
          error={tried ? noText : undefined}
          required
          lines={6}
          value={text}
          onChange={setText}
          maxLength={4000}
        />
        <NotPersons
          words={marked}
          stated={stated}
          hint={t('screen.answer.notPersonsHint')}
          onChange={setStated}
        />
        <Button type="submit" weight="main" aria-disabled={sending.isPending || undefined}>
          {t('screen.answer.send')}
        </Button>
      </form>
    </Section>
  );
}

/** What was answered, when, and whether the link can be used again. */
function Receipt(props: {
  readonly question: Question;
  readonly given: { readonly answer: string; readonly text: string };
  readonly isOpen: boolean;
  readonly from: string;
}) {
  const { question, given, isOpen, from } = props;
  const { t, named } = useLanguage();
  return (
    <>
      <PageHeading title={t('screen.answer.doneTitle')}>
        <p>{t('screen.answer.done', { from })}</p>
      </PageHeading>
      <Section raised title={question.title}>
        <Facts
          lines={[
            { name: t('screen.answer.given'), value: named(`code.HuvudmanSvar.${given.answer}`) },
            {
              name: t('screen.answer.text'),
              value: <span className="as-written">{given.text}</span>,
            },
            { name: t('screen.answer.givenOn'), value: today() },
          ]}
        />
      </Section>
      {!isOpen && <p>{t('screen.answer.closed')}</p>}
      <p>
        <Button onClick={() => window.print()}>{t('screen.answer.print')}</Button>
      </p>
    </>
  );
}

function Refused({ error }: { readonly error: unknown }) {
  const { t } = useLanguage();
  if (!error) return null;
  const problem = error instanceof Refusal ? error.problem : undefined;
  const gone = problem?.status === 404;
  return (
    <ErrorSummary
      title={gone ? t('screen.answer.goneTitle') : (problem?.title ?? t('screen.refusal.silent'))}
      lines={(problem?.because ?? problem?.faults ?? []).map(({ text }) => ({ text }))}
      footnote={
        gone ? t('screen.answer.gone') : (problem?.detail ?? t('screen.refusal.silentHelp'))
      }
    />
  );
}

/** What was taken for somebody's name. */
function namesIn(error: unknown, said: { readonly text: string }): readonly string[] {
  const faults = error instanceof Refusal ? (error.problem?.faults ?? []) : [];
  return wordsAt(faults, said).map(({ word }) => word);
}

function faultAt(error: unknown, path: string): string | undefined {
  if (!(error instanceof Refusal)) return undefined;
  return error.problem?.faults?.find((fault) => fault.path === path)?.text;
}
