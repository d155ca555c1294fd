import { z } from 'zod';
import { shared } from '../case/descriptions.ts';
import type { Kind, Kinds } from '../case/kinds.ts';
import { readersOf } from '../frame/for-roles.tsx';

/** There is none: whoever comes to its address is told for whom it is. */
const uppdrag: Kind = {
  stream: z.never(),
  history: z.never(),
  outcome: () => z.never(),
  form: () => undefined,
  givers: () => readersOf('uppdrag'),
  told: () => undefined,
  fixedFor: () => undefined,
  list: {
    ...{ answer: z.never(), filters: [], query: () => ({}), columns: () => [] },
    emptyHelp: () => 'screen.case.none',
  },
  page: { title: () => '', lines: () => [], picture: () => ({}) },
};

/** Where one sees what is released. */
export const kinds: Kinds = { uppdrag, ...shared };
