import type { UppdragStream } from '@fyr/contracts';
import {
  ArbetssattKod,
  HuvudmanTyp,
  Kanal,
  Kontaktpart,
  KontaktUtfall,
  SystemfelArt,
} from '@fyr/domain';
import type { TextKey } from '@fyr/texts';
import {
  Button,
  ChoiceGroup,
  DateField,
  ErrorSummary,
  More,
  SelectField,
  TextField,
  useLanguage,
} from '@fyr/ui';
import { type FormEvent, type KeyboardEvent, useId, useMemo, useState } from 'react';
import type { z } from 'zod';
import { useCase } from '../../api/cases.ts';
import { Refusal } from '../../api/refusal.ts';
import { stateKey } from '../../case/case-type.ts';
import { PageLink } from '../../frame/links.tsx';
import { today } from '../../frame/today.ts';
import { useKeyOf, useNoteTogether, useOwnUppdrag } from '../api.ts';
import { nameOf } from '../day/day-rows.ts';
import {
  type ContactAnswers,
  type ContactFault,
  type ContactField,
  type ContactKind,
  contactCommands,
} from './contact.ts';
import { UppdragPicker } from './uppdrag-picker.tsx';

type Client = z.output<typeof UppdragStream>;

/** What was noted, and where it stands in the uppdrag, to be put right by. */
export type NotedContact = {
  readonly number: string;
  readonly answers: ContactAnswers;
  /** How many things were recorded. */
  readonly parts: number;
  /** Of the contact in work; a first call has other facts. */
  readonly revision: number | undefined;
};

