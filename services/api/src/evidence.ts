import { LinkEvidenceData, UnlinkEvidenceData } from '@fyr/contracts';
import { quarterOf, type UppdragContext, uppdrag } from '@fyr/domain';
import { type Command, dayOf, faultsOf, Rejection, refuse, type Workflow } from '@fyr/kernel';
import type { z } from 'zod';
import type { Caller } from './caller.ts';
import { reach } from './rights.ts';
import type { Here } from './rooms.ts';
import { ombudEnheter } from './verksamhet.ts';

/** An enhet with fewer ombud than this would name the one who saw it. */
const ombudMin = 2;

/**
 * The evidence of a systemfel names an uppdrag of the ombud's own; what is recorded is a pseudonym
 * that cannot be followed back without the client's key. This is the only place where both are known.
 * Every other command passes as it is.
 */
export async function namedEvidence(
  here: Here,
  caller: Caller,
  workflow: Workflow,
  id: string,
  command: Command,
): Promise<Command> {
  if (workflow.name !== 'systemfel') return command;
  if (command.type === 'LinkEvidence') {
    const { uppdragId, quarter, on } = parse(LinkEvidenceData, command.data);
    const { client, enhet } = await own(here, caller, uppdragId, id);
    const day = on ?? dayOf(here.clock.now());
    const ombud = await countOmbud(here, caller.tenant, enhet);
    return {
      ...command,
      data: {
        client,
        quarter: quarter ?? quarterOf(day),
        ...(ombud >= ombudMin ? { enhet } : {}),
        ...(on === undefined ? {} : { on }),
      },
    };
  }
  if (command.type === 'UnlinkEvidence') {
    const { uppdragId, on } = parse(UnlinkEvidenceData, command.data);
    const { client } = await own(here, caller, uppdragId, id);
    return { ...command, data: { client, ...(on === undefined ? {} : { on }) } };
  }
  return command;
}

/**
 * The pseudonym of the uppdrag's client towards this systemfel.
 * @throws Rejection `not_allowed` where the client is forgotten, whatever keys are still in memory
 */
async function own(here: Here, caller: Caller, uppdragId: string, systemfelId: string) {
  const { row } = await reach(here, caller, uppdrag, uppdragId);
  const { clientId, enhet, forgotten } = row.context as UppdragContext;
  if (forgotten.includes(clientId)) refuse('clientForgotten');
  const client = await here.vault.pseudonym(caller.tenant, clientId, systemfelId);
  return { client, enhet };
}

async function countOmbud(here: Here, tenant: string, enhet: string): Promise<number> {
  const works = await ombudEnheter(here, tenant);
  return [...works.values()].filter((enheter) => enheter.includes(enhet)).length;
}

function parse<S extends z.ZodObject>(schema: S, data: unknown): z.output<S> {
  const parsed = schema.safeParse(data ?? {});
  if (parsed.success) return parsed.data;
  throw new Rejection('invalid', 'evidence does not fit its contract', {
    faults: faultsOf('data', parsed.error),
  });
}
