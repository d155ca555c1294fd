import { UppdragCodesList } from '@fyr/contracts';
import { Notice, PageHeading, Section, StatusText, Table, useLanguage } from '@fyr/ui';
import type { z } from 'zod';
import { useList } from '../api/lists.ts';
import { useWords } from '../case/words.ts';
import { ForRoles, giversOf } from '../frame/for-roles.tsx';
import { PageLink } from '../frame/links.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { daysBetween, today } from '../frame/today.ts';

/** What of closed uppdrag is to be handed over or destroyed, and by when. */
export function RetentionPage() {
  const { t } = useLanguage();
  return (
    <ForRoles roles={giversOf('uppdrag', 'AssignOmbud')} title={t('screen.retention.title')}>
      <PageHeading title={t('screen.retention.title')} />
      <p>{t('screen.retention.about')}</p>
      <Due />
    </ForRoles>
  );
}

const closed = 'closed';
const documentation = 'documentation';
const soonDays = 365;

function Due() {
  const { t } = useLanguage();
  // Soonest first; those for which nothing is waited come last.
  const list = useList('uppdrag', UppdragCodesList, { state: closed });
  return (
    <Loaded query={list}>
      {({ rows, next }) => {
        const due = rows.flatMap((row) =>
          row.nextOn !== null && row.nextName === documentation
            ? [{ ...row, on: row.nextOn }]
            : row.overdueOn !== null && row.overdueName === documentation
              ? [{ ...row, on: row.overdueOn }]
              : [],
        );
        if (due.length === 0) {
          return (
            <Notice title={t('screen.retention.none')}>
              <p>{t('screen.retention.noneHelp')}</p>
            </Notice>
          );
        }
        const soon = due.filter(({ on }) => daysBetween(today(), on) <= soonDays);
        const later = due.filter((row) => !soon.includes(row));
        return (
          <>
            <Section title={t('screen.retention.soon')}>
              {soon.length === 0 ? <p>{t('screen.retention.noneSoon')}</p> : <Soon due={soon} />}
            </Section>
            {later.length > 0 && <Later due={later} />}
            {next !== undefined && <p>{t('screen.retention.more', { count: rows.length })}</p>}
          </>
        );
      }}
    </Loaded>
  );
}

type DueRow = z.output<typeof UppdragCodesList>['rows'][number] & { readonly on: string };
type Shown = { readonly due: readonly DueRow[] };

function Soon({ due }: Shown) {
  const { t } = useLanguage();
  const { nameOf, nameOfEnhet } = useWords();
  return (
    <Table
      caption={t('screen.retention.caption', { count: due.length })}
      rows={due}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'number',
          title: t('screen.case.number'),
          header: true,
          whole: true,
          cell: ({ number }) => (
            <PageLink to="/$type/$number" params={{ type: 'uppdrag', number }}>
              {number}
            </PageLink>
          ),
        },
        {
          key: 'on',
          title: t('screen.retention.by'),
          whole: true,
          cell: ({ on }) => on,
        },
        {
          key: 'left',
          title: t('screen.retention.left'),
          cell: ({ on }) => <Left on={on} />,
        },
        {
          key: 'closed',
          title: t('screen.retention.closed'),
          whole: true,
          cell: ({ sinceOn }) => sinceOn,
        },
        {
          key: 'ombud',
          title: t('screen.uppdrag.ombud'),
          name: true,
          cell: ({ huvudansvarig }) => nameOf(huvudansvarig) ?? t('screen.case.none'),
        },
        {
          key: 'enhet',
          title: t('screen.field.enhet'),
          cell: ({ enhet }) => nameOfEnhet(enhet),
        },
      ]}
    />
  );
}

/** How many by the year: what is years away nobody need read row by row. */
function Later({ due }: Shown) {
  const { t } = useLanguage();
  const years = Map.groupBy(due, ({ on }) => on.slice(0, 4));
  return (
    <Section title={t('screen.retention.later')}>
      <Table
        caption={t('screen.retention.laterCaption', { count: due.length })}
        rows={[...years].toSorted(([a], [b]) => a.localeCompare(b))}
        keyOf={([year]) => year}
        columns={[
          {
            key: 'year',
            title: t('screen.retention.year'),
            header: true,
            cell: ([year]) => year,
          },
          {
            key: 'count',
            title: t('screen.retention.count'),
            numeric: true,
            cell: ([, rows]) => String(rows.length),
          },
        ]}
      />
    </Section>
  );
}

function Left({ on }: { readonly on: string }) {
  const { t } = useLanguage();
  const days = daysBetween(today(), on);
  if (days < 0) {
    return <StatusText tone="waiting">{t('screen.retention.late', { count: -days })}</StatusText>;
  }
  return t('screen.retention.days', { count: days });
}
