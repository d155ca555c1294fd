import { Button, ErrorSummary, FieldGroup, Notice, PageHeading, type SummaryLine } from '@fyr/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Case } from '../api/cases.ts';
import { Refusal } from '../api/refusal.ts';
import type { OwnFormProps } from '../case/description.ts';
import { Steps } from '../case/steps.tsx';
import { useWords } from '../case/words.ts';
import { type AnswerFault, type Answers, readAnswers } from '../command/answers.ts';
import { DraftFound, DraftStatus } from '../command/draft-line.tsx';
import { FieldInput, idOf } from '../command/field-input.tsx';
import { type Field, labelKey } from '../command/fields.ts';
import { type SavedDraft, useSavedDraft } from '../command/saved-draft.ts';
import { useCommandForm } from '../command/use-command-form.ts';
import { PageLink } from '../frame/links.tsx';
import { Loading } from '../frame/loaded.tsx';
import { today } from '../frame/today.ts';
import { closingSteps, outcomesOf, stepIn, stepOf, stepToAnswer } from './closing-steps.ts';
import type { Client } from './page.tsx';
import { Remains } from './remains.tsx';

type Props = OwnFormProps<Client & Pick<Case, 'tag'>>;

/** The guide as it was left, if it was not sent. */
export function ClosingGuide(props: Props) {
  const { number } = props.found;
  const saved = useSavedDraft({ type: 'uppdrag', number, command: 'CloseUppdrag' });
  return saved ? <Guide {...props} saved={saved} /> : <Loading />;
}

/**
 * The closing of an uppdrag in four steps: how it went, what support there is, what becomes of what
 * was written, what remains. One goes back and forth as one likes; all of it is one command in the
 * end, and until then nothing is done.
 */
