import { VerksamhetList } from '@fyr/contracts';
import { More, Section, useLanguage } from '@fyr/ui';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { type Row, useList } from '../api/lists.ts';
import { useSession } from '../api/session.ts';
import { type CaseType, caseTypes, hasList } from '../case/case-type.ts';
import type { ListDescription } from '../case/description.ts';
import { listOf } from '../case/kinds.ts';
import { type Dates, firstDate } from '../case/next-date.tsx';
import { PageLink } from '../frame/links.tsx';
import { Loading } from '../frame/loaded.tsx';
import { daysBetween, today } from '../frame/today.ts';

type Due = {
  readonly type: CaseType;
  readonly number: string;
  readonly name: string | undefined;
  readonly on: string;
  readonly what: string | null;
  readonly isOverdue: boolean;
};

/** What the reader's lists say is overdue, and what comes within two weeks; soonest first. The rest after it. */
export function DueSections({ children }: { readonly children: ReactNode }) {
  const { t } = useLanguage();
  const { rights } = useSession();
  const lists = caseTypes
    .filter(hasList)
    .map((type) => ({ type, enabled: rights.lists.includes(type) }));
  // One hook for each type, always in the same order.
  const queries = lists.map(({ type, enabled }) => useDue(type, enabled));
  if (queries.some(({ isPending }) => isPending)) {
    return <Loading />;
  }
  const all = queries.flatMap(({ due }) => due).toSorted((a, b) => a.on.localeCompare(b.on));
  const overdue = all.filter(({ isOverdue }) => isOverdue);
  const soon = all.filter(
    ({ isOverdue, on }) => !isOverdue && daysBetween(today(), on) <= daysAhead,
  );
  return (
    <>
      <Section raised title={t('screen.home.overdue')}>
        {overdue.length === 0 ? <p>{t('screen.home.noneOverdue')}</p> : <DueList due={overdue} />}
      </Section>
      <Section raised title={t('screen.home.soon')}>
        {soon.length === 0 ? <p>{t('screen.home.noneSoon')}</p> : <DueList due={soon} />}
      </Section>
      {children}
    </>
  );
}

const daysAhead = 14;
/** So many are read at a glance; the rest stand behind a line. */
const inSightMax = 8;

function useDue(type: CaseType, enabled: boolean) {
  const { named } = useLanguage();
  const { answer, nameOf } = hasList(type) ? listOf(type) : ownVerksamhet;
  const list = useList(type, answer, {}, enabled);
  const due = (list.data?.rows ?? []).flatMap((row): Due[] => {
    const first = firstDate({ ...noDates, ...row });
    const { number } = row;
    if (!first) return [];
    const { on, name: what, isOverdue } = first;
    return [{ type, number, name: nameOf?.(row, named), on, what, isOverdue }];
  });
  return { due, isPending: enabled && list.isPending };
}

/** A list of one, whose days are due too: the priority guideline, 15 January, 1 March. */
const ownVerksamhet: Pick<ListDescription<Row>, 'answer' | 'nameOf'> = {
  answer: VerksamhetList,
  nameOf: (row) => (row as VerksamhetRow).card?.name,
};
type VerksamhetRow = z.output<typeof VerksamhetList>['rows'][number];

const noDates: Dates = { nextOn: null, nextName: null, overdueOn: null, overdueName: null };

function DueList({ due }: { readonly due: readonly Due[] }) {
  const { t } = useLanguage();
  const [inSight, behind] = [due.slice(0, inSightMax), due.slice(inSightMax)];
  return (
    <>
      <DueLines due={inSight} />
      {behind.length > 0 && (
        <More title={t('screen.home.more', { count: behind.length })}>
          <DueLines due={behind} />
        </More>
      )}
    </>
  );
}

function DueLines({ due }: { readonly due: readonly Due[] }) {
  const { named } = useLanguage();
  return (
    <ul className="due-list">
      {due.map(({ type, number, name, on, what }) => (
        <li key={`${type} ${number}`}>
          <time className="date" dateTime={on}>
            {on}
          </time>{' '}
          <span>
            <PageLink to="/$type/$number" params={{ type, number }}>
              {name === undefined ? number : `${number} ${name}`}
            </PageLink>
            {what !== null && <span className="below">{named(`deadline.${type}.${what}`)}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
