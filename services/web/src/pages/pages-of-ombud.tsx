import { Role, roomOf } from '@fyr/domain';
import type { TextKey } from '@fyr/texts';
import { useLanguage } from '@fyr/ui';
import { lazy } from 'react';
import { ForRoles } from '../frame/for-roles.tsx';

/** Pages of those who know who clients are: fetched by them, and there for nobody else. */
const inside = (name: keyof typeof import('../inside/pages.ts')) =>
  lazy(async () => ({ default: (await import('../inside/pages.ts'))[name] }));

const inHouse = Role.options.filter((role) => roomOf(role) === 'inside');

export const InsideToday = inside('TodayPage');
export const InsideUppdrag = inside('OwnUppdragPage');
const InsideQueue = inside('QueuePage');
const InsideObservations = inside('ObservationsPage');
const InsideCalendar = inside('CalendarPage');

export function QueuePage() {
  return (
    <ForOmbud titleKey="screen.menu.queue">
      <InsideQueue />
    </ForOmbud>
  );
}

export function ObservationsPage() {
  return (
    <ForOmbud titleKey="screen.menu.observations">
      <InsideObservations />
    </ForOmbud>
  );
}

export function CalendarPage() {
  return (
    <ForOmbud titleKey="screen.menu.calendar">
      <InsideCalendar />
    </ForOmbud>
  );
}

function ForOmbud(props: { readonly titleKey: TextKey; readonly children: React.ReactNode }) {
  const { t } = useLanguage();
  return (
    <ForRoles roles={inHouse} title={t(props.titleKey)}>
      {props.children}
    </ForRoles>
  );
}
