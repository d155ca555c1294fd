import { UppdragCodesList } from '@fyr/contracts';
import { TackningsSkal } from '@fyr/domain';
import { Button, ChoiceGroup, DateField, More, readDate, SelectField, useLanguage } from '@fyr/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useList } from '../api/lists.ts';
import { useSession } from '../api/session.ts';
import { sendCommand } from '../command/send-command.ts';
import { useAnnounce } from '../frame/announce.tsx';
import { RefusalNotice } from '../frame/refusal-notice.tsx';
import { today } from '../frame/today.ts';

type Asked = {
  readonly numbers: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
};

/**
 * A colleague in the place of one who is away, in several uppdrag at once: one command for each, and
 * the first that is refused says why. Asked again, those that are covered already stay as they are.
 */
export function CoverForAbsent() {
  const { t, named } = useLanguage();
  const { ombud } = useSession();
  const { announce } = useAnnounce();
  const client = useQueryClient();
  const [absent, setAbsent] = useState('');
  const [answers, setAnswers] = useState({ ombud: '', from: today(), to: '', reason: 'FRANVARO' });
  const [left, setLeft] = useState<readonly string[]>([]);
  const [declared, setDeclared] = useState<readonly string[]>([]);
  const [faulty, setFaulty] = useState(false);
  const list = useList('uppdrag', UppdragCodesList, { ombud: absent }, absent !== '');
  const carried = (absent === '' ? [] : (list.data?.rows ?? [])).filter(
    ({ huvudansvarig }) => huvudansvarig === absent,
  );
  const numbers = carried.map(({ number }) => number).filter((one) => !left.includes(one));
  const sending = useMutation({
    mutationFn: grantEach,
    retry: false,
    onSuccess: (count) => announce(t('screen.cover.done', { count })),
    onSettled: () => void client.invalidateQueries({ queryKey: ['uppdrag'] }),
  });
  const colleagues = ombud.map(({ account, name }) => ({ value: account, label: name }));
  const days = { from: readDate(answers.from, today()), to: readDate(answers.to, today(), true) };
  const set = (name: keyof typeof answers) => (value: string) =>
    setAnswers({ ...answers, [name]: value });
  const missing = (isMissing: boolean) =>
    faulty && isMissing ? t('screen.fault.missing') : undefined;

  function submit(event: FormEvent): void {
    event.preventDefault();
    const { from, to } = days;
    const whole = answers.ombud !== '' && from !== undefined && to !== undefined;
    setFaulty(!whole || numbers.length === 0);
    if (!whole || numbers.length === 0 || sending.isPending) return;
    const interestDeclared = declared.length > 0;
    sending.mutate({ numbers, data: { ...answers, from, to, interestDeclared } });
  }

  return (
    <More title={t('screen.cover.title')}>
      <form className="question" noValidate onSubmit={submit}>
        <SelectField
          label={t('screen.cover.absent')}
          value={absent}
          none={t('screen.cover.choose')}
          choices={colleagues}
          onChange={(one) => {
            setAbsent(one);
            setLeft([]);
          }}
        />
        {absent !== '' && list.isSuccess && carried.length === 0 && <p>{t('screen.cover.none')}</p>}
        {carried.length > 0 && (
          <>
            <ChoiceGroup
              kind="many"
              label={t('screen.cover.uppdrag')}
              error={missing(numbers.length === 0)}
              choices={carried.map(({ number }) => ({ value: number, label: number }))}
              chosen={numbers}
              onChange={(chosen) =>
                setLeft(carried.map(({ number }) => number).filter((one) => !chosen.includes(one)))
              }
            />
            <SelectField
              label={t('screen.field.CoverGranted.ombud')}
              error={missing(answers.ombud === '')}
              value={answers.ombud}
              none={t('screen.cover.choose')}
              choices={colleagues.filter(({ value }) => value !== absent)}
              onChange={set('ombud')}
            />
            <DateField
              label={t('screen.field.CoverGranted.from')}
              error={missing(days.from === undefined)}
              today={today()}
              value={answers.from}
              onChange={set('from')}
            />
            <DateField
              label={t('screen.field.CoverGranted.to')}
              error={missing(days.to === undefined)}
              today={today()}
              ahead
              value={answers.to}
              onChange={set('to')}
            />
            <SelectField
              label={t('screen.field.reason')}
              value={answers.reason}
              choices={TackningsSkal.options.map((value) => ({
                value,
                label: named(`code.TackningsSkal.${value}`),
              }))}
              onChange={set('reason')}
            />
            <ChoiceGroup
              kind="many"
              label={t('screen.cover.interest')}
              choices={[{ value: 'declared', label: t('screen.cover.declared') }]}
              chosen={declared}
              onChange={setDeclared}
            />
            {sending.isError && <RefusalNotice error={sending.error} />}
            <Button type="submit" weight="main">
              {t('screen.cover.send', { count: numbers.length })}
            </Button>
          </>
        )}
      </form>
    </More>
  );
}

/** @returns how many there are. @throws Refusal, of the first that is refused */
async function grantEach({ numbers, data }: Asked): Promise<number> {
  for (const number of numbers) {
    const key = crypto.randomUUID();
    const body = { data };
    await sendCommand({ type: 'uppdrag', number, command: 'GrantCover', body, key });
  }
  return numbers.length;
}
