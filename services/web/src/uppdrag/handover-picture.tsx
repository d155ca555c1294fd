import { Section, StatusText, type StatusTone, useLanguage } from '@fyr/ui';
import type { ReactNode } from 'react';
import type { HistoryEvent } from '../api/cases.ts';
import { useWords } from '../case/words.ts';
import { today } from '../frame/today.ts';
import type { Uppdrag } from './codes.ts';
import { Contacts, contactInWords } from './contact.tsx';
import { mayBeDone } from './doing.tsx';
import { awaitedIn, consentsInForce, type Due, duesOf, saidAndDone } from './handover.ts';

/** As much of it as one reads in a minute. */
const contactsInSight = 3;

/**
 * What one needs to know who takes it over for a day: who it is, what was said and done last, what
 * the client wants, what is booked, with whom one may speak, and what to take care of.
 */
export function Handover(props: {
  readonly found: Uppdrag;
  readonly events: readonly HistoryEvent[];
  /** Who it is and how they are reached, where the reader may know. */
  readonly who?: ReactNode;
  /** What to take care of besides. */
  readonly care?: readonly string[];
  readonly goalWords?: ((goal: number) => string) | undefined;
}) {
  const { found, events, who, care = [], goalWords } = props;
  const words = useWords();
  const { t, codes } = words;
  const now = today();
  const dues = duesOf(found, now);
  const contacts = saidAndDone(events).slice(0, contactsInSight);
  const consents = consentsInForce(found.data, now);
  const awaited = awaitedIn(events).map((event) =>
    t('screen.handover.awaited', { what: contactInWords(event, words), on: event.on }),
  );
  const { goals, pause, legalHold } = found.data;
  const mind = [
    ...(pause ? [t('screen.handover.paused', { reason: codes('PausOrsak', [pause.reason]) })] : []),
    ...awaited,
    ...(legalHold ? [t('screen.handover.held')] : []),
    ...care,
  ];
  return (
    <Section raised title={t('screen.handover.title')} id="overlamning">
      <div className="handover">
        {who && (
          <Part title={t(goalWords ? 'screen.handover.who' : 'screen.handover.why')}>{who}</Part>
        )}
        <Part title={t('screen.handover.due')}>
          {dues.length === 0 ? (
            <p>{t('screen.handover.noDue')}</p>
          ) : (
            <ul>
              {dues.map((due) => (
                <li key={`${due.name} ${due.on} ${due.party}`}>
                  <DueInWords due={due} />
                </li>
              ))}
            </ul>
          )}
        </Part>
        <Part title={t('screen.handover.last')} isWide>
          {contacts.length === 0 ? (
            <p>{t('screen.handover.noContact')}</p>
          ) : (
            <Contacts events={contacts} />
          )}
        </Part>
        <Part title={t('screen.uppdrag.goals')} isWide>
          {goals.length === 0 ? (
            <p>{t('screen.uppdrag.noGoals')}</p>
          ) : (
            <ol>
              {goals.map(({ goal, area, status, outcome }) => (
                <li key={goal} value={goal}>
                  {goalWords?.(goal) ?? codes('Livsomrade', [area])}
                  {' – '}
                  <GoalStatus status={status} outcome={outcome} />
                </li>
              ))}
            </ol>
          )}
        </Part>
        <Part title={t('screen.handover.consents')}>
          {consents.length === 0 ? (
            <NoConsent found={found} />
          ) : (
            <ul>
              {consents.map((one) => (
                <li key={one.consent}>
                  {codes('Samtyckespart', [one.with])}: {codes('SamtyckesOmfattning', one.scope)}
                </li>
              ))}
            </ul>
          )}
        </Part>
        <Part title={t('screen.handover.care')}>
          {mind.length === 0 ? (
            <p>{t('screen.handover.noCare')}</p>
          ) : (
            <ul>
              {mind.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          )}
        </Part>
      </div>
    </Section>
  );
}

function Part(props: {
  readonly title: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={props.isWide ? 'handover-wide' : undefined}>
      <h3>{props.title}</h3>
      {props.children}
    </div>
  );
}

/** What it is and by when; and whether that day has passed. */
export function DueInWords({ due }: { readonly due: Due }) {
  const { t, named, codes } = useWords();
  const { name, on, isOverdue, party } = due;
  return (
    <>
      {named(`deadline.uppdrag.${name}`)}
      {party !== undefined && ` (${codes('Samtyckespart', [party])})`}{' '}
      <span className="date">{on}</span>
      {isOverdue && <strong> {t('screen.case.overdue')}</strong>}
    </>
  );
}

const tones: Readonly<Record<Uppdrag['data']['goals'][number]['status'], StatusTone>> = {
  open: 'going',
  reached: 'done',
  abandoned: 'resting',
};

/** Where it stands; once it is over, what became of it. */
export function GoalStatus(props: {
  readonly status: Uppdrag['data']['goals'][number]['status'];
  readonly outcome: string | null;
}) {
  const { t, codes } = useWords();
  const { status, outcome } = props;
  return outcome === null ? (
    <StatusText tone={tones[status]}>{t(`screen.goal.${status}`)}</StatusText>
  ) : (
    <StatusText tone="done">{codes('MalUtfall', [outcome])}</StatusText>
  );
}

/** That nobody may be spoken with; and what it means to the one who works with it. */
export function NoConsent({ found }: { readonly found: Pick<Uppdrag, 'next'> }) {
  const { t } = useLanguage();
  const speaks = mayBeDone(found, 'MakeContact');
  return <p>{t(speaks ? 'screen.handover.noConsent' : 'screen.handover.noneInForce')}</p>;
}
