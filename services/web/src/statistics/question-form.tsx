import { Button, ChoiceGroup, DateField, More, readDate, SelectField, useLanguage } from '@fyr/ui';
import { type FormEvent, useState } from 'react';
import { filtersOf, type Measure, type Question } from '../api/statistics.ts';
import { withinSentence } from '../frame/within-sentence.ts';
import { type Period, periods, yearBefore } from './periods.ts';
import { QuestionSentence } from './question-sentence.tsx';

const ownDays = 'own';
const sameTimeLastYear = 'year';
const measuresMax = 4;

/** What to count, when, and by what. Asked as one question, so that a half-made one is never sent. */
export function QuestionForm(props: {
  readonly measures: readonly Measure[];
  readonly asked: Question;
  /** Through the exact door any day may be asked for; else whole periods that are over. */
  readonly exact: boolean;
  readonly today: string;
  /** What the verksamhet calls its enheter, by code. */
  readonly enheter: Readonly<Record<string, string>>;
  readonly onAsk: (question: Question) => void;
}) {
  const { measures, asked, exact, today, enheter, onAsk } = props;
  const { t } = useLanguage();
  const choices = periods(today, exact);
  const known = choices.find(({ from, to }) => from === asked.from && to === asked.to);
  const [ids, setIds] = useState<readonly string[]>(
    asked.measure?.split(',') ?? [measures[0]?.id ?? ''],
  );
  const [period, setPeriod] = useState(
    known?.id ?? (exact && (asked.to ?? asked.on) ? ownDays : (choices[0]?.id ?? '')),
  );
  const [days, setDays] = useState({
    from: asked.from ?? '',
    to: asked.to ?? today,
    on: asked.on ?? today,
  });
  const [by, setBy] = useState<readonly string[]>(asked.by?.split(',') ?? []);
  const [compare, setCompare] = useState(comparedIn(asked, choices));
  const [only, setOnly] = useState(filtersOf(asked));
  const [faulty, setFaulty] = useState(false);

  const chosen = ids.flatMap((id) => measures.find((one) => one.id === id) ?? []);
  const dimensions = sharedBy(chosen).filter(({ exactOnly }) => exact || !exactOnly);
  const atDay = chosen.length > 0 && chosen.every(({ time }) => time === 'day');
  const errorOf = (written: string) =>
    faulty && readDate(written, today) === undefined ? t('screen.fault.date') : undefined;
  const limits = exact ? limitsOf(dimensions, enheter) : [];

  /** Undefined while a day cannot be read. */
  function question(): Question | undefined {
    const whole = choices.find((one) => one.id === period);
    const time = whole ? { from: whole.from, to: whole.to } : ownTime();
    if (!time) return undefined;
    const fitting = by.filter((one) => dimensions.some(({ id }) => id === one));
    const kept = Object.entries(only).filter(([id]) => limits.some((limit) => limit.id === id));
    const other = comparedTo(compare, time, choices);
    return {
      measure: chosen.map(({ id }) => id).join(','),
      ...time,
      ...(fitting.length > 0 ? { by: fitting.join(',') } : {}),
      ...(other === undefined ? {} : { compare: other }),
      ...Object.fromEntries(kept),
    };
  }

  function ownTime() {
    const on = readDate(days.on, today);
    if (atDay) return on === undefined ? undefined : { on };
    const [from, to] = [readDate(days.from, today), readDate(days.to, today)];
    return from === undefined || to === undefined ? undefined : { from, to };
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const whole = question();
    setFaulty(whole === undefined);
    if (whole) onAsk(whole);
  }

  const measureChoices = measures.map((one) => ({ value: one.id, label: one.name }));
  return (
    <form className="question" noValidate onSubmit={submit}>
      <div className="filters">
        {ids.map((id, index) => (
          <SelectField
            key={index}
            label={
              index === 0
                ? t('screen.statistics.measure')
                : t('screen.statistics.measureToo', { number: index + 1 })
            }
            value={id}
            choices={[
              ...(index === 0 ? [] : [{ value: '', label: t('screen.statistics.noMeasure') }]),
              ...measureChoices,
            ]}
            onChange={(value) =>
              setIds(ids.with(index, value).filter((one, at) => one !== '' || at === 0))
            }
          />
        ))}
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
        <SelectField
          label={t('screen.statistics.compare')}
          value={compare}
          choices={[
            { value: '', label: t('screen.statistics.noComparison') },
            { value: sameTimeLastYear, label: t('screen.statistics.yearBefore') },
            ...choices.map((one) => ({ value: one.id, label: one.name(t) })),
          ]}
          onChange={setCompare}
        />
      </div>
      {ids.length < measuresMax && chosen.length === ids.length && (
        <p>
          <Button onClick={() => setIds([...ids, ''])}>{t('screen.statistics.addMeasure')}</Button>
        </p>
      )}
      {dimensions.length > 0 && (
        <ChoiceGroup
          kind="many"
          label={t('screen.statistics.by')}
          choices={dimensions.map((one) => ({ value: one.id, label: one.name }))}
          chosen={by}
          onChange={setBy}
        />
      )}
      {limits.length > 0 && (
        <More title={t('screen.statistics.only')}>
          <div className="filters">
            {limits.map(({ id, name, values }) => (
              <SelectField
                key={id}
                label={t('screen.statistics.limit', { dimension: withinSentence(name) })}
                value={only[id] ?? ''}
                choices={[{ value: '', label: t('screen.statistics.all') }, ...values]}
                onChange={(value) => setOnly(withValue(only, id, value))}
              />
            ))}
          </div>
        </More>
      )}
      <QuestionSentence
        measures={chosen}
        question={question()}
        nameOf={(id, code) =>
          limits.find((limit) => limit.id === id)?.values.find(({ value }) => value === code)
            ?.label ?? code
        }
        choices={choices}
      />
      <Button type="submit" weight="main">
        {t('screen.statistics.show')}
      </Button>
    </form>
  );
}

