import type { Days, SecondCount } from './count.ts';

/** Each systemfel as it was classified last, else as it was observed. */
const faults = `(
  select o.stream_id, o.day as observed_on, i.data as i, coalesce(i.data, o.data) as k
    from fact o
    left join lateral (
      select data from fact f where f.stream_id = o.stream_id and f.type = 'SystemfelIdentified'
       order by revision desc limit 1) i on true
   where o.type = 'SystemfelObserved')`;
const texts = (list: string) => `array(select jsonb_array_elements_text(${list}))`;
const classes = {
  ...{ niva: `i ->> 'niva'`, art: `k ->> 'art'`, allvarsgrad: `i ->> 'allvarsgrad'` },
  huvudman: texts(`k -> 'huvudmanTyp'`),
  livsomrade: texts(`i -> 'livsomrade'`),
  konsekvens: texts(`i -> 'konsekvens'`),
};

const stateOn = (day: string) => `(
  select distinct on (stream_id) stream_id, state from moved
   where stream_type = 'systemfel' and day <= ${day} order by stream_id, revision desc)`;
const known = ({ to }: Days) => `
  from (select *, ${to} - observed_on as age from ${stateOn(to)} k
          join ${faults} f using (stream_id)) c`;
const open = (days: Days) => `${known(days)} where c.state not like 'resolved%'`;
const state = { state: `split_part(c.state, '.', 1)` };
const age = { cases: open, by: { ...state, ...classes } };

const of =
  (types: readonly string[]) =>
  ({ from, to }: Days) =>
    `
  from fact c join ${faults} s using (stream_id)
 where c.type in (${types.map((type) => `'${type}'`).join(', ')})
   and c.day between ${from} and ${to}`;
const byType = (names: Readonly<Record<string, string>>) =>
  `case c.type ${Object.entries(names)
    .map(([type, name]) => `when '${type}' then '${name}'`)
    .join(' ')} end`;

const ways = {
  ReportedDirectly: 'DIREKT',
  ReportedToLedningsgrupp: 'LEDNINGSGRUPP',
  ReportedInVerksamhetsberattelse: 'VERKSAMHETSBERATTELSE',
};
const outcomes = {
  ...{ SystemfelResolved: 'remedied', SystemfelClosedUnresolved: 'unremedied' },
  ...{ AssessedAsSingleCase: 'singleCase', SystemfelMerged: 'merged' },
  ...{ SystemfelWithdrawn: 'withdrawn', SystemfelRejected: 'rejected' },
};

/**
 * Each letter with what came first after it: an answer from the one it went to, or that no answer is
 * waited for any longer, since a new letter went there, it was let go, or all of it went back or ended.
 */
const letters = `(
  select l.stream_id, l.day as sent, l.data ->> 'huvudman' as huvudman,
         l.data ->> 'huvudmanTyp' as typ, (l.data ->> 'dueOn')::date as due,
         case when n.type = 'HuvudmanAnswered' then n.day end as answered,
         case when n.type = 'HuvudmanAnswered' then n.data ->> 'answer' end as answer,
         case when n.type <> 'HuvudmanAnswered' then n.day end as settled
    from fact l
    left join lateral (
      select f.type, f.day, f.data from fact f
       where f.stream_id = l.stream_id and f.revision > l.revision
         and (f.type in ('SystemfelReturned', ${Object.keys(outcomes)
           .map((type) => `'${type}'`)
           .join(', ')})
           or f.data ->> 'huvudman' = l.data ->> 'huvudman' and f.type in (
             'HuvudmanAnswered', 'HuvudmanReleased', 'ForwardedToHuvudman', 'ReportedDirectly'))
       order by f.revision limit 1) n on true
   where l.type in ('ForwardedToHuvudman', 'ReportedDirectly'))`;
const lettersWhere = (condition: (days: Days) => string) => (days: Days) =>
  `from ${letters} c join ${faults} s using (stream_id) where ${condition(days)}`;
const addressees = {
  ...{ huvudman: 'typ', addressee: 'huvudman' },
  ...{ niva: classes.niva, art: classes.art },
};
const answered = lettersWhere(({ from, to }) => `answered between ${from} and ${to}`);
const answerDays = {
  cases: answered,
  by: { answer: 'answer', ...addressees },
  amount: 'greatest(answered - sent, 0)',
};
const isAwaited = ({ to }: Days) =>
  `sent <= ${to} and (answered is null or answered > ${to})
   and (settled is null or settled > ${to})`;

export const systemfelCounts: Readonly<Record<string, SecondCount>> = {
  observedSystemfel: { cases: of(['SystemfelObserved']), by: classes },
  knownSystemfel: { cases: known, by: { ...state, ...classes } },
  openSystemfel: { cases: open, by: { ...state, ...classes } },
  systemfelAgeMedian: { ...age, figure: 'median', amount: 'age' },
  systemfelAgeMax: { ...age, figure: 'max', amount: 'age' },
  reportedSystemfel: { cases: of(Object.keys(ways)), by: { way: byType(ways), ...classes } },
  resolvedSystemfel: {
    cases: of(Object.keys(outcomes)),
    by: { outcome: byType(outcomes), ...classes },
  },
  reopenedSystemfel: { cases: of(['SystemfelReopened']), by: classes },
  addressedHuvudman: {
    cases: lettersWhere(({ from, to }) => `sent between ${from} and ${to}`),
    by: addressees,
  },
  answers: { cases: answered, by: answerDays.by },
  answerDaysMedian: { ...answerDays, figure: 'median' },
  answerDaysMax: { ...answerDays, figure: 'max' },
  answeredInTimeShare: {
    cases: lettersWhere(
      ({ from, to }) => `due between ${from} and ${to} and (settled is null or settled > due)`,
    ),
    by: addressees,
    figure: 'percent',
    amount: '(coalesce(answered <= due, false))::int',
  },
  awaitedAnswers: { cases: lettersWhere(isAwaited), by: addressees },
  overdueAnswers: {
    cases: lettersWhere((days) => `${isAwaited(days)} and due < ${days.to}`),
    by: addressees,
  },
};
