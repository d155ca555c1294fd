import { ArbetssattKod, KontaktUtfall } from '@fyr/domain';
import { Button, DateField, ErrorSummary, SelectField, TextField, useLanguage } from '@fyr/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Refusal } from '../../api/refusal.ts';
import { sendCommand } from '../../command/send-command.ts';
import { today } from '../../frame/today.ts';
import { useKeyOf } from '../api.ts';
import { contactCommands } from './contact.ts';
import type { NotedContact } from './contact-form.tsx';

/** Puts a contact right that was just noted. The correction is recorded beside it, and both are kept. */
export function CorrectContact(props: {
  readonly noted: NotedContact;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { noted, onClose, onDone } = props;
  const { t, named } = useLanguage();
  const client = useQueryClient();
  const { number, revision } = noted;
  const [answers, setAnswers] = useState(noted.answers);
  const keyOf = useKeyOf();
  const { commands, faults } = contactCommands(answers, {
    ...{ kind: 'MakeContact', today: today() },
    areaOf: () => undefined,
  });
  const sending = useMutation({
    mutationFn: () => {
      const body = { data: { revision, data: commands[0]?.data } };
      const to = { type: 'uppdrag', number, command: 'CorrectFacts' } as const;
      return sendCommand({ ...to, body, key: keyOf(body) });
    },
    onSuccess() {
      void client.invalidateQueries({ queryKey: ['uppdrag'] });
      onDone();
    },
    retry: false,
  });
  const problem = sending.error instanceof Refusal ? sending.error.problem : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!sending.isPending && faults.length === 0) sending.mutate();
  };
  const errorAt = (field: string) => {
    const fault = faults.find((one) => one.field === field);
    return fault && t(`screen.fault.${fault.reason}`, fault.values);
  };
  const set = (change: Partial<typeof answers>) => setAnswers({ ...answers, ...change });
  return (
    <form className="contact-form" noValidate onSubmit={submit}>
      <p>{t('screen.ombud.correctHelp', { number })}</p>
      {sending.isError && (
        <ErrorSummary
          title={problem?.title ?? t('screen.refusal.silent')}
          lines={(problem?.because ?? []).map(({ text }) => ({ text }))}
        />
      )}
      <SelectField
        label={t('screen.ombud.howAndWhere')}
        value={answers.method}
        choices={ArbetssattKod.options.map((value) => ({
          value,
          label: named(`code.ArbetssattKod.${value}`),
        }))}
        onChange={(method) => set({ method })}
      />
      <TextField
        label={t('screen.form.optional', { label: t('screen.field.minutes') })}
        numeric
        maxLength={4}
        value={answers.minutes}
        error={errorAt('minutes')}
        onChange={(minutes) => set({ minutes })}
      />
      <SelectField
        label={t('screen.field.outcome')}
        value={answers.outcome}
        choices={KontaktUtfall.options.map((value) => ({
          value,
          label: named(`code.KontaktUtfall.${value}`),
        }))}
        onChange={(outcome) => set({ outcome })}
      />
      <DateField
        label={t('screen.field.on')}
        today={today()}
        value={answers.on}
        error={errorAt('on')}
        onChange={(on) => set({ on })}
      />
      <div className="dialog-actions">
        <Button type="submit" weight="main">
          {t('screen.ombud.saveCorrection')}
        </Button>
        <Button weight="quiet" onClick={onClose}>
          {t('screen.form.back')}
        </Button>
      </div>
    </form>
  );
}
