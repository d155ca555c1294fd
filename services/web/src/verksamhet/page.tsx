import { Button, DateField, Notice, readDate, useLanguage } from '@fyr/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { PageDescription } from '../case/description.ts';
import { today } from '../frame/today.ts';
import { Activities, Economy } from './activities.tsx';
import { Governance } from './governance.tsx';
import { Enheter, Operation } from './operation.tsx';
import { organisationIn, type Verksamhet } from './organisation.ts';
import { Ombud, Register, Staffing } from './people.tsx';
import { themed } from './themes.ts';

/** The organisation on a chosen day, past or planned ahead, theme by theme. */
export const verksamhetPage: PageDescription<Verksamhet> = {
  title: ({ number, personal }, { t }) => {
    const name = personal?.name === null ? t('screen.history.erased') : personal?.name;
    return name ?? `${t('screen.verksamhet.title')} ${number}`;
  },
  lines: ({ data }, { t, codes }) => [
    [t('screen.field.kind'), codes('VerksamhetTyp', [data.kind])],
    [t('screen.case.next'), Object.values(data.deadlines).toSorted()[0]],
  ],
  isWide: true,
  Parts: ({ found }) => <OnDay verksamhet={found} />,
  picture: ({ id, data, personal }) => ({
    subject: id,
    verksamhet: { data, personal },
  }),
  isElsewhere: (command) => themed.has(command),
};

export type Shown = ReturnType<typeof organisationIn> & { readonly verksamhet: Verksamhet };

function OnDay({ verksamhet }: { readonly verksamhet: Verksamhet }) {
  const { t } = useLanguage();
  const { on }: { readonly on?: string } = useSearch({ strict: false });
  const day = readDate(on ?? '', today()) ?? today();
  const shown = { ...organisationIn(verksamhet, day), verksamhet };
  return (
    <>
      <DayForm key={day} day={day} />
      {day > today() && <p>{t('screen.verksamhet.planned')}</p>}
      {shown.organisation.exists ? (
        <>
          <Operation shown={shown} />
          <Enheter shown={shown} />
          <Ombud shown={shown} />
          <Staffing shown={shown} />
          <Register shown={shown} />
          <Governance shown={shown} />
          <Economy shown={shown} />
          <Activities shown={shown} />
        </>
      ) : (
        <Notice title={t('screen.verksamhet.notYet')} />
      )}
    </>
  );
}

/** Any day: what was, what is, what is planned. */
function DayForm({ day }: { readonly day: string }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const [written, setWritten] = useState(day);
  const [faulty, setFaulty] = useState(false);
  const show = (on: string | undefined) =>
    void navigate({ to: '.', search: on === undefined || on === today() ? {} : { on } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const on = readDate(written, today());
    setFaulty(on === undefined);
    if (on !== undefined) show(on);
  };
  return (
    <form className="day-form" noValidate onSubmit={submit}>
      <DateField
        label={t('screen.verksamhet.on')}
        today={today()}
        value={written}
        error={faulty ? t('screen.fault.date') : undefined}
        onChange={setWritten}
      />
      <p className="buttons">
        <Button type="submit">{t('screen.verksamhet.show')}</Button>
        {day !== today() && (
          <Button weight="quiet" onClick={() => show(undefined)}>
            {t('screen.verksamhet.today')}
          </Button>
        )}
      </p>
    </form>
  );
}
