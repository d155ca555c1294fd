import type { Picture } from '../case/picture.ts';
import type { Answers } from './answers.ts';

/**
 * What the page answers before the reader does. A meeting and a report have no register yet: the
 * meeting that the systemfel is tabled at is taken, else a new one is named.
 */
export function givenAnswers(picture: Picture | undefined, today: string): Answers {
  return {
    quarter: `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`,
    meetingId: picture?.meetingId ?? crypto.randomUUID(),
    reportId: crypto.randomUUID(),
  };
}
