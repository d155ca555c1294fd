import { randomUUID } from 'node:crypto';
import {
  CommandEnvelope,
  CommandHeaders,
  commandPath,
  givenByPeople,
  outcomeOf,
} from '@fyr/contracts';
import { workflows } from '@fyr/domain';
import { type Command, execute, type Workflow } from '@fyr/kernel';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Caller, callerOf } from './caller.ts';
import { formsOf, placeOf } from './drafts.ts';
import { idOfMonth, withDrawnLog } from './draw-log.ts';
import { expectedRevision } from './entity-tag.ts';
import { namedEvidence } from './evidence.ts';
import { withGivenId } from './given-id.ts';
import { issuedLink } from './issued-link.ts';
import { checkEarlierSeen, checkKnownHere } from './known-here.ts';
import { checkLeadsMeeting } from './leads-meeting.ts';
import { checkOwnClientsUnnamed } from './own-clients.ts';
import { checkNamedWithin } from './passkeys/named-within.ts';
import { openRapport } from './rapport/open.ts';
import { idOfRapport, revisionComposed, withComposed } from './rapport/prepare.ts';
import { isDeidentified, reach } from './rights.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';

/** One route per command of every workflow: a new workflow needs nothing here. */
export function commandRoutes(app: Router, services: Services): void {
  for (const workflow of Object.values<Workflow>(workflows)) {
    for (const { name, opens } of givenByPeople(workflow)) {
      const status = opens ? 201 : 200;
      app.post(
        commandPath(workflow, name),
        {
          config: { may: { gives: name, in: workflow } },
          schema: {
            body: CommandEnvelope,
            headers: CommandHeaders,
            response: { [status]: outcomeOf(workflow, name) },
          },
        },
        async (request, reply) => {
          // 1. On what: a stream that the caller can see at all.
          const caller = callerOf(request);
          const here = services.roomOf(caller);
          const { id: named = '' } = request.params as { id?: string };
          const reached = opens ? undefined : await reach(here, caller, workflow, named);

          // 2. What: as given, with an id that nobody chose and a pseudonym in the place of an uppdrag.
          const body = { type: name, ...(request.body as z.infer<typeof CommandEnvelope>) };
          const id =
            reached?.row.id ??
            idOfMonth(services, caller.tenant, workflow, body as Command) ??
            idOfRapport(services, caller.tenant, workflow, body as Command) ??
            randomUUID();
          const key = keyOf(request, caller);
          await checkNamedWithin(here, caller, body as Command);
          const given = withGivenId(services, workflow, body as Command, key);
          const evident = await namedEvidence(here, caller, workflow, id, given);
          const drawn = await withDrawnLog(here, caller.tenant, workflow, {
            command: evident,
            key,
          });
          await checkEarlierSeen(here, caller, workflow, evident);
          await checkKnownHere(here, caller, workflow, evident);
          await checkLeadsMeeting(here, caller, workflow, reached?.row, evident);
          await checkOwnClientsUnnamed(here, caller, workflow, evident);
          const composed = await withComposed(here, caller, workflow, {
            ...{ command: drawn, key, reached },
          });
          const command = await services.forgetting.inEveryStream(caller, workflow, id, composed);

          // 3. The kernel does the rest.
          const seen = request.headers['if-match'];
          const expected =
            (await expectedRevision(here, caller.tenant, reached, seen)) ??
            revisionComposed(command, reached);
          const cause = causeOf(key, caller, services.clock.now(), expected);
          const outcome =
            command.type === 'OpenRapport'
              ? await openRapport(here, caller, id, command, cause)
              : await execute(workflow, here.store, id, command, cause);
          await services.forgetting.destroyForgotten(workflow, outcome.id, command, cause);
          await here.drafts
            .remove(placeOf(caller, workflow.name, opens ? null : id), formsOf(body as Command))
            .catch((error) => services.log.warn({ err: error }, 'a draft outlives its command'));
          reply.code(status);
          if (opens) reply.header('location', `/api/v1/${workflow.name}/${outcome.id}`);
          const issued = await issuedLink(services, caller, outcome.id, command);
          if (reached && isDeidentified(workflow.name, reached.reading)) {
            const { revision: _, ...told } = outcome;
            return { ...told, ...issued };
          }
          reply.header('etag', `"${outcome.revision}"`);
          return { ...outcome, ...issued };
        },
      );
    }
  }
}

/**
 * A key belongs to the account that sends it: nobody gets another's outcome by its key, nor takes
 * one that a process will use.
 */
export function keyOf({ headers }: FastifyRequest, { account }: Caller): string {
  return `http:${account}:${headers['idempotency-key'] ?? randomUUID()}`;
}

export function causeOf(
  key: string,
  caller: Caller,
  at: number,
  expectedRevision: number | undefined,
) {
  return {
    tenant: caller.tenant,
    actor: `${caller.role}:${caller.account}`,
    at,
    key,
    ...(expectedRevision === undefined ? {} : { expectedRevision }),
  };
}
