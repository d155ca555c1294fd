import { OpenRapportData } from '@fyr/contracts';
import { rapport, type rapportEvents } from '@fyr/domain';
import {
  type Command,
  explainEvent,
  faultsOf,
  Rejection,
  resumeState,
  type Workflow,
} from '@fyr/kernel';
import { formOf, rapportKey } from '@fyr/reports';
import { z } from 'zod';
import type { Caller } from '../caller.ts';
import { invalid } from '../problem.ts';
import { checkEnhet, formFor } from '../reports/draft.ts';
import { checkPeriod } from '../reports/periods.ts';
import type { Reached } from '../rights.ts';
import type { Here } from '../rooms.ts';
import { frozenBy } from './freeze.ts';
import { takenBy } from './take.ts';

type Asking = {
  readonly command: Command;
  readonly key: string;
  readonly reached: Reached | undefined;
};

const Nothing = z.strictObject({ on: OpenRapportData.shape.on });

/**
 * A report is opened by what it is about, and frozen by nothing at all: its form, and what is composed
 * of it, are said here. Every other command passes as it is.
 */
export async function withComposed(
  here: Here,
  caller: Caller,
  workflow: Workflow,
  { command, key, reached }: Asking,
): Promise<Command> {
  if (workflow.name !== 'rapport') return command;
  if (command.type === 'OpenRapport') return await withForm(here, caller, command);
  if (!reached) return command;
  const composed = compositions[command.type];
  if (!composed) return command;
  const { data, error } = Nothing.safeParse(command.data ?? {});
  if (error) throw invalidData(error);
  if (Object.keys(command.personal ?? {}).length > 0)
    throw invalid('personal', 'unrecognized_keys');
  const { name, event, compose } = composed;
  const within = (content: unknown): Command => ({
    ...command,
    data: { ...data, [name]: content },
  });
  const earlier = await composedBefore(here, caller, reached, event);
  const before = await sentBefore(here, caller, reached, key, earlier.map(within));
  if (before) return before;

  // What is frozen is not composed anew.
  const { row } = reached;
  const [last] = earlier;
  if (event === 'RapportFrozen' && row.path === 'frozen' && last) return within(last);
  const because = explainEvent(resumeState(rapport.machine, row), event);
  if (because.length > 0)
    throw new Rejection('not_allowed', `${event} in ${row.path}`, { because });
  return within(await compose(here, caller, reached));
}

const compositions: Readonly<
  Record<
    string,
    {
      readonly name: string;
      readonly event: keyof typeof rapportEvents;
      compose(here: Here, caller: Caller, reached: Reached): Promise<unknown>;
    }
  >
> = {
  TakeDraft: { name: 'taken', event: 'DraftTaken', compose: takenBy },
  FreezeRapport: { name: 'frozen', event: 'RapportFrozen', compose: frozenBy },
};

/** What is frozen is what was composed: an answer written meanwhile is not in it. */
export function revisionComposed(
  { type }: Command,
  reached: Reached | undefined,
): number | undefined {
  return type === 'FreezeRapport' ? reached?.row.revision : undefined;
}

/** The one report of a kind, a period and an enhet: whoever opens it first has opened it. */
export function idOfRapport(
  { derived }: Pick<Here, 'derived'>,
  tenant: string,
  workflow: Workflow,
  { type, data }: Command,
): string | undefined {
  if (workflow.name !== 'rapport' || type !== 'OpenRapport') return undefined;
  const about = OpenRapportData.safeParse(data).data;
  if (!about) return undefined;
  return derived(...rapportKey(tenant, about));
}

async function withForm(here: Here, caller: Caller, command: Command): Promise<Command> {
  const { data, error } = OpenRapportData.safeParse(command.data ?? {});
  if (error) throw invalidData(error);
  const definition = formFor(caller, { kind: data.kind, asked: data });
  checkPeriod(definition, data, caller.today);
  await checkEnhet(here, caller, data.enhet, 'data.enhet');
  return { ...command, data: { ...data, form: formOf(definition, data.to) } };
}

/** What was composed for events of the type, the last first. */
async function composedBefore(
  { store }: Pick<Here, 'store'>,
  { tenant }: Caller,
  { row }: Reached,
  event: keyof typeof rapportEvents,
): Promise<readonly unknown[]> {
  const recorded = await store.readStream(tenant, row.id);
  return recorded
    .filter(({ type }) => type === event)
    .map(({ data: { on: _, draft: __, edition: ___, ...content } }) => content)
    .toReversed();
}

/**
 * The same request sent again is the same command: composed anew it would be another. Undefined where
 * the key is unused, or was used for something else.
 */
async function sentBefore(
  { store }: Pick<Here, 'store'>,
  { tenant }: Caller,
  { row }: Reached,
  key: string,
  commands: readonly Command[],
): Promise<Command | undefined> {
  for (const command of commands) {
    const content = { workflow: rapport.name, id: row.id, ...command };
    const { repeated } = await store.load({ tenant, ids: [], command: { key, content } });
    if (!repeated) return undefined;
    if (repeated.status === 'repeated') return command;
  }
  return undefined;
}

function invalidData(error: z.ZodError): Rejection {
  return new Rejection('invalid', 'not what is asked for', { faults: faultsOf('data', error) });
}
