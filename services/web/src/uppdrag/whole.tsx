import { Facts, PageHeading, StatusText, useLanguage } from '@fyr/ui';
import { Fragment, type ReactNode } from 'react';
import { type HistoryEvent, useHistory } from '../api/cases.ts';
import { useSession } from '../api/session.ts';
import { stateKey, toneOf } from '../case/case-type.ts';
import { History } from '../case/history.tsx';
import { ProcessSection } from '../case/process-section.tsx';
import { useWords, type Words } from '../case/words.ts';
import { Loaded } from '../frame/loaded.tsx';
import { today } from '../frame/today.ts';
import { ActionBar } from './action-bar.tsx';
import { sortedActions } from './actions.ts';
import type { Uppdrag } from './codes.ts';
import { CoverBand } from './cover-band.tsx';
import { accountOf, coverOf, doneUnderCover, duesOf, standingCovers } from './handover.ts';
import { DueInWords, Handover } from './handover-picture.tsx';
import {
  Consents,
  ContactsSection,
  Documents,
  Goals,
  Observations,
  Permissions,
} from './parts.tsx';
import { SectionNav } from './section-nav.tsx';
import './uppdrag.css';

/** What a page of an uppdrag shows besides, where clients have names. */
export type Told = {
  /** What is done most often, before all other actions. */
  readonly lead?: ReactNode;
  readonly who?: ReactNode;
  readonly care?: readonly string[];
  readonly goalWords?: (goal: number) => string;
  readonly goals?: ReactNode;
  readonly reached?: ReactNode;
  readonly documents?: ReactNode;
  readonly observation?: (observation: number) => ReactNode;
  readonly readers?: ReactNode;
};

/** One uppdrag on one page: what to know at once, what may be done, and then each of its parts. */
export function WholeUppdrag(props: {
  readonly found: Uppdrag;
  readonly title: string;
  /** What matters most in its state, by command. */
  readonly first: readonly string[];
  readonly told?: Told;
}) {
  const { found, title } = props;
  // Drawn when all of it is there: nothing moves under the reader.
  const history = useHistory('uppdrag', found.number);
  return (
    <Loaded query={history} title={title}>
      {(events) => <Shown {...props} events={events} />}
    </Loaded>
  );
}

function Shown(
  props: Parameters<typeof WholeUppdrag>[0] & { readonly events: readonly HistoryEvent[] },
) {
  const { found, title, first, told = {}, events } = props;
  const words = useWords();
  const { t, nameOf } = words;
  const { account } = useSession();
  const { number, next } = found;
  const cover = coverOf(found.data, account, today());
  const covered = doneUnderCover(events);
  const name = (one: string | undefined) => nameOf(one) ?? t('screen.uppdrag.colleague');
  return (
    <>
      {cover && <CoverBand found={found} cover={cover} />}
      <PageHeading title={title} />
      <Band found={found} first={first} />
      <div className="uppdrag-bar">
        <ActionBar number={number} next={next} first={first} lead={told.lead} />
        <SectionNav number={number} sections={sectionsIn(words)} />
      </div>
      <div className="uppdrag-parts">
        <Handover found={found} events={events} {...told} />
        <Goals found={found} words={told.goalWords}>
          {told.goals}
        </Goals>
        <History
          id="tidslinje"
          type="uppdrag"
          events={events}
          marksOf={(event) => {
            const who = covered.get(event);
            return who === undefined ? [] : [t('screen.cover.mark', { name: name(who) })];
          }}
          whoOf={(event) => {
            const who = nameOf(accountOf(event));
            const role = event.actor?.split(':')[0];
            return (
              who &&
              role &&
              t('screen.uppdragPage.actor', {
                name: who,
                role: words.named(`screen.role.${role}`),
              })
            );
          }}
          found={found}
        />
        <ContactsSection found={found} events={events} reached={told.reached} />
        <Consents found={found} />
        <Documents found={found}>{told.documents}</Documents>
        <Observations found={found} told={told.observation} />
        <Permissions found={found}>{told.readers}</Permissions>
        <ProcessSection type="uppdrag" found={found} events={events} />
      </div>
    </>
  );
}

