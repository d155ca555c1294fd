import type { Answers } from '../command/answers.ts';
import type { Client } from './page.tsx';

type Data = Client['data'];

/** The closing of an uppdrag, one question after the other; each with the fields that it asks for. */
export const closingSteps = [
  { name: 'goals', fields: ['on', 'reason', 'goals'] },
  { name: 'support', fields: ['insatser', 'note'] },
  { name: 'notes', fields: ['documentation'] },
  { name: 'remains', fields: [] },
] as const satisfies readonly { readonly name: string; readonly fields: readonly string[] }[];
type ClosingStep = (typeof closingSteps)[number]['name'];

/** The step that an address names, from 0; what is no step is the first. */
export function stepIn(said: string | undefined): number {
  const place = Number(said ?? 1) - 1;
  return Number.isInteger(place) && place in closingSteps ? place : 0;
}

/** The first step of which something is still to be answered; nobody is led past it. */
export function stepToAnswer(faultsOf: (field: string) => readonly unknown[]): number {
  const found = closingSteps.findIndex(({ fields }) =>
    fields.some((field: string) => faultsOf(field).length > 0),
  );
  return found === -1 ? closingSteps.length - 1 : found;
}

/** Where a fault is mended: `data.goals.0.outcome` in the first step. */
export function stepOf(path: string): number {
  const [, field = ''] = path.split('.');
  const found = closingSteps.findIndex(({ fields }) => fields.some((one: string) => one === field));
  return found === -1 ? closingSteps.length - 1 : found;
}

/**
 * Each goal with what is written of its outcome, or else known of it; of one that goes on nobody has
 * said yet. What was written before there was another goal holds for the ones that there were.
 */
export function outcomesOf(
  goals: Data['goals'],
  written: readonly Answers[] = [],
): readonly Answers[] {
  return goals.map(
    ({ goal, status }) =>
      written.find((row) => row.goal === String(goal)) ?? {
        ...{ goal: String(goal), outcome: known[status], score: '' },
      },
  );
}

const known: Readonly<Record<Data['goals'][number]['status'], string>> = {
  open: '',
  reached: 'UPPNATT',
  abandoned: 'OVERGIVET',
};

/** What is left in codes and numbers once nobody can read whose it was. */
type Remaining = {
  readonly client: readonly (readonly [list: string, codes: readonly string[]])[];
  readonly birthYear: number | null;
  readonly days: readonly (readonly [name: RemainingDay, on: string])[];
  readonly goals: readonly {
    readonly area: string;
    readonly outcome: string;
    readonly scores: readonly number[];
  }[];
  readonly insatser: readonly string[];
  readonly contacts: number;
  readonly consents: readonly string[];
  readonly observations: readonly {
    readonly huvudman: string;
    readonly art: string;
    readonly quarter: string;
  }[];
};
type RemainingDay = 'requested' | 'contacted' | 'started' | 'agreed' | 'closed';

/** Of what is recorded, and of what is answered so far in the guide. */
export function whatRemains(data: Data, answers: Answers): Remaining {
  const { request, description, agreement } = data;
  const rows = (answers.goals ?? []) as readonly Answers[];
  const of = (list: string, ...codes: readonly (string | undefined)[]) =>
    [list, codes.filter((code) => code !== undefined)] as const;
  const day = (name: RemainingDay, on: string | null | undefined) =>
    on ? [[name, on] as const] : [];
  return {
    client: [
      of('Kon', description.kon),
      of('MalgruppsProfil', ...(description.profil ?? [])),
      of('HjalpKod', ...(description.hjalp ?? [])),
      of('ForsorjningKod', description.forsorjning),
      of('Boendeform', description.boendeform),
      of('InitiativTagare', request?.initiativ),
      of('KannedomKod', request?.kannedom),
    ].filter(([, codes]) => codes.length > 0),
    birthYear: description.birthYear ?? null,
    days: [
      ...day('requested', request?.on),
      ...day('contacted', data.directContactOn),
      ...day('started', data.startedOn),
      ...day('agreed', agreement?.on),
      ...day('closed', String(answers.on ?? '')),
    ],
    goals: data.goals.map(({ goal, area, scores }) => {
      const row = rows.find((one) => one.goal === String(goal));
      const last = Number(row?.score || Number.NaN);
      return {
        area,
        outcome: String(row?.outcome || 'UPPGIFT_SAKNAS'),
        scores: [...scores.map(({ score }) => score), ...(Number.isNaN(last) ? [] : [last])],
      };
    }),
    insatser: (answers.insatser ?? []) as readonly string[],
    contacts: data.contacts,
    consents: [...new Set(data.consents.map((one) => one.with))],
    observations: data.observations.map(({ huvudman, art, quarter }) => ({
      ...{ huvudman, art, quarter },
    })),
  };
}
