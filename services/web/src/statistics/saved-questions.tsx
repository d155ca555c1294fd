import { Button, More, TextField, useLanguage } from '@fyr/ui';
import { type FormEvent, useState } from 'react';
import { useRemoveQuestion, useSavedQuestions, useSaveQuestion } from '../api/saved-questions.ts';
import type { Question } from '../api/statistics.ts';
import { useAnnounce } from '../frame/announce.tsx';
import { CopyOnce } from '../frame/copy-once.tsx';
import { PageLink } from '../frame/links.tsx';
import { RefusalNotice } from '../frame/refusal-notice.tsx';
import { addressOf, questionIn } from './address.ts';

/** The reader's own, each a way to its answer. */
export function SavedQuestions() {
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  const { data } = useSavedQuestions();
  const remove = useRemoveQuestion();
  const questions = data?.questions ?? [];
  const title =
    questions.length === 0
      ? t('screen.saved.title')
      : t('screen.saved.count', { count: questions.length });
  return (
    <More title={title}>
      {questions.length === 0 && <p>{t('screen.saved.none')}</p>}
      {remove.error && <RefusalNotice error={remove.error} />}
      <ul className="saved-list">
        {questions.map(({ id, name, question }) => (
          <li key={id}>
            <PageLink to="/statistik" search={questionIn(question)}>
              {name}
            </PageLink>
            <Button
              weight="quiet"
              aria-label={t('screen.saved.remove', { name })}
              onClick={() =>
                remove.mutate(id, {
                  onSuccess: () => announce(t('screen.saved.removed', { name })),
                })
              }
            >
              {t('screen.form.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </More>
  );
}

/** A name for the question, and the address that asks it. */
export function KeepQuestion({ asked }: { readonly asked: Question }) {
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  const save = useSaveQuestion();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const question = addressOf(asked);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const named = name.trim();
    setMissing(named === '');
    if (named === '' || save.isPending) return;
    save.mutate(
      { name: named, question },
      {
        onSuccess: () => {
          announce(t('screen.saved.saved', { name: named }));
          setName('');
        },
      },
    );
  };
  return (
    <More title={t('screen.saved.keep')}>
      <form className="day-form" noValidate onSubmit={submit}>
        <TextField
          label={t('screen.saved.name')}
          hint={t('screen.saved.nameHelp')}
          error={missing ? t('screen.fault.missing') : undefined}
          value={name}
          maxLength={80}
          onChange={setName}
        />
        <div className="buttons">
          <Button type="submit">{t('screen.saved.save')}</Button>
        </div>
      </form>
      {save.error && <RefusalNotice error={save.error} />}
      <CopyOnce
        label={t('screen.saved.address')}
        value={`${window.location.origin}/statistik?${question}`}
      />
    </More>
  );
}
