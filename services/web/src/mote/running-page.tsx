import { Columns, More, Notice, PageHeading, Section, StatusText } from '@fyr/ui';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { type Case, useCase } from '../api/cases.ts';
import { type AgendaItem, useAgenda } from '../api/mote.ts';
import { CaseNow } from '../case/case-view.tsx';
import { useWords } from '../case/words.ts';
import { useAnnounce } from '../frame/announce.tsx';
import { ForRoles, readersOf } from '../frame/for-roles.tsx';
import { PageLink } from '../frame/links.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { useShortcut } from '../frame/shortcuts.ts';
import { lastWordsOf } from '../systemfel/notes.ts';
import type { Systemfel } from '../systemfel/page.tsx';
import { Decide } from './decide.tsx';
import { decisionOn } from './decision-on.ts';
import { ItemNotes } from './item-notes.tsx';
import { useItemTitle } from './item-title.ts';
import { useMembers } from './members.ts';
import type { Mote } from './page.tsx';
import { END, isOpen, type Place, placeOf } from './running.ts';
import { Steps } from './steps.tsx';
import { Thread } from './thread.tsx';

/** A meeting while it is held: one item a screen, the same for everybody who has it open. */
export function RunningPage() {
  const { number } = useParams({ from: '/mote/$number/punkter' });
  const { t } = useWords();
  const found = useCase('mote', number);
  const agenda = useAgenda(number);
  const title = t('screen.running.title', { number });
  return (
    <ForRoles roles={readersOf('mote')} title={title}>
      <Loaded query={found} title={title}>
        {(mote) => (
          <Loaded query={agenda} title={title}>
            {({ items }) => <Running mote={mote as unknown as Mote} items={items} />}
          </Loaded>
        )}
      </Loaded>
    </ForRoles>
  );
}

function Running({ mote, items }: { readonly mote: Mote; readonly items: readonly AgendaItem[] }) {
  const { t } = useWords();
  const { punkt } = useSearch({ from: '/mote/$number/punkter' });
  const place = placeOf(items, punkt);
  const titleOf = useItemTitle();
  const { item, number } = place;
  const after = items[number]?.systemfel?.number;
  // What comes next is there when one goes on.
  useCase('systemfel', after ?? '', after !== undefined);
  useTold(mote, items);
  return (
    <>
      <PageHeading
        key={item?.key ?? END}
        title={
          item
            ? t('screen.running.item', { place: number, count: items.length, title: titleOf(item) })
            : t('screen.running.end')
        }
      >
        <p>
          <PageLink to="/$type/$number" params={{ type: 'mote', number: mote.number }}>
            {t('screen.running.meeting', { number: mote.number })}
          </PageLink>
        </p>
      </PageHeading>
      <Pager mote={mote} place={place} />
      {!isOpen(mote.data.state) && <NotOpen mote={mote} />}
      <Columns
        first={
          item ? <Item key={item.key} mote={mote} item={item} /> : <End mote={mote} items={items} />
        }
        beside={
          <>
            <Contents mote={mote} items={items} here={item?.key ?? END} />
            <Present mote={mote} />
          </>
        }
        rest={null}
      />
    </>
  );
}

/** On and back, by link and by key; each item has an address of its own. */
function Pager({ mote, place }: { readonly mote: Mote; readonly place: Place }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { previous, next } = place;
  const params = { number: mote.number };
  const go = (punkt: string | undefined) =>
    punkt === undefined
      ? undefined
      : () => void navigate({ to: '/mote/$number/punkter', params, search: { punkt } });
  useShortcut('j', 'screen.running.next', go(next));
  useShortcut('k', 'screen.running.previous', go(previous));
  return (
    <nav aria-label={t('screen.running.pager')}>
      <p className="buttons running-pager">
        {previous !== undefined && (
          <PageLink
            look="action"
            to="/mote/$number/punkter"
            params={params}
            search={{ punkt: previous }}
          >
            {t('screen.running.previous')}
          </PageLink>
        )}
        {next !== undefined && (
          <PageLink
            look="action"
            to="/mote/$number/punkter"
            params={params}
            search={{ punkt: next }}
          >
            {t('screen.running.next')}
          </PageLink>
        )}
      </p>
    </nav>
  );
}

