import { MoteList } from '@fyr/contracts';
import { Button, PageHeading, Section, useLanguage } from '@fyr/ui';
import { useState } from 'react';
import { useList } from '../../api/lists.ts';
import { PageLink } from '../../frame/links.tsx';
import { Loaded, Loading } from '../../frame/loaded.tsx';
import { dayAfter, today } from '../../frame/today.ts';
import { CalendarSection } from '../../pages/calendar-section.tsx';
import { useUppdragDays } from '../api.ts';
import { narrowList } from '../day/day-list.tsx';
import { nameOf } from '../day/day-rows.ts';
import { type Week, weeksFrom } from './weeks.ts';

type Entry = {
  readonly on: string;
  readonly type: 'uppdrag' | 'mote';
  readonly number: string;
  /** Whose or where it is, and what. */
  readonly called: string;
  readonly what: string;
  readonly isLate: boolean;
};

/** The ombud's own days, week by week, and the same days for a calendar of another maker. */
export function CalendarPage() {
  const { t, named } = useLanguage();
  const [count, setCount] = useState(weeksShown);
  const on = today();
  const days = useUppdragDays(dayAfter(on, count * 7));
  const meetings = useList('mote', MoteList, {});
  const entries = [
    ...(meetings.data?.rows ?? []).map(
      ({ number, plannedOn, startsAt }): Entry => ({
        ...{ on: plannedOn, type: 'mote', number, isLate: false },
        ...{ called: t('screen.ombud.meeting'), what: t('screen.ombud.at', { time: startsAt }) },
      }),
    ),
    ...(days.data?.days ?? []).map(
      ({ number, card, name, passed, on: due }): Entry => ({
        ...{ type: 'uppdrag', number, isLate: passed || due < on },
        // What is late is to be done today.
        on: passed || due < on ? on : due,
        called: nameOf(card) ?? t('screen.uppdrag.erasedName'),
        what: named(`deadline.uppdrag.${name}`),
      }),
    ),
  ];
  return (
    <>
      <PageHeading title={t('screen.menu.calendar')} />
      <Loaded query={days}>
        {() =>
          meetings.isPending ? (
            <Loading />
          ) : (
            <>
              {entries.length === 0 && <p>{t('screen.ombud.calendarEmpty')}</p>}
              {weeksFrom(on, count, entries).map((week) => (
                <WeekSection key={week.days[0]?.on} week={week} />
              ))}
              <Button onClick={() => setCount(count + weeksShown)}>
                {t('screen.ombud.moreWeeks')}
              </Button>
            </>
          )
        }
      </Loaded>
      <CalendarSection />
    </>
  );
}

const weeksShown = 4;

/** Days on which something happens, and today. */
function WeekSection({ week }: { readonly week: Week<Entry> }) {
  const { locale, t } = useLanguage();
  const now = today();
  const shown = week.days.filter(({ on, entries }) => entries.length > 0 || on === now);
  const inWords = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  } as const);
  return (
    <Section raised title={t('screen.ombud.week', { number: week.number })}>
      {shown.length === 0 ? (
        <p className="quiet">{t('screen.ombud.weekEmpty')}</p>
      ) : (
        <ol className="week">
          {shown.map(({ on, entries }) => (
            <li key={on}>
              <h3>
                <time dateTime={on}>{inWords.format(new Date(`${on}T00:00:00Z`))}</time>
                {on === now && ` · ${t('screen.ombud.isToday')}`}
              </h3>
              {entries.length === 0 ? (
                <p className="quiet">{t('screen.ombud.dayEmpty')}</p>
              ) : (
                <ul className={narrowList}>
                  {entries.map((entry) => (
                    <li key={`${entry.number} ${entry.what}`}>
                      <PageLink
                        to="/$type/$number"
                        params={{ type: entry.type, number: entry.number }}
                      >
                        <span className="day-number">{entry.number}</span> {entry.called}
                      </PageLink>
                      <span className="day-what">
                        {entry.what}
                        {entry.isLate && <strong> {t('screen.case.overdue')}</strong>}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
