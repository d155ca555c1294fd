import { useLanguage } from '@fyr/ui';
import type { Case, HistoryEvent } from '../api/cases.ts';
import { PageLink } from '../frame/links.tsx';
import type { CaseType } from './case-type.ts';
import { kindOf } from './kinds.ts';

/** The way to put an event right; what was put right is seen at the event. */
export function CorrectLink(props: {
  readonly type: CaseType;
  readonly number: string;
  readonly event: HistoryEvent;
}) {
  const { type, number, event } = props;
  const { t } = useLanguage();
  return (
    <PageLink
      to="/$type/$number/$command"
      params={{ type, number, command: 'CorrectFacts' }}
      search={{ revision: String(event.revision) }}
      aria-label={t('screen.correct.nameOf', { what: event.text, on: event.on })}
    >
      {t('screen.correct.name')}
    </PageLink>
  );
}

/** Whether its coded facts may be put right now by this role; text never is. */
export function isCorrectable(of: {
  readonly type: CaseType;
  readonly found: Pick<Case, 'next'>;
  readonly event: HistoryEvent;
  readonly role: string;
}): boolean {
  const { type, found, event, role } = of;
  if (event.revision === undefined || event.data === undefined) return false;
  const isAllowed = found.next.some(
    ({ command, allowed }) => command === 'CorrectFacts' && allowed,
  );
  return isAllowed && kindOf(type).fixedFor(event.type, role) !== undefined;
}
