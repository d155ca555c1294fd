import { MoteList } from '@fyr/contracts';
import { Section, StatusText, Table, useLanguage } from '@fyr/ui';
import { useList } from '../api/lists.ts';
import { useComposition } from '../api/mote.ts';
import { useSession } from '../api/session.ts';
import { stateKey, toneOf } from '../case/case-type.ts';
import { PageLink } from '../frame/links.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { today } from '../frame/today.ts';
import type { Ledningsgrupp } from './page.tsx';

/** The meetings of this year, held and to come, and whether they are enough. */
export function Meetings({ group }: { readonly group: Ledningsgrupp }) {
  const { t, named } = useLanguage();
  const { rights } = useSession();
  const list = useList(
    'mote',
    MoteList,
    { ledningsgrupp: group.id, over: 'true' },
    rights.lists.includes('mote'),
  );
  const year = today().slice(0, 4);
  const meetings = useComposition(group.number).data?.meetings;
  const mayPlan = rights.commands.mote?.includes('PlanMote') ?? false;
  return (
    <Section title={t('screen.ledningsgrupp.meetings', { year })}>
      {meetings && (
        <p>
          {t('screen.ledningsgrupp.meetingsHeld', {
            held: meetings.held,
            wanted: meetings.required,
          })}
        </p>
      )}
      {rights.lists.includes('mote') && (
        <Loaded query={list}>
          {({ rows }) => {
            const ofYear = rows.filter((one) => (one.heldOn ?? one.plannedOn).startsWith(year));
            if (ofYear.length === 0) return <p>{t('screen.ledningsgrupp.noMeetings')}</p>;
            return (
              <Table
                caption={t('screen.ledningsgrupp.meetingsCaption', {
                  year,
                  count: ofYear.length,
                })}
                rows={ofYear.toSorted((a, b) => a.plannedOn.localeCompare(b.plannedOn))}
                keyOf={({ id }) => id}
                columns={[
                  {
                    key: 'number',
                    title: t('screen.case.number'),
                    header: true,
                    cell: ({ number }) => (
                      <PageLink to="/$type/$number" params={{ type: 'mote', number }}>
                        {number}
                      </PageLink>
                    ),
                  },
                  {
                    key: 'day',
                    title: t('screen.mote.when'),
                    whole: true,
                    cell: ({ plannedOn, heldOn }) => heldOn ?? plannedOn,
                  },
                  {
                    key: 'state',
                    title: t('screen.case.state'),
                    cell: ({ state }) => (
                      <StatusText tone={toneOf(state)}>{named(stateKey('mote', state))}</StatusText>
                    ),
                  },
                ]}
              />
            );
          }}
        </Loaded>
      )}
      {mayPlan && (
        <p>
          <PageLink
            look="action"
            to="/$type/ny"
            params={{ type: 'mote' }}
            search={{ ledningsgruppId: group.id }}
          >
            {t('screen.ledningsgrupp.plan')}
          </PageLink>
        </p>
      )}
    </Section>
  );
}
