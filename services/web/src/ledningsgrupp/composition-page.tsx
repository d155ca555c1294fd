import { LedningsgruppList, MoteList } from '@fyr/contracts';
import { membersOn } from '@fyr/domain';
import { Notice, PageHeading, Section, Table } from '@fyr/ui';
import { useCase, useCases } from '../api/cases.ts';
import { useList } from '../api/lists.ts';
import { useSession } from '../api/session.ts';
import { useWords } from '../case/words.ts';
import { ForRoles, readersOf } from '../frame/for-roles.tsx';
import { PageLink } from '../frame/links.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { today } from '../frame/today.ts';
import { useMembers } from '../mote/members.ts';
import type { Mote } from '../mote/page.tsx';
import { attendedBy } from './attended.ts';
import { Composition, titleOf } from './composition.tsx';
import type { Ledningsgrupp } from './page.tsx';

/** Each ledningsgrupp against the ordinance: who is there, who is missing, and who comes. */
export function CompositionPage() {
  const { t } = useWords();
  const title = t('screen.composition.title');
  const groups = useList('ledningsgrupp', LedningsgruppList, {});
  return (
    <ForRoles roles={readersOf('ledningsgrupp')} title={title}>
      <PageHeading title={title}>
        <p>{t('screen.composition.lead')}</p>
      </PageHeading>
      <Loaded query={groups}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Notice title={t('screen.ledningsgrupp.empty')}>
              <p>{t('screen.ledningsgrupp.emptyHelp')}</p>
            </Notice>
          ) : (
            rows.map(({ id, number, card }) => (
              <div key={id}>
                {rows.length > 1 && <h2>{`${number} ${card?.name ?? ''}`.trim()}</h2>}
                <Composition number={number} isOneOfMore={rows.length > 1} />
                <Attendance id={id} number={number} isOneOfMore={rows.length > 1} />
              </div>
            ))
          )
        }
      </Loaded>
    </ForRoles>
  );
}

/** So many meetings show who comes and who does not. */
const meetingsMax = 8;

function Attendance(props: {
  readonly id: string;
  readonly number: string;
  readonly isOneOfMore: boolean;
}) {
  const { id, number, isOneOfMore } = props;
  const { t, named } = useWords();
  const { rights } = useSession();
  const mayRead = rights.lists.includes('mote');
  const meetings = useList('mote', MoteList, { ledningsgrupp: id, over: 'true' }, mayRead);
  const held = (meetings.data?.rows ?? [])
    .filter(({ heldOn }) => heldOn !== null)
    .toSorted((a, b) => (b.heldOn ?? '').localeCompare(a.heldOn ?? ''))
    .slice(0, meetingsMax);
  const read = useCases(
    'mote',
    held.map((one) => one.number),
  );
  const group = useCase('ledningsgrupp', number);
  const { nameOf } = useMembers(id);
  const all = read.flatMap(({ data }) => (data ? [(data as unknown as Mote).data] : []));
  const members = (group.data as Ledningsgrupp | undefined)?.data.members;
  if (!mayRead || !members) return null;
  const attended = attendedBy(all);
  const seated = membersOn({ members }, today());
  return (
    <Section raised title={titleOf(t('screen.composition.attendance'), isOneOfMore && number)}>
      {held.length === 0 ? (
        <p>{t('screen.composition.noMeetings')}</p>
      ) : (
        <Table
          caption={t('screen.composition.caption', { count: held.length })}
          rows={seated}
          keyOf={({ member }) => String(member)}
          columns={[
            {
              key: 'name',
              title: t('screen.composition.member'),
              header: true,
              name: true,
              cell: ({ member }) => nameOf(member),
            },
            {
              key: 'organisation',
              title: t('screen.field.organisation'),
              cell: ({ organisation }) => named(`code.Ledamotsorganisation.${organisation}`),
            },
            {
              key: 'mandate',
              title: t('screen.field.mandate'),
              cell: ({ mandate }) => named(`code.Mandat.${mandate}`),
            },
            {
              key: 'came',
              title: t('screen.composition.came'),
              cell: ({ member }) => {
                const one = attended.get(member);
                if (!one) return t('screen.composition.newMember');
                const { present, of, hasLeft } = one;
                return (
                  <>
                    {t('screen.composition.times', { present, of })}
                    {hasLeft && (
                      <strong className="below">{t('screen.composition.missedTwo')}</strong>
                    )}
                  </>
                );
              },
            },
          ]}
        />
      )}
      <p>
        <PageLink to="/$type/$number" params={{ type: 'ledningsgrupp', number }}>
          {t('screen.composition.group', { number })}
        </PageLink>
      </p>
    </Section>
  );
}