function sectionsIn({ t }: Words) {
  return [
    { id: 'overlamning', title: t('screen.handover.title') },
    { id: 'mal', title: t('screen.uppdrag.goals') },
    { id: 'tidslinje', title: t('screen.history.title') },
    { id: 'kontakter', title: t('screen.uppdragPage.contacts') },
    { id: 'samtycken', title: t('screen.uppdragPage.consents') },
    { id: 'dokument', title: t('screen.uppdragPage.documents') },
    { id: 'iakttagelser', title: t('screen.uppdragPage.observations') },
    { id: 'behorighet', title: t('screen.uppdragPage.permissions') },
  ];
}

/** Where it stands, whose it is, and what comes next. */
function Band(props: { readonly found: Uppdrag; readonly first: readonly string[] }) {
  const { found, first } = props;
  const { t, named, nameOf, nameOfEnhet, codes } = useWords();
  const { state, since, data, next } = found;
  const { ombud, request } = data;
  const [due] = duesOf(found, today());
  const covers = standingCovers(data, today());
  const { inSight } = sortedActions(next, {
    ...{ first, hasForm: () => true, isIrreversible: () => false },
  });
  const name = (account: string) => nameOf(account) ?? t('screen.uppdrag.colleague');
  const lines = [
    {
      name: t('screen.case.state'),
      value: (
        <>
          <StatusText tone={toneOf(state)}>{named(stateKey('uppdrag', state))}</StatusText>
          {since !== null && (
            <span className="below">{t('screen.timeline.since', { from: since })}</span>
          )}
        </>
      ),
    },
    {
      name: t('screen.field.huvudansvarig'),
      value: ombud ? (
        <>
          {name(ombud.huvudansvarig)}
          {ombud.medombud.length > 0 && (
            <span className="below">
              {t('screen.uppdragPage.with', { names: ombud.medombud.map(name).join(', ') })}
            </span>
          )}
        </>
      ) : (
        t('screen.uppdragPage.noOmbud')
      ),
    },
    ...(covers.length > 0
      ? [
          {
            name: t('screen.uppdrag.cover'),
            value: covers.map(({ cover, ombud: who, from, to }) => (
              <Fragment key={cover}>
                {name(who)}
                <span className="below">{t('screen.timeline.days', { from, to })}</span>
              </Fragment>
            )),
          },
        ]
      : []),
    {
      name: t('screen.uppdragPage.nextStep'),
      value: due ? (
        <DueInWords due={due} />
      ) : inSight[0] ? (
        named(`command.uppdrag.${inSight[0].command}`)
      ) : (
        t('screen.uppdragPage.noNextStep')
      ),
    },
    ...(data.queue
      ? [
          {
            name: t('screen.field.priority'),
            value: codes('PrioritetKod', data.queue.priority) || t('screen.uppdrag.noPriority'),
          },
        ]
      : []),
    ...(request ? [{ name: t('screen.field.enhet'), value: nameOfEnhet(request.enhet) }] : []),
  ];
  return (
    <div className="uppdrag-band">
      <Facts lines={lines} />
    </div>
  );
}

/** What it was asked for by, in codes. */
export function AboutClient(props: { readonly description: Uppdrag['data']['description'] }) {
  const { profil, hjalp } = props.description;
  const { t } = useLanguage();
  const { codes } = useWords();
  const lines = [
    { name: t('screen.field.profil'), value: codes('MalgruppsProfil', profil) },
    { name: t('screen.field.hjalp'), value: codes('HjalpKod', hjalp) },
  ].filter(({ value }) => value !== '');
  return lines.length > 0 ? <Facts lines={lines} /> : null;
}
