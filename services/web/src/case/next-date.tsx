import { useLanguage } from '@fyr/ui';
import { today } from '../frame/today.ts';
import type { CaseType } from './case-type.ts';

/** The soonest date of a case: when, what for, and whether it has passed. */
export function NextDate(props: {
  readonly type: CaseType;
  readonly nextOn: string | null;
  readonly nextName: string | null;
}) {
  const { type, nextOn, nextName } = props;
  const { t, named } = useLanguage();
  if (nextOn === null) return t('screen.case.none');
  return (
    <>
      <span className="date">{nextOn}</span>
      {nextOn < today() && <strong> {t('screen.case.overdue')}</strong>}
      {nextName !== null && <span className="below">{named(`deadline.${type}.${nextName}`)}</span>}
    </>
  );
}
