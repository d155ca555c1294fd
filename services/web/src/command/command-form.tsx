import type { Outcome } from '@fyr/contracts';
import { Button, ErrorSummary, type SummaryLine, useLanguage } from '@fyr/ui';
import { type FormEvent, Fragment, useCallback, useMemo } from 'react';
import type { z } from 'zod';
import { Refusal } from '../api/refusal.ts';
import type { Answers } from './answers.ts';
import type { OwnChoices } from './choices.ts';
import { isAsked } from './choices.ts';
import type { CommandFields } from './command-fields.ts';
import { FieldInput, idOf } from './field-input.tsx';
import { type Field, labelKey, type Part } from './fields.ts';
import { type Target, useCommandForm } from './use-command-form.ts';

/** The form of one command. What stops it is told at the top, and at each field. */
export function CommandForm(props: {
  readonly target: Target;
  readonly fields: CommandFields;
  readonly today: string;
  readonly own: OwnChoices;
  readonly given: Answers;
  readonly onDone: (outcome: z.output<typeof Outcome>) => void;
  readonly onStale: () => void;
}) {
  const { target, fields, today, own, given, onDone, onStale } = props;
  const { t, named } = useLanguage();
  const form = useCommandForm(target, fields, { today, given, onDone });
  const { event } = fields;
  const label = useCallback((name: string) => named(labelKey(event, name)), [named, event]);
  const problem = form.refusal instanceof Refusal ? form.refusal.problem : undefined;

  const wrong = useMemo(() => {
    const own = form.faults.map((fault) => ({
      path: fault.path,
      text: t(`screen.fault.${fault.reason}`, fault.values),
    }));
    return [...own, ...(problem?.faults ?? [])];
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };

  return (
    <form className="command-form" noValidate onSubmit={submit}>
      {form.faults.length > 0 && <ErrorSummary title={t('screen.form.mend')} lines={lines} />}
      {form.refusal && (
        <ErrorSummary
          title={problem?.title ?? t('screen.refusal.silent')}
          lines={lines}
          footnote={problem?.detail ?? t('screen.refusal.silentHelp')}
        />
      )}
      {problem?.code === 'stale' && (
        <p>
          <Button onClick={onStale}>{t('screen.form.readAnew')}</Button>
        </p>
      )}
      {parts.map((part) => (
        <Fragment key={part}>
          {part === 'personal' && fields.personal.length > 0 && (
            <p className="quiet">{t(`screen.hint.textOf.${target.type}`)}</p>
          )}
          {fields[part]
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
      <Button type="submit" weight="main" aria-disabled={form.sending || undefined}>
        {named(`command.${target.type}.${target.command}`)}
      </Button>
    </form>
  );
}

const parts: readonly Part[] = ['data', 'personal'];

/** A fault with the name of its field before it, leading there. */
function lineOf(path: string, text: string, label: (name: string) => string): SummaryLine {
  const name = path.split('.').findLast((step) => !/^\d+$/.test(step));
  if (name === undefined || name === 'data' || name === 'personal' || name === '') return { text };
  return { text: `${label(name)}: ${text}`, fieldId: idOf(path) };
}