function NotOpen({ mote }: { readonly mote: Mote }) {
  const { t } = useWords();
  const isBefore = mote.data.heldOn === null;
  return (
    <>
      <Notice title={t(isBefore ? 'screen.running.notYet' : 'screen.running.over')} />
      {isBefore && <Thread mote={mote} />}
    </>
  );
}

type OfItem = { readonly mote: Mote; readonly item: AgendaItem };

/** One thing to take up; as a whole, so that nothing moves when a part of it comes. */
function Item({ mote, item }: OfItem) {
  return item.systemfel ? (
    <OnSystemfel mote={mote} item={item} number={item.systemfel.number} />
  ) : (
    <Parts mote={mote} item={item} />
  );
}

function OnSystemfel({ number, ...of }: OfItem & { readonly number: string }) {
  const found = useCase('systemfel', number);
  return (
    <Loaded query={found}>
      {(systemfel) => (
        <Parts {...of}>
          <About systemfel={systemfel} huvudman={of.item.huvudman?.huvudman} />
        </Parts>
      )}
    </Loaded>
  );
}

/** What it is about, what is decided and noted. */
function Parts({ mote, item, children }: OfItem & { readonly children?: ReactNode }) {
  const { t, named } = useWords();
  const decided = decisionOn(mote, item, { t, named });
  const text = item.item === undefined ? undefined : mote.personal?.items[item.item]?.text;
  const papers = mote.data.papers.filter(({ paper }) => item.papers.includes(paper));
  return (
    <>
      <Section raised title={t('screen.running.about')}>
        <p className="quiet">
          {[
            named(`code.Dagordningsslag.${item.kind}`),
            ...(item.on ? [item.on] : []),
            ...(item.dueOn ? [t('screen.mote.dueOn', { day: item.dueOn })] : []),
            ...(item.answer ? [named(`code.HuvudmanSvar.${item.answer}`)] : []),
          ].join(' · ')}
        </p>
        {text && <p className="as-written">{text}</p>}
        {papers.map(({ paper }) => (
          <div key={paper}>
            <h3>{mote.personal?.papers[paper]?.title ?? t('screen.history.erased')}</h3>
            <p className="as-written">{mote.personal?.papers[paper]?.text}</p>
          </div>
        ))}
        {children}
      </Section>
      {decided && (
        <Section raised title={t('screen.running.decided')}>
          <p className="agenda-decision">{decided}</p>
        </Section>
      )}
      <Decide mote={mote} item={item} isDecided={decided !== undefined} />
      <ItemNotes mote={mote} item={item} />
    </>
  );
}

/** The systemfel that the item is about, as its own page has it; and the last word of a huvudman on it. */
function About(props: { readonly systemfel: Case; readonly huvudman: string | undefined }) {
  const { systemfel, huvudman } = props;
  const { t } = useWords();
  const { number, personal } = systemfel as Case & Pick<Systemfel, 'personal'>;
  const said = huvudman === undefined ? undefined : lastWordsOf(personal?.notes, huvudman);
  return (
    <>
      <p className="as-written">{personal?.description}</p>
      {said !== undefined && <blockquote className="as-written">{said}</blockquote>}
      <More title={t('screen.running.facts')}>
        <CaseNow type="systemfel" found={systemfel} />
      </More>
      <p>
        <PageLink to="/$type/$number" params={{ type: 'systemfel', number }} target="_blank">
          {t('screen.running.whole', { number })}
        </PageLink>
      </p>
    </>
  );
}

