import { roomOf } from '@fyr/domain';
import { useQuery } from '@tanstack/react-query';
import type { Session } from '../api/session.ts';
import { enter } from '../case/kinds.ts';

const released = () => import('../released/kinds.ts');
const kindsIn = {
  inside: () => import('../inside/kinds.ts'),
  outside: () => import('../outside/kinds.ts'),
  released,
  audit: released,
};

/** Fetches what the pages of the reader's room know. To all others there is nothing at its address. */
export function useRoom({ role }: Session) {
  const room = roomOf(role);
  return useQuery({
    queryKey: ['room', room],
    queryFn: async () => {
      const { kinds } = await kindsIn[room]();
      enter(kinds);
      return room;
    },
    staleTime: Number.POSITIVE_INFINITY,
    // Whoever comes back enters anew.
    gcTime: 0,
  });
}
