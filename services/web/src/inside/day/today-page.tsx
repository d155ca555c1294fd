import { MoteList } from '@fyr/contracts';
import { Notice, PageHeading, Section, useLanguage } from '@fyr/ui';
import { type ReactNode, useRef } from 'react';
import { useList } from '../../api/lists.ts';
import { type Told, useNotices } from '../../api/notices.ts';
import { isCaseType } from '../../case/case-type.ts';
import { Begin } from '../../frame/begin.tsx';
import { PageLink } from '../../frame/links.tsx';
import { Loaded, Loading } from '../../frame/loaded.tsx';
import { dayAfter, today } from '../../frame/today.ts';
import { useOwnUppdrag, useUppdragDays } from '../api.ts';
import { useRowKeys } from '../row-keys.ts';
import { DayList, narrowList, When } from './day-list.tsx';
import { type DayRow, dayRows, nameOf, waitingForContact } from './day-rows.ts';

/** An ombud's start page: what is to be done today, what is late, what is new, what is booked. */
export function TodayPage() {
  const { t } = useLanguage();
  const page = useRef<HTMLDivElement>(null);
  useRowKeys(page);
  const on = today();
  const days = useUppdragDays(dayAfter(on, daysAhead));
  const listed = useOwnUppdrag();
  const meetings = useList('mote', MoteList, {});
  const notices = useNotices();
  const rows = days.data && dayRows(days.data.days, on);
  const waiting = waitingForContact(listed.data?.rows ?? []);
  const isNewHere = listed.data?.rows.length === 0 && rows?.late.length === 0;
  return (
    <div ref={page}>
      <PageHeading title={t('screen.menu.today')} />
      <Begin />
      {isNewHere && <FirstUse />}
      {/* All at once: nothing in sight moves when one of them comes. */}
      {[days, listed, notices, meetings].some(({ isPending }) => isPending) ? (
        <Loading />
      ) : (
        <div className="day">
          <div>
            <Section raised title={t('screen.ombud.toDo')}>
              <Loaded query={days}>
                {() => <Rows rows={[...(rows?.today ?? []), ...waiting]} none={<NothingToDo />} />}
              </Loaded>
            </Section>
            <Section raised title={t('screen.home.overdue')}>
              <Loaded query={days}>
                {() => <Rows rows={rows?.late ?? []} none={t('screen.ombud.noneLate')} />}
              </Loaded>
            </Section>
          </div>
          <div>
            <Section raised title={t('screen.ombud.new')}>
              <Loaded query={notices}>
                {({ pages }) => (
                  <NewSince
                    notices={(pages[0]?.notices ?? []).filter(({ day }) => day >= dayAfter(on, -1))}
                    names={
                      new Map(listed.data?.rows.map(({ number, card }) => [number, nameOf(card)]))
                    }
                  />
                )}
              </Loaded>
            </Section>
            <Section raised title={t('screen.ombud.booked')}>
              <Loaded query={meetings}>
                {({ rows: moten }) => (
                  <Booked
                    days={rows?.soon ?? []}
                    meetings={moten.filter(
                      ({ plannedOn, state }) =>
                        plannedOn >= on && plannedOn <= dayAfter(on, daysAhead) && isAhead(state),
                    )}
                  />
                )}
              </Loaded>
            </Section>
          </div>
        </div>
      )}
    </div>
  );
}

/** Meetings are called long before. */
const daysAhead = 31;

function isAhead(state: string): boolean {
  return state === 'planned' || state === 'called';
}

function Rows({ rows, none }: { readonly rows: readonly DayRow[]; readonly none: ReactNode }) {
  if (rows.length > 0) return <DayList rows={rows} />;
  return typeof none === 'string' ? <p>{none}</p> : none;
}

function NothingToDo() {
  const { t } = useLanguage();
  return (
    <>
      <p>{t('screen.ombud.nothingToDo')}</p>
      <p>
        <PageLink to="/$type" params={{ type: 'uppdrag' }} search={{}}>
          {t('screen.menu.ownUppdrag')}
        </PageLink>
      </p>
    </>
  );
}

/** Nobody has an uppdrag on their first day. */
function FirstUse() {
  const { t } = useLanguage();
  return (
    <Notice title={t('screen.ombud.firstUse')}>
      <p>{t('screen.ombud.firstUseHelp')}</p>
      <p>
        <PageLink look="action" to="/$type/ny" params={{ type: 'uppdrag' }}>
          {t('screen.uppdrag.new')}
        </PageLink>
      </p>
    </Notice>
  );
}

function NewSince(props: {
  readonly notices: readonly Told[];
  readonly names: ReadonlyMap<string, string | null | undefined>;
}) {
  const { notices, names } = props;
  const { t } = useLanguage();
  if (notices.length === 0) return <p>{t('screen.ombud.nothingNew')}</p>;
  return (
    <ul className={narrowList}>
      {notices.map(({ id, text, day, about: { type, number, open } }) => (
        <li key={id}>
          {open && isCaseType(type) ? (
            <PageLink data-row="" to="/$type/$number" params={{ type, number }}>
              <span className="day-number">{number}</span> {names.get(number)}
            </PageLink>
          ) : (
            <span className="day-number">{number}</span>
          )}
          <span className="day-what">{text}</span>
          <span className="day-when">
            <When on={day} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Booked(props: {
  readonly days: readonly DayRow[];
  readonly meetings: readonly {
    readonly id: string;
    readonly number: string;
    readonly plannedOn: string;
    readonly startsAt: string;
  }[];
}) {
  const { days, meetings } = props;
  const { t } = useLanguage();
  if (days.length + meetings.length === 0) return <p>{t('screen.ombud.nothingBooked')}</p>;
  return (
    <>
      {meetings.length > 0 && (
        <ul className={narrowList}>
          {meetings.map(({ id, number, plannedOn, startsAt }) => (
            <li key={id}>
              <PageLink data-row="" to="/$type/$number" params={{ type: 'mote', number }}>
                <span className="day-number">{number}</span> {t('screen.ombud.meeting')}
              </PageLink>
              <span className="day-what">{t('screen.ombud.at', { time: startsAt })}</span>
              <span className="day-when">
                <When on={plannedOn} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {days.length > 0 && (
        <DayList narrow rows={days.map((row) => ({ ...row, command: undefined }))} />
      )}
    </>
  );
}
