import { MoteList, SystemfelList } from '@fyr/contracts';
import { PageHeading, Section, TextLink } from '@fyr/ui';
import type { ReactNode } from 'react';
import { useList } from '../api/lists.ts';
import { useNotices, useReadNotices } from '../api/notices.ts';
import { stateKey } from '../case/case-type.ts';
import { useWords } from '../case/words.ts';
import { Begin } from '../frame/begin.tsx';
import { PageLink } from '../frame/links.tsx';
import { Loaded, Loading } from '../frame/loaded.tsx';
import { daysBetween, today } from '../frame/today.ts';
import { isOpen } from '../mote/running.ts';
import { OneNotice } from '../pages/notices-page.tsx';
import { nextMeeting } from './next-meeting.ts';

/** Where a ledamot begins: what is new, what waits too long, the next meeting and its papers. */
export function Overview() {
  const { t } = useWords();
  // All at once: what comes first would be moved by what comes after it.
  const read = [useNotices(), useList('mote', MoteList, {}), useNewOnes(), useOverdue()];
  if (read.some(({ isPending }) => isPending)) {
    return (
      <>
        <PageHeading title={t('screen.overview.title')} />
        <Loading />
      </>
    );
  }
  return (
    <>
      <PageHeading title={t('screen.overview.title')} />
      <Begin />
      <div className="overview">
        <NextMeeting />
        <Since />
        <NewOnes />
        <Overdue />
      </div>
      <p className="buttons">
        <PageLink look="action" to="/uppfoljning">
          {t('screen.followUp.title')}
        </PageLink>
        <PageLink look="action" to="/sammansattning">
          {t('screen.composition.title')}
        </PageLink>
      </p>
    </>
  );
}

/** Read when the reader has seen it, and so what is new since they were last here. */
function Since() {
  const { t } = useWords();
  const notices = useNotices();
  const read = useReadNotices();
  return (
    <Section raised title={t('screen.overview.since')}>
      <Loaded query={notices}>
        {({ pages }) => {
          const fresh = (pages[0]?.notices ?? []).filter((one) => !one.read).slice(0, inSightMax);
          const more = (pages[0]?.unread ?? 0) - fresh.length;
          return fresh.length === 0 ? (
            <p>{t('screen.overview.nothingNew')}</p>
          ) : (
            <>
              <ol className="notice-list">
                {fresh.map((one) => (
                  <OneNotice key={one.id} notice={one} onRead={() => read.mutate(one.id)} />
                ))}
              </ol>
              {more > 0 && (
                <PageLink to="/aviseringar">{t('screen.overview.more', { count: more })}</PageLink>
              )}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

const inSightMax = 5;

function NextMeeting() {
  const { t, named } = useWords();
  const meetings = useList('mote', MoteList, {});
  return (
    <Section raised title={t('screen.overview.nextMeeting')}>
      <Loaded query={meetings}>
        {({ rows }) => {
          const next = nextMeeting(rows, today());
          if (!next) return <p>{t('screen.overview.noMeeting')}</p>;
          const { number, plannedOn, startsAt, state, papers } = next;
          return (
            <>
              <p>
                <PageLink to="/$type/$number" params={{ type: 'mote', number }}>
                  {t('screen.mote.numberNamed', { number, day: plannedOn })}
                </PageLink>
                <span className="below">
                  {t('screen.mote.dayAndTime', { day: plannedOn, time: startsAt })},{' '}
                  {named(stateKey('mote', state))}
                </span>
              </p>
              <p>{t('screen.overview.papers', { count: papers })}</p>
              <p className="buttons">
                {isOpen(state) && (
                  <PageLink
                    look="action"
                    to="/mote/$number/punkter"
                    params={{ number }}
                    search={{}}
                  >
                    {t('screen.thread.run')}
                  </PageLink>
                )}
                <TextLink
                  look="action"
                  href={`/api/v1/mote/${encodeURIComponent(number)}/pack?format=pdf`}
                >
                  {t('screen.overview.pack')}
                </TextLink>
              </p>
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

const useNewOnes = () =>
  useList('systemfel', SystemfelList, { state: 'reportedToLedningsgrupp.tabled' });

function NewOnes() {
  const { t } = useWords();
  const list = useNewOnes();
  return (
    <Section raised title={t('screen.overview.toDecide')}>
      <Loaded query={list}>
        {({ rows }) => (
          <Rows
            rows={rows.map((row) => ({
              ...row,
              said: t('screen.overview.reported', { day: row.reportedOn ?? row.sinceOn }),
            }))}
            none={t('screen.overview.noneToDecide')}
          />
        )}
      </Loaded>
    </Section>
  );
}

const useOverdue = () => useList('systemfel', SystemfelList, { overdue: 'true' });

function Overdue() {
  const { t, named } = useWords();
  const list = useOverdue();
  return (
    <Section raised title={t('screen.overview.overdue')}>
      <Loaded query={list}>
        {({ rows }) => (
          <Rows
            rows={rows.map((row) => ({
              ...row,
              said: t('screen.overview.late', {
                what: row.overdueName ? named(`deadline.systemfel.${row.overdueName}`) : '',
                count: row.overdueOn ? daysBetween(row.overdueOn, today()) : 0,
              }),
            }))}
            none={t('screen.overview.noneOverdue')}
          />
        )}
      </Loaded>
    </Section>
  );
}

type Shown = {
  readonly id: string;
  readonly number: string;
  readonly card?: { readonly title: string } | null | undefined;
  readonly huvudmanTyp: readonly string[];
  readonly said: ReactNode;
};

function Rows({ rows, none }: { readonly rows: readonly Shown[]; readonly none: string }) {
  const { t, codes } = useWords();
  if (rows.length === 0) return <p>{none}</p>;
  return (
    <>
      <ul className="due-list">
        {rows.slice(0, inSightMax).map(({ id, number, card, huvudmanTyp, said }) => (
          <li key={id}>
            <span>
              <PageLink to="/$type/$number" params={{ type: 'systemfel', number }}>
                {`${number} ${card === null ? t('screen.history.erased') : (card?.title ?? '')}`.trim()}
              </PageLink>
              <span className="below">{codes('HuvudmanTyp', huvudmanTyp)}</span>
              <span className="below">{said}</span>
            </span>
          </li>
        ))}
      </ul>
      {rows.length > inSightMax && (
        <PageLink to="/$type" params={{ type: 'systemfel' }} search={{}}>
          {t('screen.overview.more', { count: rows.length - inSightMax })}
        </PageLink>
      )}
    </>
  );
}
