import { Facts, Notice, Section, useLanguage } from '@fyr/ui';
import { MeetingFiles } from './files.tsx';
import type { Mote } from './page.tsx';

/** The minutes as they are: who has approved them, who is waited for, and the text. */
export function Minutes(props: {
  readonly mote: Mote;
  readonly nameOf: (member: number) => string;
}) {
  const { mote, nameOf } = props;
  const { data, personal } = mote;
  const { t } = useLanguage();
  const approved = data.approvals.map(({ member }) => member);
  const awaited = data.adjusters.filter((member) => !approved.includes(member));
  const names = (members: readonly number[]) => members.map(nameOf).join(', ');
  const due = data.deadlines.minutes;
  const lines = [
    [t('screen.mote.adjusters'), data.draft ? '' : names(data.adjusters)],
    [
      t('screen.mote.approvedBy'),
      data.approvals.map(({ member, on }) => `${nameOf(member)} ${on}`).join(', '),
    ],
    [t('screen.mote.awaits'), data.draft ? names(awaited) : ''],
    [t('screen.mote.minutesDueOn'), due],
  ] as const;
  return (
    <Section raised title={t('screen.mote.minutes')}>
      {data.approvedOn !== null && <Notice title={t('screen.mote.sealed')} />}
      <Facts lines={lines.flatMap(([name, value]) => (value ? [{ name, value }] : []))} />
      {data.draft ? (
        <>
          <h3>{t('screen.mote.draftNumber', { draft: data.draft.draft })}</h3>
          <p className="as-written">{personal?.minutes ?? t('screen.history.erased')}</p>
        </>
      ) : (
        <p>{t('screen.mote.noMinutes')}</p>
      )}
      {personal && <MeetingFiles number={mote.number} name="minutes" />}
    </Section>
  );
}
