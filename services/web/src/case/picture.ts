/** What a form of a case may point at: its goals, consents, observations, huvudmän. */
export type Picture = {
  readonly goals?: readonly { goal: number; area: string; text?: string | null | undefined }[];
  readonly consents?: readonly { consent: number; with: string; endedOn: string | null }[];
  readonly observations?: readonly { observation: number; on: string; huvudman: string }[];
  readonly huvudman?: readonly { huvudman: string; huvudmanTyp?: string | undefined }[];
  readonly meetingId?: string | null;
  /** Whose text is erased or held when the case itself is named: a systemfel's own. */
  readonly subject?: string;
  /** A systemfel as it is described so far. */
  readonly described?: Readonly<Record<'data' | 'personal', Readonly<Record<string, unknown>>>>;
};