/** A contact in one form. What stops it is told at the top and at its field; nothing is half sent. */
export function ContactForm(props: {
  readonly answers: ContactAnswers;
  readonly onChange: (answers: ContactAnswers) => void;
  readonly onClose: () => void;
  readonly onDone: (noted: NotedContact) => void;
}) {
  const { answers, onChange, onClose, onDone } = props;
  const { t, named } = useLanguage();
  const id = useId();
  const [isChosenHere] = useState(answers.number !== '');
  const [faults, setFaults] = useState<readonly ContactFault[]>([]);
  const listed = useOwnUppdrag();
  const { number } = answers;
  const query = useCase('uppdrag', number, number !== '');
  const found = query.data as Client | undefined;
  const kind = found && kindNow(found);
  const sending = useNoteTogether();
  const keyOf = useKeyOf();
  const problem = sending.error instanceof Refusal ? sending.error.problem : undefined;

  const idOf = (field: string) => `${id}-${field}`;
  const set = (change: Partial<ContactAnswers>) => onChange({ ...answers, ...change });
  const rows = (listed.data?.rows ?? []).map((row) => ({
    ...{ number: row.number, name: nameOf(row.card) },
    state: named(stateKey('uppdrag', row.state)),
  }));
  const goals = (found?.data.goals ?? []).filter(({ status }) => status === 'open');
  const textOf = (fault: ContactFault) => t(`screen.fault.${fault.reason}`, fault.values);
  const errorAt = (field: ContactField) => {
    const fault = faults.find((one) => one.field === field);
    return fault && textOf(fault);
  };
  const lines = useMemo(
    () => [
      ...faults.map((fault) => ({
        text: `${t(labels[fault.field])}: ${t(`screen.fault.${fault.reason}`, fault.values)}`,
        fieldId: `${id}-${fault.field}`,
      })),
      ...(problem?.because ?? []).map(({ text }) => ({ text })),
      ...(problem?.faults ?? []).map(({ text }) => ({ text })),
    ],
    [faults, problem, t, id],
  );
  const select = (field: ContactField & keyof typeof choices, none?: TextKey) => (
    <SelectField
      id={idOf(field)}
      label={t(labels[field])}
      error={errorAt(field)}
      value={String(answers[field])}
      {...(none ? { none: t(none) } : {})}
      choices={choices[field].values.map((value) => ({
        value,
        label: named(`code.${choices[field].list}.${value}`),
      }))}
      onChange={(value) => set({ [field]: value })}
    />
  );

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (sending.isPending || (number !== '' && kind === undefined)) return;
    const read = contactCommands(answers, {
      kind: kind ?? 'MakeContact',
      today: today(),
      areaOf: (goal) => goals.find((one) => one.goal === goal)?.area,
    });
    setFaults(read.faults);
    sending.reset();
    if (read.faults.length > 0) return;
    const { commands } = read;
    sending.mutate(
      { number, commands, key: keyOf([number, commands]) },
      {
        onSuccess: ({ revision = 0, recorded }) =>
          onDone({
            ...{ number, answers, parts: recorded.length },
            revision: kind === 'MakeContact' ? revision - recorded.length + 1 : undefined,
          }),
      },
    );
  };
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  };

  return (
    <form className="contact-form" noValidate onSubmit={submit} onKeyDown={sendByKey}>
      {faults.length > 0 && <ErrorSummary title={t('screen.form.mend')} lines={lines} />}
      {sending.isError && (
        <ErrorSummary
          title={problem?.title ?? t('screen.refusal.silent')}
          lines={lines}
          footnote={t('screen.ombud.nothingKept')}
        />
      )}
      <UppdragPicker
        id={idOf('number')}
        rows={rows}
        chosen={number}
        autoFocus={!isChosenHere}
        error={errorAt('number')}
        onChoose={(chosen) => set({ number: chosen, goal: '', score: '', reached: false })}
      />
      {found && kind === undefined ? (
        <NotNow found={found} onLeave={onClose} />
      ) : (
        <>
          {kind === 'MakeDirectContact' ? (
            <>
              {select('channel')}
              <ChoiceGroup
                id={idOf('inPerson')}
                kind="one"
                label={t(labels.inPerson)}
                error={errorAt('inPerson')}
                choices={[
                  { value: 'yes', label: t('screen.form.yes') },
                  { value: 'no', label: t('screen.form.no') },
                ]}
                chosen={[answers.inPerson]}
                onChange={([inPerson = '']) => set({ inPerson })}
              />
            </>
          ) : (
            <div className="contact-pair">
              {select('method')}
              <TextField
                id={idOf('minutes')}
                label={t('screen.form.optional', { label: t(labels.minutes) })}
                numeric
                maxLength={4}
                value={answers.minutes}
                error={errorAt('minutes')}
                onChange={(minutes) => set({ minutes })}
              />
            </div>
          )}
          {kind !== 'MakeDirectContact' && goals.length > 0 && (
            <SelectField
              id={idOf('goal')}
              label={t('screen.form.optional', { label: t(labels.goal) })}
              none={t('screen.ombud.noGoal')}
              value={answers.goal}
              choices={goals.map(({ goal, area }) => ({
                value: String(goal),
                label: `${goal}. ${found?.personal?.goals[goal] ?? named(`code.Livsomrade.${area}`)}`,
              }))}
              onChange={(goal) => set({ goal, score: '', reached: false })}
            />
          )}
          {answers.goal !== '' && goals.length > 0 && (
            <div className="contact-pair">
              <TextField
                id={idOf('score')}
                label={t('screen.form.optional', { label: t(labels.score) })}
                numeric
                maxLength={2}
                value={answers.score}
                error={errorAt('score')}
                onChange={(score) => set({ score })}
              />
              <Tick
                label={t('screen.ombud.goalReached')}
                on={answers.reached}
                onChange={(reached) => set({ reached })}
              />
            </div>
          )}
          <TextField
            id={idOf('note')}
            label={t('screen.form.optional', { label: t(labels.note) })}
            lines={2}
            maxLength={4000}
            value={answers.note}
            onChange={(note) => set({ note })}
          />
          <Tick
            label={t('screen.ombud.sawSomething')}
            on={answers.observed}
            onChange={(observed) => set({ observed })}
          />
          {answers.observed && (
            <div className="field-group">
              {select('huvudman', 'screen.form.choose')}
              {select('art', 'screen.form.choose')}
              <TextField
                id={idOf('seen')}
                label={t(labels.seen)}
                hint={t('screen.ombud.seenHint')}
                lines={3}
                maxLength={4000}
                value={answers.seen}
                error={errorAt('seen')}
                onChange={(seen) => set({ seen })}
              />
            </div>
          )}
          <More title={t('screen.ombud.more')}>
            <DateField
              id={idOf('on')}
              label={t(labels.on)}
              today={today()}
              value={answers.on}
              error={errorAt('on')}
              onChange={(on) => set({ on })}
            />
            {kind !== 'MakeDirectContact' && select('with')}
            {kind !== 'MakeDirectContact' && select('outcome')}
          </More>
          <p className="quiet">{t('screen.hint.textOf.uppdrag')}</p>
        </>
      )}
      <div className="dialog-actions">
        {!(found && kind === undefined) && (
          <Button type="submit" weight="main" aria-disabled={sending.isPending || undefined}>
            {t('screen.ombud.saveContact')}
          </Button>
        )}
        <Button weight="quiet" onClick={onClose}>
          {t('screen.ombud.closeAndKeep')}
        </Button>
      </div>
    </form>
  );
}

