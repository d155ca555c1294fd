import { type RapportData, type RapportPersonal, rapport } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import type { WrittenAnswer } from '@fyr/reports';
import { type Locale, text } from '@fyr/texts';
import type { Caller } from '../caller.ts';
import type { Reached } from '../rights.ts';
import type { Here } from '../rooms.ts';
import type { Told } from '../showing.ts';

export type Written = {
  readonly data: RapportData;
  readonly told: readonly Told[];
  readonly answers: ReadonlyMap<string, WrittenAnswer>;
};

/** A report as it is written by now, as the caller may read it. */
export async function writtenIn(
  { people }: Pick<Here, 'people'>,
  caller: Caller,
  reached: Reached,
  locale: Locale,
): Promise<Written> {
  const { told } = await people.readStream(caller, rapport, reached, { action: 'read' });
  const view = rapport.view(told);
  const data = view.data as RapportData;
  const { answers } = view.personal as RapportPersonal;
  const written = data.questions.flatMap(({ question, status, written: by }) => {
    if (!by || status === 'SAKNAS') return [];
    const said = answers[question] ?? text(locale, 'screen.history.erased');
    return [[question, { text: said, status, author: by.account, on: by.on }] as const];
  });
  return { data, told, answers: new Map(written) };
}

/** What a report is about, as its form is asked for. */
export function aboutOf({ kind, from, to, enhet }: RapportData, locale: Locale) {
  if (kind === null || from === null || to === null) throw new Error('a report of nothing');
  const asked: { from: LocalDate; to: LocalDate; enhet?: string } = { from, to };
  return { kind, locale, asked: enhet === null ? asked : { ...asked, enhet } };
}
