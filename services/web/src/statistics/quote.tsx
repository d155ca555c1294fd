import { Draft, DraftSaved, RapportList } from '@fyr/contracts';
import { Button, More, SelectField, useLanguage } from '@fyr/ui';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { useCase } from '../api/cases.ts';
import { useList } from '../api/lists.ts';
import { useRapportDraft } from '../api/rapport.ts';
import type { Statistic } from '../api/statistics.ts';
import { RefusalNotice } from '../frame/refusal-notice.tsx';
import { momentInWords } from '../frame/today.ts';
import { isWritten, nameOfRapport, type Rapport } from '../rapport/named.ts';
import { isQuotable } from './quotable.ts';

/** The answer, quoted with its source in what one writes on a question of a report. */
export function QuoteInRapport({ table }: { readonly table: Statistic }) {
  const { t, named } = useLanguage();
  const { data } = useList('rapport', RapportList, {});
  const begun = (data?.rows ?? []).filter(({ state }) => isWritten(state));
  const [number, setNumber] = useState('');
  return (
    <More title={t('screen.quote.title')}>
      {!isQuotable(table) ? (
        <p>{t('screen.quote.few')}</p>
      ) : begun.length === 0 ? (
        <p>{t('screen.quote.none')}</p>
      ) : (
        <SelectField
          label={t('screen.quote.rapport')}
          value={number}
          choices={[
            { value: '', label: t('screen.form.choose') },
            ...begun.map((row) => ({
              value: row.number,
              label: `${row.number} ${nameOfRapport(row, named)}`,
            })),
          ]}
          onChange={setNumber}
        />
      )}
      {number !== '' && <Put key={number} number={number} table={table} />}
    </More>
  );
}

function Put({ number, table }: { readonly number: string; readonly table: Statistic }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const draft = useRapportDraft(number);
  const rapport = useCase('rapport', number);
  const [question, setQuestion] = useState('');
  const quote = useQuote(table);
  const put = useMutation({
    mutationFn: async () => {
      const path = `/drafts/rapport/${number}/WriteAnswer.${question}`;
      const { fields } = await call(Draft, path);
      const { answers = {} } = (rapport.data as Rapport | undefined)?.personal ?? {};
      const begun = fields['personal.text'];
      const before = begun === undefined ? (answers[question] ?? '') : String(JSON.parse(begun));
      const text = before === '' ? quote : `${before}\n\n${quote}`;
      const body = { fields: { 'personal.text': JSON.stringify(text) } };
      await call(DraftSaved, path, { method: 'PUT', body });
    },
    onSuccess: () =>
      navigate({
        to: '/$type/$number/$command',
        params: { type: 'rapport', number, command: 'WriteAnswer' },
        search: { question },
      }),
  });
  return (
    <>
      <SelectField
        label={t('screen.quote.question')}
        value={question}
        choices={[
          { value: '', label: t('screen.form.choose') },
          ...(draft.data?.questions ?? []).map(({ id, heading }) => ({
            value: id,
            label: heading,
          })),
        ]}
        onChange={setQuestion}
      />
      {question !== '' && rapport.data && (
        <>
          <p>{t('screen.quote.help')}</p>
          <blockquote className="as-written">{quote}</blockquote>
          <Button onClick={() => put.mutate()}>{t('screen.quote.put')}</Button>
        </>
      )}
      {(put.error ?? draft.error) && <RefusalNotice error={put.error ?? draft.error} />}
    </>
  );
}

function useQuote({ summary, title, door, position, computedAt }: Statistic): string {
  const { t } = useLanguage();
  return t(door === 'released' ? 'screen.quote.textReleased' : 'screen.quote.text', {
    ...{ summary, title, position: String(position), time: momentInWords(computedAt) },
  });
}
