import { ClientsFound, FindClient } from '@fyr/contracts';
import type { UppdragContext } from '@fyr/domain';
import { rowsNaming } from '@fyr/postgres';
import { callerOf } from './caller.ts';
import { seenOf } from './lists.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';
import { keepShown } from './showing.ts';

const foundMax = 20;

/** People are found by name or number only, and only by whoever may read who they are. */
export function findClientRoute(app: Router, services: Services): void {
  app.post(
    '/api/v1/uppdrag/find',
    {
      config: { may: { reads: 'uppdrag', words: true } },
      schema: { body: FindClient, response: { 200: ClientsFound } },
    },
    async (request) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const { tenant, account } = caller;
      const own = await rowsNaming(here.database, tenant, { type: 'uppdrag', account });
      const hits = (await seenOf(here, caller, own))
        .flatMap(({ row, card }) => {
          const name = card?.name;
          return typeof name === 'string' && isCalled(name, request.body.text)
            ? [{ row, name }]
            : [];
        })
        .toSorted((a, b) => rankOf(a.row.path) - rankOf(b.row.path) || byName(a.name, b.name))
        .slice(0, foundMax);
      // The others were looked through and are not told of.
      keepShown(caller, new Set(hits.map(({ row }) => (row.context as UppdragContext).clientId)));
      return {
        found: hits.map(({ row, name }) => ({ number: row.number, name, state: row.path })),
      };
    },
  );
}

const byName = new Intl.Collator('sv').compare;

function rankOf(state: string): number {
  return state === 'closed' ? 1 : 0;
}

/** Each word begins a word of the name. */
function isCalled(name: string, text: string): boolean {
  const words = name.toLocaleLowerCase('sv').split(/[\s-]+/);
  return text
    .toLocaleLowerCase('sv')
    .split(/[\s-]+/)
    .every((begun) => words.some((word) => word.startsWith(begun)));
}