function Guide({ found, fields, onStale, saved }: Props & { readonly saved: SavedDraft }) {
  const { number, data, personal, tag } = found;
  const { t, named } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const seen: Readonly<Record<string, string | undefined>> = useSearch({ strict: false });
  const [wrong, setWrong] = useState<readonly AnswerFault[]>([]);
  const form = useCommandForm({ type: 'uppdrag', number, command: 'CloseUppdrag', tag }, fields, {
    today: today(),
    given: { data: { goals: outcomesOf(data.goals) }, personal: {} },
    saved,
    onDone: (outcome) => {
      void client.invalidateQueries({ queryKey: ['uppdrag'] });
      void client.invalidateQueries({ queryKey: ['statistics'] });
      const done = { number: outcome.number, what: t('event.uppdrag.UppdragClosed') };
      void navigate({
        to: '/$type/$number',
        params: { type: 'uppdrag', number },
        state: { spoken: t('screen.form.done', done) },
      });
    },
  });
  const part = (name: string) => (name === 'note' ? 'personal' : 'data');
  const fieldOf = (name: string) => fields[part(name)].find((one) => one.name === name);
  const faultsOf = (name: string): readonly AnswerFault[] => {
    const asked = fields[part(name)].filter((one) => one.name === name);
    const path = part(name);
    return readAnswers(asked, form.answers[path], { today: today(), path }).faults;
  };
  // By an address one comes no further than one has answered.
  const place = Math.min(stepIn(seen.step), stepToAnswer(faultsOf));
  const step = closingSteps[place] ?? closingSteps[0];
  const [hasMoved, setMoved] = useState(false);
  const goTo = useCallback(
    (to: number) => {
      setMoved(true);
      setWrong([]);
      void navigate({ to: '.', search: (now: object) => ({ ...now, step: String(to + 1) }) });
    },
    [navigate],
  );

  const label = useCallback(
    ({ name }: Pick<Field, 'name'>) => named(labelKey(fields.event, name)),
    [named, fields.event],
  );
  const problem = form.refusal instanceof Refusal ? form.refusal.problem : undefined;
  const faults = useMemo(
    () => [
      ...(wrong.length > 0 ? wrong : form.faults).map((fault) => ({
        path: fault.path,
        text: t(`screen.fault.${fault.reason}`, fault.values),
      })),
      ...(problem?.faults ?? []),
    ],
    [wrong, form.faults, problem, t],
  );
  const lines = useMemo<readonly SummaryLine[]>(
    () => [
      ...faults.map(({ path, text }) => ({ text: lineOf(path, text, label), fieldId: idOf(path) })),
      ...(problem?.because ?? []).map(({ text }) => ({ text })),
    ],
    [faults, problem, label],
  );
  // What stops it in the end is mended in the step that asks for it.
  useEffect(() => {
    const first = Math.min(...form.faults.map(({ path }) => stepOf(path)));
    if (first < closingSteps.length - 1) goTo(first);
  }, [form.faults, goTo]);
  const around = {
    today: today(),
    own: {},
    label,
    errorAt: (path: string) => faults.find((one) => one.path === path)?.text,
  };
  const input = (name: string) => {
    const field = fieldOf(name);
    return (
      field && (
        <FieldInput
          key={name}
          field={field}
          path={`${part(name)}.${name}`}
          value={form.answers[part(name)][name] ?? ''}
          onChange={(value) => form.answer(part(name), name, value)}
          around={around}
        />
      )
    );
  };
  const onward = () => {
    const found = step.fields.flatMap(faultsOf);
    setWrong(found);
    if (found.length === 0) goTo(place + 1);
  };
  const goalsField = fieldOf('goals');
  const written = form.answers.data.goals as readonly Answers[];
  const rows = outcomesOf(data.goals, written);
  useEffect(() => {
    if (rows.length !== written.length) form.answer('data', 'goals', rows);
  });

  return (
    <>
      <PageHeading title={t('command.uppdrag.CloseUppdrag')}>
        <p>{t('screen.form.on', { number })}</p>
      </PageHeading>
      <Steps
        label={t('screen.closing.steps')}
        names={closingSteps.map(({ name }) => t(`screen.closing.${name}`))}
        place={place}
        here={t('screen.closing.here')}
      />
      <StepHeading key={place} takesFocus={hasMoved}>
        {t('screen.closing.step', {
          number: place + 1,
          of: closingSteps.length,
          name: t(`screen.closing.${step.name}`),
        })}
      </StepHeading>
      {lines.length > 0 && (
        <ErrorSummary
          key={step.name}
          title={problem?.title ?? t('screen.form.mend')}
          lines={lines}
          {...(problem && !problem.because ? { footnote: problem.detail } : {})}
        />
      )}
      {form.refusal && !problem && (
        <ErrorSummary
          title={t('screen.refusal.silent')}
          lines={[]}
          footnote={t('screen.refusal.silentHelp')}
        />
      )}
      {problem?.code === 'stale' && (
        <p>
          <Button onClick={onStale}>{t('screen.form.readAnew')}</Button>
        </p>
      )}
      <form
        className="command-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (place < closingSteps.length - 1) return onward();
          setWrong([]);
          form.submit();
        }}
      >
        <DraftFound savedAt={form.draft.restoredAt} onDiscard={form.draft.discard} />
        <p>{t(`screen.closing.help.${step.name}`)}</p>
        {step.name === 'goals' && (
          <>
            {input('on')}
            {input('reason')}
            {data.goals.length === 0 && <p>{t('screen.closing.noGoals')}</p>}
            {goalsField && (
              <Outcomes
                field={goalsField}
                rows={rows}
                titleOf={(goal) =>
                  personal?.goals[goal] ?? t('screen.uppdragPage.goalNumber', { goal })
                }
                onChange={(rows) => form.answer('data', 'goals', rows)}
                around={around}
              />
            )}
          </>
        )}
        {step.name === 'support' && (
          <>
            {input('insatser')}
            {input('note')}
          </>
        )}
        {step.name === 'notes' && (
          <>
            {input('documentation')}
            <Notice title={t('screen.closing.afterwards')}>
              <p>{t('screen.closing.afterwardsHelp')}</p>
            </Notice>
          </>
        )}
        {step.name === 'remains' && <Remains found={found} answers={form.answers.data} />}
        <DraftStatus state={form.draft.state} />
        <p className="buttons">
          {place > 0 && <Button onClick={() => goTo(place - 1)}>{t('screen.closing.back')}</Button>}
          <Button type="submit" weight="main" aria-disabled={form.sending || undefined}>
            {place < closingSteps.length - 1
              ? t('screen.closing.onward')
              : t('command.uppdrag.CloseUppdrag')}
          </Button>
        </p>
      </form>
      <p className="form-back">
        <PageLink to="/$type/$number" params={{ type: 'uppdrag', number }}>
          {t('screen.form.back', { number })}
        </PageLink>
      </p>
    </>
  );
}

/** Says where one is to one who does not see it change; where one begins the page itself says it. */
function StepHeading(props: { readonly takesFocus: boolean; readonly children: ReactNode }) {
  const { takesFocus, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}

/** What became of each goal, in the client's own judgement. */
function Outcomes(props: {
  readonly field: Field;
  readonly rows: readonly Answers[];
  readonly titleOf: (goal: number) => string;
  readonly onChange: (rows: readonly Answers[]) => void;
  readonly around: Parameters<typeof FieldInput>[0]['around'];
}) {
  const { field, rows, titleOf, onChange, around } = props;
  if (field.is.kind !== 'list') return null;
  const asked = field.is.fields.filter(({ name }) => name !== 'goal');
  return rows.map((row, index) => {
    const goal = Number(row.goal);
    return (
      <FieldGroup
        key={goal}
        id={idOf(`data.goals.${index}`)}
        label={`${goal}. ${titleOf(goal)}`}
        error={around.errorAt(`data.goals.${index}`)}
      >
        {asked.map((one) => (
          <FieldInput
            key={one.name}
            field={one}
            path={`data.goals.${index}.${one.name}`}
            value={row[one.name] ?? ''}
            onChange={(value) => onChange(rows.with(index, { ...row, [one.name]: value }))}
            around={around}
          />
        ))}
      </FieldGroup>
    );
  });
}

/** A fault with the name of its field before it, and which goal it is about. */
function lineOf(path: string, text: string, label: (field: Pick<Field, 'name'>) => string): string {
  const [, first = '', index, last] = path.split('.');
  const name = last ?? first;
  const named = label({ name });
  return index === undefined ? `${named}: ${text}` : `${named} (${Number(index) + 1}): ${text}`;
}
