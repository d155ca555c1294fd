import { CommandHeaders, NotedTogether, Outcome } from '@fyr/contracts';
import { uppdrag } from '@fyr/domain';
import { executeTogether, faultsOf, RefusedTogether, Rejection } from '@fyr/kernel';
import { z } from 'zod';
import { callerOf } from './caller.ts';
import { causeOf, keyOf } from './commands.ts';
import { reach } from './rights.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';

/** A contact with what it did for a goal and what was seen in it: all of it is recorded, or nothing. */
export function notedTogetherRoute(app: Router, services: Services): void {
  app.post(
    '/api/v1/uppdrag/:id/noted',
    {
      config: { may: { gives: 'MakeContact', in: uppdrag } },
      schema: {
        body: z.looseObject({}),
        headers: CommandHeaders.omit({ 'if-match': true }),
        response: { 200: Outcome },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const { id: named } = request.params as { id: string };
      const { row } = await reach(here, caller, uppdrag, named);
      const { commands: given } = contentOf(request.body);
      const commands = given.map(({ type, data, personal }) => ({
        ...{ workflow: uppdrag, id: row.id, command: { type, data, personal } },
      }));
      const cause = causeOf(keyOf(request, caller), caller, services.clock.now(), undefined);
      try {
        return await executeTogether(here.store, commands, cause);
      } catch (error) {
        throw error instanceof RefusedTogether ? placed(error) : error;
      }
    },
  );
}

/** Looked at once it is settled that there is such an uppdrag for the caller. */
function contentOf(body: unknown): z.output<typeof NotedTogether> {
  const { data, error } = NotedTogether.safeParse(body);
  if (data) return data;
  const faults = faultsOf('body', error);
  throw new Rejection('invalid', 'what is noted does not fit its contract', { faults });
}

/** The same no, each fault at its place among the commands. */
function placed({ code, message, because, refusals, first }: RefusedTogether): Rejection {
  const faults = refusals.flatMap(({ index, faults: own }) =>
    own.map((fault) => ({ ...fault, path: `commands.${index}.${fault.path}` })),
  );
  return new Rejection(code, message, { because, faults, cause: first });
}
