import { Facts, Section, StatusText } from '@fyr/ui';
import type { Case, HistoryEvent } from '../api/cases.ts';
import { type CaseType, stateKey, toneOf } from './case-type.ts';
import { History } from './history.tsx';
import { kindOf } from './kinds.ts';
import { useWords } from './words.ts';

/** What it is now: where it stands, and what there is to know of it first. */
export function CaseNow({ type, found }: { readonly type: CaseType; readonly found: Case }) {
  const words = useWords();
  const { t, named } = words;
  const { lead, lines } = kindOf(type).page;
  const state = (
    <StatusText tone={toneOf(found.state)}>{named(stateKey(type, found.state))}</StatusText>
  );
  return (
    <Section raised title={t('screen.case.now')}>
      {lead?.(found, words)}
      <Facts
        lines={[
          { name: t('screen.case.state'), value: state },
          ...(found.since ? [{ name: t('screen.case.since'), value: found.since }] : []),
          ...lines(found, words).flatMap(([name, value]) => (value ? [{ name, value }] : [])),
        ]}
      />
    </Section>
  );
}

/** All that a page shows of a case, without what may be done with it: for another's eyes. */
export function CaseView(props: {
  readonly type: CaseType;
  readonly found: Case;
  readonly events: readonly HistoryEvent[];
}) {
  const { type, found, events } = props;
  const words = useWords();
  const { title, Parts } = kindOf(type).page;
  return (
    <>
      <h3>{title(found, words)}</h3>
      <CaseNow type={type} found={found} />
      {Parts && <Parts found={found} />}
      <History type={type} events={events} />
    </>
  );
}