type Dimension = Measure['dimensions'][number];

/** Those that every one of the measures may be asked by. */
function sharedBy([first, ...others]: readonly Measure[]): readonly Dimension[] {
  return (first?.dimensions ?? []).filter(({ id }) =>
    others.every(({ dimensions }) => dimensions.some((one) => one.id === id)),
  );
}

/** What a question may be kept to: dimensions whose values are known beforehand. */
function limitsOf(dimensions: readonly Dimension[], enheter: Readonly<Record<string, string>>) {
  const ofEnhet = Object.entries(enheter).map(([value, label]) => ({ value, label }));
  return dimensions.flatMap(({ id, name, values = [] }) => {
    const known =
      id === 'enhet' ? ofEnhet : values.map((one) => ({ value: one.code, label: one.name }));
    return known.length > 0 ? [{ id, name, values: known }] : [];
  });
}

function withValue(only: Readonly<Record<string, string>>, id: string, value: string) {
  const { [id]: _, ...rest } = only;
  return value === '' ? rest : { ...rest, [id]: value };
}

/** The choice that a comparison in an address came from. */
function comparedIn({ compare, from, to, on }: Question, choices: readonly Period[]): string {
  if (compare === undefined) return '';
  const known = choices.find((one) => compare === `${one.from}/${one.to}`);
  if (known) return known.id;
  const before = on ? yearBefore({ from: on, to: on }).to : from && to && spanOf({ from, to });
  return compare === before ? sameTimeLastYear : '';
}

function comparedTo(
  choice: string,
  time: { readonly on: string } | { readonly from: string; readonly to: string },
  choices: readonly Period[],
): string | undefined {
  if (choice === sameTimeLastYear) {
    return 'on' in time ? yearBefore({ from: time.on, to: time.on }).to : spanOf(time);
  }
  const known = choices.find(({ id }) => id === choice);
  if (!known) return undefined;
  return 'on' in time ? known.to : `${known.from}/${known.to}`;
}

function spanOf(time: { readonly from: string; readonly to: string }): string {
  const { from, to } = yearBefore(time);
  return `${from}/${to}`;
}
