import type { Picture } from '../case/picture.ts';
import { type Answers, answersOf } from './answers.ts';
import type { CommandFields } from './command-fields.ts';
import type { Part } from './fields.ts';

/**
 * What the page answers before the reader does. A meeting and a report have no register yet: the
 * meeting that the systemfel is tabled at is taken, else a new one is named. A systemfel that is
 * described anew starts from how it is described.
 */
export function givenAnswers(
  fields: CommandFields,
  picture: Picture | undefined,
  today: string,
  /** By field name. */
  prefilled: Readonly<Record<string, string>> = {},
): Readonly<Record<Part, Answers>> {
  const described = fields.event === 'SystemfelIdentified' ? picture?.described : undefined;
  return {
    data: {
      quarter: `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`,
      meetingId: picture?.meetingId ?? crypto.randomUUID(),
      reportId: crypto.randomUUID(),
      ...answersOf(fields.data, described?.data ?? {}),
      ...answersOf(fields.data, prefilled),
    },
    personal: answersOf(fields.personal, described?.personal ?? {}),
  };
}
