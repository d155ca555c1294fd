import { useAgenda, useProposedMinutes } from '../api/mote.ts';
import type { Picture } from '../case/picture.ts';

type Answers = Pick<NonNullable<Picture['mote']>, 'agenda' | 'proposal'>;

/** What Fyr answers for a meeting: the agenda that is sent out, minutes from the decisions. */
export function useMeetingAnswers(number: string | undefined, command: string) {
  const calls = number !== undefined && command === 'CallMote';
  const drafts = number !== undefined && command === 'DraftMinutes';
  const agenda = useAgenda(number ?? '', calls);
  const proposal = useProposedMinutes(number ?? '', drafts);
  const answers: Answers = {
    ...(agenda.data ? { agenda: agenda.data.items.map(({ key, kind }) => ({ key, kind })) } : {}),
    ...(proposal.data ? { proposal: proposal.data.text } : {}),
  };
  return { ...answers, isPending: (calls && agenda.isPending) || (drafts && proposal.isPending) };
}

export function withMeeting(picture: Picture, { agenda, proposal }: Answers): Picture {
  const { mote } = picture;
  if (!mote) return picture;
  return {
    ...picture,
    mote: { ...mote, ...(agenda ? { agenda } : {}), ...(proposal ? { proposal } : {}) },
  };
}
