import type { Picture } from '../case/picture.ts';
import { type Answers, answersOf } from './answers.ts';
import type { CommandFields } from './command-fields.ts';
import type { Part } from './fields.ts';

/**
 * What the page answers before the reader does: the meeting that a systemfel is tabled at, the
 * agenda that is sent out, the minutes as far as they are written. What is described anew starts
 * from how it is described; a report has no register yet.
 */
export function givenAnswers(
  fields: CommandFields,
  picture: Picture | undefined,
  today: string,
  /** By field name. */
  prefilled: Readonly<Record<string, string>> = {},
): Readonly<Record<Part, Answers>> {
  const described = fields.event === 'SystemfelIdentified' ? picture?.described : undefined;
  const { mote } = picture ?? {};
  const minutes = fields.event === 'MinutesDrafted' ? (mote?.minutes ?? mote?.proposal) : undefined;
  const asked = fields.event === 'AnswerWritten' ? prefilled.question : undefined;
  const written = asked === undefined ? undefined : picture?.rapport?.answers[asked];
  const status = picture?.rapport?.questions.find(({ question }) => question === asked)?.status;
  const known = {
    ...(status === 'SAKNAS' || written === undefined ? {} : { status }),
    agenda: mote?.agenda,
    draft: mote?.draft,
    ledningsgruppId: mote?.ledningsgruppId,
    ...(fields.event === 'AttendanceChanged'
      ? { present: mote?.present, chair: mote?.chair, secretary: mote?.secretary }
      : {}),
  };
  // What is in force from a day is most often so from today; what was booked has a period of its own.
  const booked = fields.data.some(({ is }) => is.kind === 'money');
  return {
    data: {
      ...(booked ? {} : { from: today }),
      ...(fields.event === 'RapportOpened' ? wholeYear(today) : {}),
      quarter: `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`,
      ...(picture?.meetingId ? { meetingId: picture.meetingId } : {}),
      reportId: crypto.randomUUID(),
      ...answersOf(fields.data, described?.data ?? {}),
      ...answersOf(fields.data, known),
      ...answersOf(fields.data, prefilled),
    },
    personal: answersOf(fields.personal, { ...described?.personal, text: minutes ?? written }),
  };
}

/** What most reports are about. */
function wholeYear(today: string): Answers {
  const year = today.slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}