/** What the meeting came to, and how it goes on. */
function End({ mote, items }: { readonly mote: Mote; readonly items: readonly AgendaItem[] }) {
  const { t, named } = useWords();
  const titleOf = useItemTitle();
  const decided = items.flatMap((item) => {
    const said = decisionOn(mote, item, { t, named });
    return said === undefined ? [] : [{ item, said }];
  });
  return (
    <>
      <Section raised title={t('screen.mote.steps')}>
        <Steps state={mote.data.state} />
      </Section>
      <Section raised title={t('screen.mote.decisions')}>
        {decided.length === 0 ? (
          <p>{t('screen.running.noDecisions')}</p>
        ) : (
          <ul className="entries">
            {decided.map(({ item, said }) => (
              <li key={item.key}>
                <h3>{titleOf(item)}</h3>
                <p>{said}</p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Thread mote={mote} isThere />
      {mote.data.approvedOn !== null && <Notice title={t('screen.mote.sealed')} />}
    </>
  );
}

/** The whole agenda: what is decided, and where one is. */
function Contents(props: {
  readonly mote: Mote;
  readonly items: readonly AgendaItem[];
  readonly here: string;
}) {
  const { mote, items, here } = props;
  const { t, named } = useWords();
  const titleOf = useItemTitle();
  const link = (punkt: string) => ({
    to: '/mote/$number/punkter' as const,
    params: { number: mote.number },
    search: { punkt },
    ...(punkt === here ? { 'aria-current': 'step' as const } : {}),
  });
  return (
    <Section raised title={t('screen.mote.agenda')}>
      <ol className="running-contents">
        {items.map((item) => (
          <li key={item.key}>
            <PageLink {...link(item.key)}>{titleOf(item)}</PageLink>
            {decisionOn(mote, item, { t, named }) && (
              <span className="below">
                <StatusText tone="done">{t('screen.running.isDecided')}</StatusText>
              </span>
            )}
          </li>
        ))}
        <li>
          <PageLink {...link(END)}>{t('screen.running.end')}</PageLink>
        </li>
      </ol>
    </Section>
  );
}

function Present({ mote }: { readonly mote: Mote }) {
  const { t } = useWords();
  const { attendance, ledningsgruppId } = mote.data;
  const { nameOf } = useMembers(ledningsgruppId);
  const may = mote.next.some(({ command, allowed }) => command === 'ChangeAttendance' && allowed);
  if (!attendance) return null;
  const { present, chair, secretary } = attendance;
  const taskOf = (member: number) =>
    [
      ...(member === chair ? [t('screen.mote.chair')] : []),
      ...(member === secretary ? [t('screen.mote.secretary')] : []),
    ].join(', ');
  return (
    <Section raised title={t('screen.mote.present')}>
      <ul className="standing">
        {present.map(({ member }) => (
          <li key={member}>
            {nameOf(member)}
            {taskOf(member) !== '' && <span className="below">{taskOf(member)}</span>}
          </li>
        ))}
      </ul>
      {may && (
        <PageLink
          to="/$type/$number/$command"
          params={{ type: 'mote', number: mote.number, command: 'ChangeAttendance' }}
        >
          {t('command.mote.ChangeAttendance')}
        </PageLink>
      )}
    </Section>
  );
}

/** A decision that comes while one looks on is said, whoever recorded it. */
function useTold(mote: Mote, items: readonly AgendaItem[]): void {
  const { t, named } = useWords();
  const { announce } = useAnnounce();
  const titleOf = useItemTitle();
  const said = items.flatMap((item) => {
    const decided = decisionOn(mote, item, { t, named });
    return decided === undefined ? [] : [`${titleOf(item)}: ${decided}`];
  });
  const known = useRef<ReadonlySet<string>>(undefined);
  const told = said.join('\n');
  useEffect(() => {
    const now = new Set(told.split('\n'));
    const fresh = [...now].filter((one) => one !== '' && known.current?.has(one) === false);
    known.current = now;
    if (fresh.length > 0) announce(fresh.join(' '));
  }, [told, announce]);
}
