import type { Systemfel, Uppdrag } from '../api/cases.ts';

/** What a form of a case may point at: its goals, consents, observations, huvudmän. */
export type Picture = {
  readonly revision: number;
  readonly goals?: readonly { goal: number; area: string; text?: string | null | undefined }[];
  readonly consents?: readonly { consent: number; with: string; endedOn: string | null }[];
  readonly observations?: readonly { observation: number; on: string; huvudman: string }[];
  readonly huvudman?: readonly { huvudman: string; huvudmanTyp?: string | undefined }[];
  readonly meetingId?: string | null;
};

export function pictureOfUppdrag({ revision, data, personal }: Uppdrag): Picture {
  const goals = data.goals.map((goal) => ({ ...goal, text: personal?.goals[goal.goal] }));
  return { revision, goals, consents: data.consents, observations: data.observations };
}

export function pictureOfSystemfel({ revision, data }: Systemfel): Picture {
  return { revision, huvudman: data.huvudman, meetingId: data.meetingId };
}
