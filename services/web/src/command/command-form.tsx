import type { Problem } from '@fyr/contracts';
import {
  Button,
  ChoiceGroup,
  ErrorSummary,
  type SummaryLine,
  TextLink,
  useLanguage,
} from '@fyr/ui';
import {
  type FormEvent,
  Fragment,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useMemo,
} from 'react';
import { Refusal } from '../api/refusal.ts';
import { useAskAgain } from '../api/session.ts';
import { Loading } from '../frame/loaded.tsx';
import type { Answers } from './answers.ts';
import type { OwnChoices } from './choices.ts';
import { isAsked } from './choices.ts';
import type { CommandFields } from './command-fields.ts';
import { correctedPath } from './correction.ts';
import { DraftFound, DraftStatus } from './draft-line.tsx';
import { FieldInput, idOf } from './field-input.tsx';
import { type Field, labelKey, type Part } from './fields.ts';
import { isIrreversible } from './irreversible.ts';
import { NOT_PERSONS } from './looked-through.ts';
import { fieldsAsked } from './not-asked.ts';
import { NotPersons } from './not-persons.tsx';
import { type SavedDraft, useSavedDraft } from './saved-draft.ts';
import type { Given } from './send-command.ts';
import { type Target, useCommandForm } from './use-command-form.ts';

type Props = {
  readonly target: Target;
  readonly fields: CommandFields;
  readonly today: string;
  readonly own: OwnChoices;
  readonly given: Readonly<Record<Part, Answers>>;
  readonly onDone: (outcome: Given) => void;
  readonly onStale: () => void;
  /** Fields that the page itself has answered, and asks nobody. */
  readonly known?: readonly string[];
  /** What to know while one answers. */
  readonly along?: ((answers: Readonly<Record<Part, Answers>>) => ReactNode) | undefined;
  /** What its button says; the command by its name unless said. */
  readonly send?: string;
};

/** The form of one command, as it was left if it was not sent. */
export function CommandForm(props: Props) {
  const saved = useSavedDraft(props.target);
  return saved ? <OpenForm {...props} saved={saved} /> : <Loading />;
}

/** What stops it is told at the top, and at each field. */
function OpenForm(props: Props & { readonly saved: SavedDraft }) {
  const { target, fields, today, own, given, saved, onDone, onStale } = props;
  const { known = [], along, send } = props;
  const { t, named } = useLanguage();
  const form = useCommandForm(target, fields, { today, given, saved, onDone });
  const { event } = fields;
  const forGood = isIrreversible(target.command);
  const planned = fields.data.some(({ name }) => name === 'from' || name === 'plannedOn');
  const label = useCallback(
    // What holds from another day was decided on this one.
    (name: string) => {
      const key = labelKey(event, name);
      return planned && key === 'screen.field.on' ? t('screen.field.decidedOn') : named(key);
    },
    [named, t, event, planned],
  );
  const problem = form.refusal instanceof Refusal ? form.refusal.problem : undefined;

  const wrong = useMemo(() => {
    const own = form.faults.map((fault) => ({
      path: fault.path,
      text: t(`screen.fault.${fault.reason}`, fault.values),
    }));
    const told = (problem?.faults ?? []).map((fault) => ({
      ...fault,
      path: correctedPath(fault.path),
    }));
    return [...own, ...told];
  }, [form.faults, problem, t]);
  const lines = useMemo<SummaryLine[]>(
    () => [
      ...wrong.map(({ path, text }) => lineOf(path, text, label)),
      ...(problem?.because ?? []).map(({ text }) => ({ text })),
    ],
    [wrong, problem, label],
  );
  const around = {
    today,
    own,
    label: ({ name }: Field) => label(name),
    errorAt: (path: string) => wrong.find((one) => one.path === path)?.text,
  };
  const asked = fieldsAsked(fields, form.answers);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };

  return (
    <form className="command-form" noValidate onSubmit={submit}>
      <DraftFound savedAt={form.draft.restoredAt} onDiscard={form.draft.discard} />
      {form.faults.length > 0 && <ErrorSummary title={t('screen.form.mend')} lines={lines} />}
      {form.refusal && (
        <ErrorSummary
          title={problem?.title ?? t('screen.refusal.silent')}
          lines={lines}
          footnote={adviceOn(problem, t('screen.refusal.silentHelp'))}
        />
      )}
      {problem?.code === 'stale' && (
        <p>
          <Button onClick={onStale}>{t('screen.form.readAnew')}</Button>
        </p>
      )}
      {problem?.code === 'unauthenticated' && <LogInAgain />}
      {parts.map((part) => (
        <Fragment key={part}>
          {part === 'personal' && fields.personal.length > 0 && (
            <p className="quiet">{t(`screen.hint.textOf.${target.type}`)}</p>
          )}
          {asked[part]
            .filter(({ name }) => name !== NOT_PERSONS && !known.includes(name))
            .filter((field) => isAsked(field, own))
            .map((field) => (
              <FieldInput
                key={`${part}.${field.name}`}
                field={field}
                path={`${part}.${field.name}`}
                value={form.answers[part][field.name] ?? ''}
                onChange={(value) => form.answer(part, field.name, value)}
                around={around}
              />
            ))}
        </Fragment>
      ))}
      <NotPersons
        words={[...new Set(form.marked.map(({ word }) => word))]}
        stated={form.answers.personal[NOT_PERSONS] as readonly string[] | undefined}
        onChange={(stated) => form.answer('personal', NOT_PERSONS, stated)}
      />
      {along?.(form.answers)}
      {forGood && (
        <ChoiceGroup
          id={idOf('understood')}
          kind="many"
          label={label('understood')}
          choices={[{ value: 'yes', label: t('screen.forget.understood') }]}
          chosen={form.understood ? ['yes'] : []}
          error={around.errorAt('understood')}
          onChange={(chosen) => form.setUnderstood(chosen.length > 0)}
        />
      )}
      <DraftStatus state={form.draft.state} />
      <Button
        type="submit"
        weight={forGood ? 'danger' : 'main'}
        aria-disabled={form.sending || undefined}
      >
        {forGood
          ? t('screen.forget.send')
          : (send ?? named(`command.${target.type}.${target.command}`))}
      </Button>
    </form>
  );
}

/** To the login, which leads back to this form with what is written in it. */
function LogInAgain() {
  const { t } = useLanguage();
  const askAgain = useAskAgain();
  const here = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    askAgain();
  };
  return (
    <p>
      <TextLink look="action" href={window.location.pathname} onClick={here}>
        {t('screen.login.again')}
      </TextLink>
    </p>
  );
}

const parts: readonly Part[] = ['data', 'personal'];

/** What to do about it. Reasons speak for themselves, and the way to log in stands below. */
function adviceOn(problem: Problem | undefined, silent: string): string | undefined {
  if (!problem) return silent;
  const speaksForItself = problem.because !== undefined || problem.code === 'unauthenticated';
  return speaksForItself ? undefined : problem.detail;
}

/** A fault with the name of its field before it, leading there. */
function lineOf(path: string, text: string, label: (name: string) => string): SummaryLine {
  const name = path.split('.').findLast((step) => !/^\d+$/.test(step));
  if (name === undefined || name === 'data' || name === 'personal' || name === '') return { text };
  return { text: `${label(name)}: ${text}`, fieldId: idOf(path) };
}
