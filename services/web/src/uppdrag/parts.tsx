import { Facts, More, Section, Table, useLanguage } from '@fyr/ui';
import type { ReactNode } from 'react';
import type { HistoryEvent } from '../api/cases.ts';
import { useWords } from '../case/words.ts';
import { today } from '../frame/today.ts';
import type { Uppdrag } from './codes.ts';
import { Contacts } from './contact.tsx';
import { Doings, mayBeDone } from './doing.tsx';
import { contactsIn, isInForce, standingCovers } from './handover.ts';
import { GoalStatus, NoConsent } from './handover-picture.tsx';

/** The client's goals, in the client's words where they may be read, and where each of them stands. */
export function Goals(props: {
  readonly found: Uppdrag;
  readonly words?: ((goal: number) => string) | undefined;
  readonly children?: ReactNode;
}) {
  const { found, words, children } = props;
  const { t, codes } = useWords();
  const { goals } = found.data;
  return (
    <Section title={t('screen.uppdrag.goals')} id="mal">
      {goals.length === 0 ? (
        <p>{t('screen.uppdrag.noGoals')}</p>
      ) : (
        <ol className="goals">
          {goals.map(({ goal, area, status, scores, outcome }) => (
            <li key={goal} value={goal}>
              {words && <p>{words(goal)}</p>}
              <p className="quiet">
                {codes('Livsomrade', [area])} · <GoalStatus status={status} outcome={outcome} />
                {scores.length > 0 &&
                  ` · ${t('screen.uppdragPage.scores', {
                    scores: scores.map(({ score }) => score).join(' → '),
                  })}`}
              </p>
              {status === 'open' && (
                <Doings
                  of={found}
                  about={t('screen.uppdragPage.goalNumber', { goal })}
                  doings={['ReachGoal', 'ReviseGoal', 'AbandonGoal'].map((command) => ({
                    command,
                    given: { goal: String(goal) },
                  }))}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      <Doings of={found} doings={[{ command: 'FormulateGoal' }]} />
      {children}
    </Section>
  );
}

const contactsInSight = 5;

/** How the client is reached, and every contact and meeting. */
export function ContactsSection(props: {
  readonly found: Uppdrag;
  readonly events: readonly HistoryEvent[];
  readonly reached?: ReactNode;
}) {
  const { found, events, reached } = props;
  const { t, codes } = useWords();
  const contacts = contactsIn(events);
  const older = contacts.slice(contactsInSight);
  const { agreement } = found.data;
  return (
    <Section title={t('screen.uppdragPage.contacts')} id="kontakter">
      {reached}
      {agreement && agreement.contactBy.length > 0 && (
        <p>
          {t('screen.uppdragPage.contactBy', { ways: codes('KontaktSatt', agreement.contactBy) })}
        </p>
      )}
      {contacts.length === 0 ? (
        <p>{t('screen.handover.noContact')}</p>
      ) : (
        <Contacts events={contacts.slice(0, contactsInSight)} />
      )}
      {older.length > 0 && (
        <More title={t('screen.uppdragPage.olderContacts', { count: older.length })}>
          <Contacts events={older} />
        </More>
      )}
      <Doings
        of={found}
        doings={[
          'MakeContact',
          'PrepareMeeting',
          'HoldMeeting',
          'MakeDirectContact',
          'ChangeContactDetails',
        ].map((command) => ({ command }))}
      />
    </Section>
  );
}

/** With whom the ombud may speak, about what and until when. */
export function Consents({ found }: { readonly found: Uppdrag }) {
  const { t, codes } = useWords();
  const now = today();
  const { consents, powersOfAttorney } = found.data;
  const inForce = consents.filter((one) => isInForce(one, now));
  const over = consents.filter((one) => !inForce.includes(one));
  return (
    <Section title={t('screen.uppdragPage.consents')} id="samtycken">
      {inForce.length === 0 ? (
        <NoConsent found={found} />
      ) : (
        <ul className="rows">
          {inForce.map((one) => (
            <li key={one.consent}>
              <p>
                <strong>{codes('Samtyckespart', [one.with])}</strong>{' '}
                {t('screen.uppdragPage.validUntil', { day: one.validUntil })}
              </p>
              <p className="quiet">{codes('SamtyckesOmfattning', one.scope)}</p>
              <Doings
                of={found}
                about={codes('Samtyckespart', [one.with])}
                doings={[{ command: 'WithdrawConsent', given: { consent: String(one.consent) } }]}
              />
            </li>
          ))}
        </ul>
      )}
      {over.length > 0 && (
        <More title={t('screen.uppdragPage.consentsOver', { count: over.length })}>
          <ul className="rows">
            {over.map((one) => (
              <li key={one.consent}>
                {codes('Samtyckespart', [one.with])},{' '}
                {t(one.on > now ? 'screen.uppdragPage.from' : 'screen.uppdragPage.endedOn', {
                  day: one.on > now ? one.on : (one.endedOn ?? one.validUntil),
                })}
              </li>
            ))}
          </ul>
        </More>
      )}
      {powersOfAttorney.length > 0 && (
        <>
          <h3>{t('screen.uppdragPage.powers')}</h3>
          <ul className="rows">
            {powersOfAttorney.map((one) => (
              <li key={`${one.on} ${one.with} ${one.scope.join()}`}>
                <p>
                  <strong>{codes('Samtyckespart', [one.with])}</strong>{' '}
                  {one.validUntil === undefined
                    ? t('screen.uppdragPage.untilFurther')
                    : t('screen.uppdragPage.validUntil', { day: one.validUntil })}
                </p>
                <p className="quiet">{codes('FullmaktsOmfattning', one.scope)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <Doings
        of={found}
        doings={[{ command: 'GiveConsent' }, { command: 'RegisterPowerOfAttorney' }]}
      />
    </Section>
  );
}

/** What is agreed to be written, what there is, and what becomes of it. */
export function Documents(props: { readonly found: Uppdrag; readonly children?: ReactNode }) {
  const { found, children } = props;
  const { t, codes } = useWords();
  const { agreement, plan, documentation, handedOver, destroyed } = found.data;
  const lines = [
    ...(agreement
      ? [
          {
            name: t('screen.uppdragPage.agreement'),
            value: `${agreement.on}, ${codes('DokumentationsVal', [agreement.documented])}`,
          },
        ]
      : []),
    ...(plan
      ? [
          {
            name: t('screen.uppdragPage.plan'),
            value: [codes('PlanFinns', [plan.exists]), codes('PlanTyp', [plan.planType]), plan.on]
              .filter((part) => part !== '')
              .join(', '),
          },
        ]
      : []),
    ...(documentation
      ? [
          {
            name: t('screen.uppdragPage.documentation'),
            value: t('screen.uppdragPage.decided', {
              decision: codes('DokumentationsBeslut', [documentation.decision]),
              day: documentation.dueOn,
            }),
          },
        ]
      : []),
    ...(handedOver
      ? [
          {
            name: t('screen.uppdragPage.handedOver'),
            value: `${handedOver.on}, ${codes('OverlamningsSatt', [handedOver.how])}`,
          },
        ]
      : []),
    ...(destroyed
      ? [
          {
            name: t('screen.uppdragPage.destroyed'),
            value: `${destroyed.on}, ${codes('ForstoringsSatt', [destroyed.how])}`,
          },
        ]
      : []),
  ];
  return (
    <Section title={t('screen.uppdragPage.documents')} id="dokument">
      {lines.length > 0 ? <Facts lines={lines} /> : <p>{t('screen.uppdragPage.noDocuments')}</p>}
      <Doings
        of={found}
        doings={[
          'MakeAgreement',
          'NoteIndividualPlan',
          'DecideDocumentation',
          'HandOverDocumentation',
        ].map((command) => ({ command }))}
      />
      {children}
    </Section>
  );
}

/** What the ombud has seen that may be a fault of the system, and what has become of it. */
export function Observations(props: {
  readonly found: Uppdrag;
  /** The text of an observation and the systemfel that it stands behind. */
  readonly told?: ((observation: number) => ReactNode) | undefined;
}) {
  const { found, told } = props;
  const { t, codes } = useWords();
  const { observations } = found.data;
  return (
    <Section title={t('screen.uppdragPage.observations')} id="iakttagelser">
      {observations.length === 0 ? (
        <p>
          {t(
            mayBeDone(found, 'NoteObservation')
              ? 'screen.uppdragPage.noObservations'
              : 'screen.uppdragPage.noneObserved',
          )}
        </p>
      ) : (
        <ol className="rows">
          {observations.toReversed().map((one) => (
            <li key={one.observation}>
              <p>
                <time dateTime={one.on}>{one.on}</time>{' '}
                <strong>{codes('HuvudmanTyp', [one.huvudman])}</strong>
              </p>
              <p className="quiet">
                {codes('SystemfelArt', [one.art])} · {one.quarter} ·{' '}
                {t('screen.uppdragPage.links', { count: one.links })}
              </p>
              {told?.(one.observation)}
              <Doings
                of={found}
                about={t('screen.uppdragPage.observationOf', { day: one.on })}
                doings={[
                  ...(one.links === 0
                    ? [{ command: 'LinkObservation', given: numbered(one.observation) }]
                    : [{ command: 'UnlinkObservation', given: numbered(one.observation) }]),
                ]}
              />
            </li>
          ))}
        </ol>
      )}
      <Doings of={found} doings={[{ command: 'NoteObservation' }]} />
    </Section>
  );
}

function numbered(observation: number) {
  return { observation: String(observation) };
}

/** Who may open it now, and by what right; and who has. */
export function Permissions(props: { readonly found: Uppdrag; readonly children?: ReactNode }) {
  const { found, children } = props;
  const { t } = useLanguage();
  const now = today();
  const { nameOf, codes } = useWords();
  const { ombud } = found.data;
  const name = (account: string) => nameOf(account) ?? t('screen.uppdrag.colleague');
  const rows: readonly (readonly [string, string])[] = [
    ...(ombud
      ? [
          [name(ombud.huvudansvarig), t('screen.field.huvudansvarig')] as const,
          ...ombud.medombud.map((one) => [name(one), t('screen.uppdragPage.medombud')] as const),
        ]
      : []),
    ...standingCovers(found.data, now).map(
      ({ ombud: covering, from, to, reason }) =>
        [
          name(covering),
          t('screen.uppdragPage.coversFromTo', {
            from,
            to,
            reason: codes('TackningsSkal', [reason]),
          }),
        ] as const,
    ),
  ];
  return (
    <Section title={t('screen.uppdragPage.permissions')} id="behorighet">
      {rows.length === 0 ? (
        <p>{t('screen.uppdragPage.nobodyYet')}</p>
      ) : (
        <Table
          caption={t('screen.uppdragPage.mayOpen')}
          rows={rows}
          keyOf={([who, why]) => `${who} ${why}`}
          columns={[
            {
              key: 'who',
              title: t('screen.uppdrag.ombud'),
              header: true,
              name: true,
              cell: ([who]) => who,
            },
            { key: 'why', title: t('screen.uppdragPage.right'), cell: ([, why]) => why },
          ]}
        />
      )}
      <p>{t('screen.uppdragPage.codesOnly')}</p>
      <Doings
        of={found}
        doings={['AssignOmbud', 'ChangeOmbud', 'GrantCover', 'EndCover'].map((command) => ({
          command,
        }))}
      />
      {children}
    </Section>
  );
}
