import { Button, ChoiceGroup, DateField, readDate, SelectField, useLanguage } from '@fyr/ui';
import { type FormEvent, useState } from 'react';
import type { Measure, Question } from '../api/statistics.ts';
import { periods } from './periods.ts';

const ownDays = 'own';

/** What to count, when, and by what. Asked as one question, so that a half-made one is never sent. */
export function QuestionForm(props: {
  readonly measures: readonly Measure[];
  readonly asked: Question;
  /** Through the exact door any day may be asked for; else whole periods that are over. */
  readonly exact: boolean;
  readonly today: string;
  readonly onAsk: (question: Question) => void;
}) {
  const { measures, asked, exact, today, onAsk } = props;
  const { t } = useLanguage();
  const choices = periods(today, exact);
  const known = choices.find(({ from, to }) => from === asked.from && to === asked.to);
  const [id, setId] = useState(asked.measure ?? measures[0]?.id ?? '');
  const [period, setPeriod] = useState(
    known?.id ?? (exact && (asked.to ?? asked.on) ? ownDays : (choices[0]?.id ?? '')),
  );
  const [days, setDays] = useState({
    from: asked.from ?? '',
    to: asked.to ?? today,
    on: asked.on ?? today,
  });
  const [by, setBy] = useState<readonly string[]>(asked.by?.split(',') ?? []);
  const [faulty, setFaulty] = useState(false);

  const measure = measures.find((one) => one.id === id);
  const dimensions = (measure?.dimensions ?? []).filter(({ exactOnly }) => exact || !exactOnly);
  const atDay = measure?.time === 'day';
  const errorOf = (written: string) =>
    faulty && readDate(written, today) === undefined ? t('screen.fault.date') : undefined;

  function submit(event: FormEvent): void {
    event.preventDefault();
    const chosen = choices.find((one) => one.id === period);
    const own = {
      from: readDate(days.from, today),
      to: readDate(days.to, today),
      on: readDate(days.on, today),
    };
    const unread = atDay ? own.on === undefined : own.from === undefined || own.to === undefined;
    setFaulty(!chosen && unread);
    if (!chosen && unread) return;
    const fitting = by.filter((one) => dimensions.some((dimension) => dimension.id === one));
    onAsk({
      measure: id,
      ...(chosen
        ? { from: chosen.from, to: chosen.to }
        : atDay
          ? { on: own.on }
          : { from: own.from, to: own.to }),
      ...(fitting.length > 0 ? { by: fitting.join(',') } : {}),
    });
  }

  return (
    <form className="question" noValidate onSubmit={submit}>
      <div className="filters">
        <SelectField
          label={t('screen.statistics.measure')}
          value={id}
          choices={measures.map((one) => ({ value: one.id, label: one.name }))}
          onChange={setId}
        />
        <SelectField
          label={t('screen.statistics.period')}
          value={period}
          choices={[
            ...choices.map((one) => ({ value: one.id, label: one.name(t) })),
            ...(exact ? [{ value: ownDays, label: t('screen.statistics.ownDays') }] : []),
          ]}
          onChange={setPeriod}
        />
        {period === ownDays && atDay && (
          <DateField
            label={t('screen.statistics.on')}
            today={today}
            value={days.on}
            error={errorOf(days.on)}
            onChange={(on) => setDays({ ...days, on })}
          />
        )}
        {period === ownDays && !atDay && (
          <>
            <DateField
              label={t('screen.statistics.from')}
              today={today}
              value={days.from}
              error={errorOf(days.from)}
              onChange={(from) => setDays({ ...days, from })}
            />
            <DateField
              label={t('screen.statistics.to')}
              today={today}
              value={days.to}
              error={errorOf(days.to)}
              onChange={(to) => setDays({ ...days, to })}
            />
          </>
        )}
      </div>
      {dimensions.length > 0 && (
        <ChoiceGroup
          kind="many"
          label={t('screen.statistics.by')}
          choices={dimensions.map((one) => ({ value: one.id, label: one.name }))}
          chosen={by}
          onChange={setBy}
        />
      )}
      <Button type="submit" weight="main">
        {t('screen.statistics.show')}
      </Button>
    </form>
  );
}
