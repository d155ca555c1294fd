import { type RapportContext, rapport, rapportEvents } from '@fyr/domain';
import {
  type CauseOfMany,
  type Command,
  executeTogether,
  type Outcome,
  RefusedTogether,
  type StreamRow,
} from '@fyr/kernel';
import { rowsOfType } from '@fyr/postgres';
import type { Caller } from '../caller.ts';
import { readingFor } from '../rights.ts';
import type { Here } from '../rooms.ts';

/** Opens a report with the words of the last one of its kind that was frozen, as drafts. */
export async function openRapport(
  here: Here,
  caller: Caller,
  id: string,
  command: Command,
  cause: CauseOfMany,
): Promise<Outcome> {
  const answers = await wordsOfLast(here, caller, command.data as About);
  const commands = [command, ...answers].map((one) => ({ workflow: rapport, id, command: one }));
  try {
    return await executeTogether(here.store, commands, cause);
  } catch (error) {
    throw error instanceof RefusedTogether ? error.first : error;
  }
}

type About = Pick<RapportContext, 'kind'> & {
  readonly from: string;
  readonly enhet?: string;
  readonly form: Pick<RapportContext, 'questions'>;
  readonly on?: string;
};

/** What answers a question that the form still asks, and may still be said. */
async function wordsOfLast(
  here: Here,
  caller: Caller,
  { form, on, ...about }: About,
): Promise<readonly Command[]> {
  const row = await lastFrozen(here, caller, about);
  const reading = row && readingFor(caller, row);
  if (!row || !reading) return [];
  const reached = { row, reading };
  const { told } = await here.people.readStream(caller, rapport, reached, { action: 'read' });
  const said = new Map<unknown, Readonly<Record<string, unknown>>>();
  for (const { type, data, personal } of told) {
    if (type === 'AnswerWritten' && personal) said.set(data.question, personal);
  }
  return form.questions.flatMap(({ question, answer }): Command | [] => {
    const personal = rapportEvents.AnswerWritten.personal?.safeParse(said.get(question)).data;
    if (!personal || answer === 'BERAKNAS') return [];
    const when = on === undefined ? {} : { on };
    const data = { question, status: 'UTKAST', copiedFrom: row.id, ...when };
    return { type: 'WriteAnswer', data, personal };
  });
}

async function lastFrozen(
  { database, store }: Pick<Here, 'database' | 'store'>,
  { tenant }: Caller,
  { kind, from, enhet }: Pick<About, 'kind' | 'from' | 'enhet'>,
): Promise<StreamRow | undefined> {
  const listed = await rowsOfType(database, tenant, 'rapport');
  const earlier = listed
    .map(({ id, context }) => ({ id, ...(context as RapportContext) }))
    .filter((one) => one.kind === kind && one.enhet === (enhet ?? null) && one.edition > 0)
    .filter(({ to }) => to !== null && to < from)
    .toSorted((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : -1));
  const [last] = earlier;
  if (!last) return undefined;
  return (await store.load({ tenant, ids: [last.id] })).rows.get(last.id);
}
