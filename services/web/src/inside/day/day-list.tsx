import type { TextKey } from '@fyr/texts';
import { More, useLanguage } from '@fyr/ui';
import { PageLink } from '../../frame/links.tsx';
import { daysBetween, today } from '../../frame/today.ts';
import type { DayRow } from './day-rows.ts';

/** So many are read at a glance; the rest stand behind a line. */
const inSightMax = 8;

/** Rows of the start page: what it is about, what, when, and what to do first. */
export function DayList(props: {
  readonly rows: readonly DayRow[];
  /** Beside something else: each thing on a line of its own. */
  readonly narrow?: boolean;
}) {
  const { rows, narrow = false } = props;
  const { t } = useLanguage();
  const [inSight, behind] = [rows.slice(0, inSightMax), rows.slice(inSightMax)];
  return (
    <>
      <DayLines rows={inSight} narrow={narrow} />
      {behind.length > 0 && (
        <More title={t('screen.home.more', { count: behind.length })}>
          <DayLines rows={behind} narrow={narrow} />
        </More>
      )}
    </>
  );
}

function DayLines(props: { readonly rows: readonly DayRow[]; readonly narrow: boolean }) {
  const { rows, narrow } = props;
  const { t, named } = useLanguage();
  return (
    <ul className={narrow ? narrowList : 'day-list'}>
      {rows.map(({ key, number, name, what, on, command }) => (
        <li key={key}>
          <PageLink data-row="" to="/$type/$number" params={{ type: 'uppdrag', number }}>
            <span className="day-number">{number}</span>{' '}
            {name === null ? t('screen.uppdrag.erasedName') : name}
          </PageLink>
          <span className="day-what">{named(what)}</span>
          <span className="day-when">
            <When on={on} />
          </span>
          {command !== undefined && (
            <PageLink
              look="action"
              to="/$type/$number/$command"
              params={{ type: 'uppdrag', number, command }}
              aria-label={t('screen.ombud.doFor', {
                command: named(`command.uppdrag.${command}`),
                number,
              })}
            >
              {named(`command.uppdrag.${command}`)}
            </PageLink>
          )}
        </li>
      ))}
    </ul>
  );
}

export const narrowList = 'day-list day-list-narrow';

/** A day as far from today as it is, and as itself. */
export function When({ on }: { readonly on: string }) {
  const { t } = useLanguage();
  const days = daysBetween(today(), on);
  const near = nearDays[days];
  const far = days < 0 ? 'screen.ombud.daysAgo' : 'screen.ombud.inDays';
  return (
    <>
      {near ? t(near) : t(far, { count: Math.abs(days) })}{' '}
      <time className="date quiet" dateTime={on}>
        {on}
      </time>
    </>
  );
}

const nearDays: Readonly<Record<number, TextKey>> = {
  [-1]: 'screen.ombud.wasYesterday',
  0: 'screen.ombud.isToday',
  1: 'screen.ombud.isTomorrow',
};