const labels: Readonly<Record<ContactField, TextKey>> = {
  number: 'screen.ombud.whichUppdrag',
  on: 'screen.field.on',
  with: 'screen.field.with',
  method: 'screen.ombud.howAndWhere',
  minutes: 'screen.field.minutes',
  outcome: 'screen.field.outcome',
  note: 'screen.field.note',
  channel: 'screen.field.channel',
  inPerson: 'screen.field.clientInPerson',
  goal: 'screen.ombud.towardsGoal',
  score: 'screen.field.score',
  reached: 'screen.ombud.goalReached',
  observed: 'screen.ombud.sawSomething',
  huvudman: 'screen.field.huvudman',
  art: 'screen.field.art',
  seen: 'screen.ombud.whatSeen',
};

const choices = {
  method: { list: 'ArbetssattKod', values: ArbetssattKod.options },
  channel: { list: 'Kanal', values: Kanal.options },
  with: { list: 'Kontaktpart', values: Kontaktpart.options },
  outcome: { list: 'KontaktUtfall', values: KontaktUtfall.options },
  huvudman: { list: 'HuvudmanTyp', values: HuvudmanTyp.options },
  art: { list: 'SystemfelArt', values: SystemfelArt.options },
} as const;

/** By what the machine says of it now; undefined where no contact is noted in its state. */
function kindNow({ next }: Client): ContactKind | undefined {
  const allowed = new Set(next.flatMap((one) => (one.allowed ? [one.command] : [])));
  if (allowed.has('MakeContact')) return 'MakeContact';
  return allowed.has('MakeDirectContact') ? 'MakeDirectContact' : undefined;
}

/** Where no contact is noted: why, and the way to what can be done instead. */
function NotNow({ found, onLeave }: { readonly found: Client; readonly onLeave: () => void }) {
  const { t } = useLanguage();
  const { number, next } = found;
  const { because = [] } = next.find(({ command }) => command === 'MakeContact') ?? {};
  return (
    <div className="notice notice-warning">
      <p className="notice-title">{t('screen.ombud.noContactNow', { number })}</p>
      <ul>
        {because.map(({ rule, text }) => (
          <li key={rule}>{text}</li>
        ))}
      </ul>
      <p>{t('screen.ombud.noContactHelp')}</p>
      <p>
        <PageLink to="/$type/$number" params={{ type: 'uppdrag', number }} onClick={onLeave}>
          {t('screen.ombud.openUppdrag', { number })}
        </PageLink>
      </p>
    </div>
  );
}

function Tick(props: {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const { label, on, onChange } = props;
  return (
    <label className="choice">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
