import { useLanguage } from '@fyr/ui';
import { today } from '../frame/today.ts';
import type { CaseType } from './case-type.ts';

/** What is overdue and what is next of a case, each by its day and its name. */
export type Dates = {
  readonly nextOn: string | null;
  readonly nextName: string | null;
  /** The first day that has passed without what was due being done. */
  readonly overdueOn: string | null;
  readonly overdueName: string | null;
};

/** The day to look at first: when, what for, and whether it has passed. */
export function firstDate(dates: Dates) {
  const { nextOn, nextName, overdueOn, overdueName } = dates;
  if (overdueOn !== null) return { on: overdueOn, name: overdueName, isOverdue: true };
  return nextOn === null ? undefined : { on: nextOn, name: nextName, isOverdue: nextOn < today() };
}

export function NextDate({ type, ...dates }: Dates & { readonly type: CaseType }) {
  const { t, named } = useLanguage();
  const first = firstDate(dates);
  if (!first) return t('screen.case.none');
  return (
    <>
      <span className="date">{first.on}</span>
      {first.isOverdue && <strong> {t('screen.case.overdue')}</strong>}
      {first.name !== null && (
        <span className="below">{named(`deadline.${type}.${first.name}`)}</span>
      )}
    </>
  );
}
