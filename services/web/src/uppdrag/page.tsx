import type { PageDescription } from '../case/description.ts';
import { today } from '../frame/today.ts';
import { ofState } from './actions.ts';
import type { Uppdrag } from './codes.ts';
import { standingCovers } from './handover.ts';
import { AboutClient, WholeUppdrag } from './whole.tsx';

/** One uppdrag in codes: where it stands, who has it and what comes next. */
export const uppdragPage: PageDescription<Uppdrag> = {
  title: ({ number }) => number,
  lines: () => [],
  Whole: ({ found }) => (
    <WholeUppdrag
      found={found}
      title={found.number}
      first={ofState(firstOutside, found.state) ?? []}
      told={{ who: <AboutClient description={found.data.description} /> }}
    />
  ),
  picture: ({ data }) => ({
    covers: standingCovers(data, today()),
    goals: data.goals,
    consents: data.consents,
    observations: data.observations,
  }),
};

const people = ['AssignOmbud', 'ChangeOmbud', 'GrantCover', 'EndCover'];
const firstOutside: Readonly<Record<string, readonly string[]>> = {
  firstContact: ['AssignOmbud', 'QueueUppdrag', 'ChangeOmbud', 'GrantCover'],
  'firstContact.queued': ['AssignOmbud', 'ChangeQueuePriority', 'LeaveQueue', 'ChangeOmbud'],
  jointMapping: people,
  active: people,
  closed: ['ChangeOmbud', 'EndCover'],
};
