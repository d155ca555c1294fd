import { Forklaring } from '@fyr/domain';
import { Button, Section, SelectField, TextField, useLanguage } from '@fyr/ui';
import { type FormEvent, useState } from 'react';
import { type Asked, useAskedExplanations, useExplain } from '../api/loggkontroll.ts';
import { RefusalNotice } from '../frame/refusal-notice.tsx';
import { timeOf } from '../loggkontroll/time-of.ts';

/** Readings that the reader is asked to explain; nothing where there are none. */
export function ExplanationsSection() {
  const { t } = useLanguage();
  const asked = useAskedExplanations().data?.asked ?? [];
  if (asked.length === 0) return null;
  return (
    <Section raised title={t('screen.explain.title')}>
      <p>{t('screen.explain.explained')}</p>
      {asked.map((one) => (
        <Explain key={`${one.loggkontroll} ${one.entry}`} asked={one} />
      ))}
    </Section>
  );
}

function Explain({ asked }: { readonly asked: Asked }) {
  const { t, named } = useLanguage();
  const explain = useExplain(asked);
  const [explanation, setExplanation] = useState<Forklaring>('PAGAENDE_ARBETE');
  const [note, setNote] = useState('');
  const { at, number, persons, purpose, review, entry } = asked;
  const send = (event: FormEvent) => {
    event.preventDefault();
    explain.mutate({ explanation, ...(note.trim() === '' ? {} : { note }) });
  };
  return (
    <form onSubmit={send}>
      <p>
        {t('screen.explain.reading', {
          ...{ when: timeOf(at), review, entry },
          about: number ?? t('screen.loggkontroll.list', { count: persons }),
          purpose: purpose === null ? '' : named(`code.Andamal.${purpose}`).toLowerCase(),
        })}
      </p>
      {explain.isError && <RefusalNotice error={explain.error} />}
      <SelectField
        label={t('screen.explain.why')}
        value={explanation}
        onChange={(value) => setExplanation(value as Forklaring)}
        choices={Forklaring.options.map((value) => ({
          value,
          label: named(`code.Forklaring.${value}`),
        }))}
      />
      <TextField label={t('screen.explain.note')} value={note} onChange={setNote} />
      <Button type="submit">{t('screen.explain.send')}</Button>
    </form>
  );
}
