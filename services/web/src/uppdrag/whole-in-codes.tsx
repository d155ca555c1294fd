import { ofState } from './actions.ts';
import type { Uppdrag } from './codes.ts';
import { AboutClient, WholeUppdrag } from './whole.tsx';

/** The page of an uppdrag for who may not know whose it is. */
export function WholeInCodes({ found }: { readonly found: Uppdrag }) {
  return (
    <WholeUppdrag
      found={found}
      title={found.number}
      first={ofState(firstOutside, found.state) ?? []}
      told={{ who: <AboutClient description={found.data.description} /> }}
    />
  );
}

const people = ['AssignOmbud', 'ChangeOmbud', 'GrantCover', 'EndCover'];
const firstOutside: Readonly<Record<string, readonly string[]>> = {
  firstContact: ['AssignOmbud', 'QueueUppdrag', 'ChangeOmbud', 'GrantCover'],
  'firstContact.queued': ['AssignOmbud', 'ChangeQueuePriority', 'LeaveQueue', 'ChangeOmbud'],
  jointMapping: people,
  active: people,
  closed: ['ChangeOmbud', 'EndCover'],
};
