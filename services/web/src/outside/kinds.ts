import { commands, events } from 'virtual:uppdrag-in-codes';
import { Outcome } from '@fyr/contracts';
import { Role, roomOf } from '@fyr/domain';
import { z } from 'zod';
import type { Case } from '../api/cases.ts';
import type { Row } from '../api/lists.ts';
import type { ListDescription, PageDescription } from '../case/description.ts';
import { shared } from '../case/descriptions.ts';
import type { Kind, Kinds } from '../case/kinds.ts';
import { UppdragCodes } from '../uppdrag/codes.ts';
import { uppdragList } from '../uppdrag/list.tsx';
import { uppdragPage } from '../uppdrag/page.tsx';

const History = z.object({
  events: z.array(
    z.object({
      type: z.string(),
      on: z.string(),
      text: z.string(),
      revision: z.int(),
      position: z.int(),
      at: z.int(),
      actor: z.string(),
      state: z.string(),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
});

/** Whose a form is that is not known here, if there is one. */
const inside = Role.options.filter((role) => roomOf(role) === 'inside');

/** An uppdrag as it is known here: what was made of its contract when the page was built. */
const uppdrag: Kind = {
  stream: UppdragCodes,
  history: History,
  outcome: () => Outcome,
  form: (command) => commands[command]?.form,
  givers: (command) => commands[command]?.givers ?? inside,
  told: (event) => ({ data: events[event] }),
  fixedFor: () => undefined,
  list: uppdragList as unknown as ListDescription<Row>,
  page: uppdragPage as unknown as PageDescription<Case>,
};

/** Outside, where nobody is a client. */
export const kinds: Kinds = { uppdrag, ...shared };
