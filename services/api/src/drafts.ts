import { Draft, DraftForm, DraftSave, DraftSaved, givenByPeople, UNOPENED } from '@fyr/contracts';
import { roomOf, workflows } from '@fyr/domain';
import { Rejection, refuse, type Workflow } from '@fyr/kernel';
import type { DraftPlace } from '@fyr/postgres';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Caller, callerOf } from './caller.ts';
import { requireRight } from './may.ts';
import { raw } from './raw.ts';
import { type Reached, reach } from './rights.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';
import { noteDraft } from './showing.ts';

const typed: Readonly<Record<string, Workflow>> = workflows;
const path = '/api/v1/drafts/:type/:at/:form';

/** What the caller has written in forms and not sent. */
export function draftRoutes(app: Router, services: Services): void {
  const config = { may: 'member' } as const;

  app.get(path, { config, schema: { response: { 200: Draft } } }, async (request) => {
    const { caller, drafts, place, reached } = await formOf(services, request);
    const draft = await drafts.read(place);
    if (!draft) return { fields: {}, savedAt: null };
    const client = clientOf(caller, reached);
    if (reached && client) noteDraft(caller, reached, client, Object.keys(draft.fields));
    return draft;
  });

  app.put(
    path,
    { config, schema: { body: DraftSave, response: { 200: DraftSaved } } },
    async (request) => {
      const { caller, drafts, place, reached } = await formOf(services, request);
      const savedAt = services.clock.now();
      const { fields } = request.body as z.infer<typeof DraftSave>;
      await drafts.save(place, { fields, savedAt, client: clientOf(caller, reached) });
      return { savedAt };
    },
  );

  app.delete(path, { config, schema: raw }, async (request, reply) => {
    const { drafts, place } = await formOf(services, request);
    await drafts.remove(place, [place.form]);
    return reply.code(204).send();
  });
}

/**
 * The form meant, if the caller may give its command and know of what it is about.
 * @throws Rejection `unknown` or `forbidden`
 */
async function formOf(services: Services, request: FastifyRequest) {
  const caller = callerOf(request);
  const { type, at, form } = request.params as Readonly<Record<'type' | 'at' | 'form', string>>;
  const workflow = Object.hasOwn(typed, type) ? typed[type] : undefined;
  const [name] = DraftForm.safeParse(form).data?.split('.') ?? [];
  const command = workflow && givenByPeople(workflow).find((one) => one.name === name);
  if (!workflow || !command || (command.opens ?? false) !== (at === UNOPENED)) {
    throw new Rejection('unknown', 'no such form');
  }
  requireRight(caller, { gives: command.name, in: workflow });
  const here = services.roomOf(caller);
  const reached = command.opens ? undefined : await reach(here, caller, workflow, at);
  const place = { ...placeOf(caller, type, reached?.row.id ?? null), form };
  return { caller, drafts: here.drafts, place, reached };
}

export function placeOf(
  { tenant, account, role }: Pick<Caller, 'tenant' | 'account' | 'role'>,
  type: string,
  stream: string | null,
): Omit<DraftPlace, 'form'> {
  return { tenant, account, role, type, stream };
}

/** Whose words they are where the caller may read those of a client. */
function clientOf(caller: Caller, reached: Reached | undefined): string | undefined {
  if (reached?.row.type !== 'uppdrag' || roomOf(caller.role) !== 'inside') return undefined;
  const { clientId, forgotten } = reached.row.context as {
    clientId: string;
    forgotten: readonly string[];
  };
  if (forgotten.includes(clientId)) refuse('clientForgotten');
  return clientId;
}

/** The forms that a command as it was given may have been written in. */
export function formsOf(command: { readonly type: string; readonly data?: unknown }) {
  const named = Object.values((command.data ?? {}) as object).map(
    (value) => `${command.type}.${value}`,
  );
  return [command.type, ...named].filter((form) => DraftForm.safeParse(form).success);
}
