import { Button, Facts, useLanguage } from '@fyr/ui';
import { useWords, type Words } from '../case/words.ts';
import { PageLink } from '../frame/links.tsx';
import { useShortcutsHere } from '../frame/shortcuts.ts';
import { ofState } from '../uppdrag/actions.ts';
import { mayBeDone } from '../uppdrag/doing.tsx';
import { AboutClient, WholeUppdrag } from '../uppdrag/whole.tsx';
import { Everything } from './everything.tsx';
import { LifeAreas } from './life-areas.tsx';
import { type Client, titleOf } from './page.tsx';
import { Readers } from './readers.tsx';

/** The page of an uppdrag with all that its ombud may read. */
export function WholeClient({ found }: { readonly found: Client }) {
  const words = useWords();
  const { t } = words;
  const { number, data, personal } = found;
  const erased = t('screen.history.erased');
  const goalWords = (goal: number) => personal?.goals[goal] ?? erased;
  return (
    <WholeUppdrag
      found={found}
      title={titleOf(found, words)}
      first={ofState(firstInside, found.state) ?? []}
      told={{
        lead: isSpokenWith(found) && <NoteHere />,
        who: (
          <>
            <Reached found={found} />
            <AboutClient description={data.description} />
          </>
        ),
        care: careOf(data, words),
        ...(personal
          ? {
              goalWords,
              goals: <LifeAreas found={found} />,
              reached: <Reached found={found} isWhole />,
              observation: (observation: number) => (
                <Observed told={personal.observations[observation]} />
              ),
              readers: <Readers number={number} />,
            }
          : {}),
        ...(personal && !data.forgotten ? { documents: <Everything number={number} /> } : {}),
      }}
    />
  );
}

/** Whether there may be a contact to note. */
function isSpokenWith({ next }: Pick<Client, 'next'>): boolean {
  return mayBeDone({ next }, 'MakeContact') || mayBeDone({ next }, 'MakeDirectContact');
}

/** The quick entry that is open to every page, begun for this uppdrag. */
function NoteHere() {
  const { t } = useLanguage();
  const quick = useShortcutsHere().find(({ keys }) => keys === 'n');
  return (
    <Button weight="main" onClick={() => quick?.run()}>
      {t('screen.shortcuts.noteContact')}
    </Button>
  );
}

/** What matters most in each state, for the one who carries it. */
const firstInside: Readonly<Record<string, readonly string[]>> = {
  'firstContact.requested': [
    'MakeDirectContact',
    'TakeOnUppdrag',
    'ChangeContactDetails',
    'ReferClient',
  ],
  'firstContact.contacted': [
    'TakeOnUppdrag',
    'ConfirmClientWish',
    'BookInformationMeeting',
    'HoldFirstMeeting',
    'QueueUppdrag',
  ],
  'firstContact.queued': [
    'TakeOnUppdrag',
    'BookInformationMeeting',
    'LeaveQueue',
    'ChangeQueuePriority',
    'ChangeContactDetails',
  ],
  'firstContact.meetingBooked': [
    'TakeOnUppdrag',
    'HoldFirstMeeting',
    'BookInformationMeeting',
    'QueueUppdrag',
  ],
  jointMapping: ['MapLifeArea', 'FormulateGoal', 'MakeAgreement', 'CloseUppdrag'],
  'active.working': ['ReviewNeed', 'PauseUppdrag', 'CloseUppdrag'],
  'active.paused': ['ResumeUppdrag', 'ReviewNeed', 'CloseUppdrag'],
  closed: ['HandOverDocumentation', 'DecideDocumentation', 'ReopenUppdrag'],
};

/** What one who meets the client should know, from how the client is described. */
function careOf({ description }: Client['data'], { t }: Words): readonly string[] {
  const { interpreterNeeded, minorChildren } = description;
  return [
    ...(interpreterNeeded ? [t('screen.handover.interpreter')] : []),
    ...(minorChildren ? [t('screen.handover.children', { count: minorChildren })] : []),
  ];
}

/** How the client is reached; `isWhole` also what they said when they asked. */
function Reached({
  found,
  isWhole = false,
}: {
  readonly found: Client;
  readonly isWhole?: boolean;
}) {
  const { t } = useLanguage();
  const { personal } = found;
  if (!personal) return null;
  const erased = t('screen.history.erased');
  const { phone, email, address, howToReach } = personal.contact;
  const line = (name: string, value: string | null | undefined) =>
    value === undefined ? [] : [{ name, value: value ?? erased }];
  const lines = [
    ...line(t('screen.field.phone'), phone),
    ...line(t('screen.field.email'), email),
    ...(isWhole ? line(t('screen.field.address'), address) : []),
    ...line(t('screen.field.howToReach'), howToReach),
    ...(isWhole ? line(t('screen.field.words'), personal.words) : []),
  ];
  return lines.length > 0 ? <Facts lines={lines} /> : <p>{t('screen.handover.noWay')}</p>;
}

/** What was written down of it, and the systemfel that it stands behind. */
function Observed(props: {
  readonly told: NonNullable<Client['personal']>['observations'][string] | undefined;
}) {
  const { t } = useLanguage();
  if (!props.told) return null;
  const { text, systemfelIds } = props.told;
  return (
    <>
      <p className="as-written">{text ?? t('screen.history.erased')}</p>
      {systemfelIds.map((number) => (
        <p key={number}>
          <PageLink to="/$type/$number" params={{ type: 'systemfel', number }}>
            {t('screen.handover.toSystemfel')}
          </PageLink>
        </p>
      ))}
    </>
  );
}
