import type { RapportQuestions } from '../rapport/named.ts';
import type { Verksamhet } from '../verksamhet/organisation.ts';

/** What a form of a case may point at: its goals, consents, members, agreements. */
export type Picture = {
  readonly goals?: readonly { goal: number; area: string; text?: string | null | undefined }[];
  readonly consents?: readonly { consent: number; with: string; endedOn: string | null }[];
  readonly covers?: readonly { cover: number; ombud: string; from: string; to: string }[];
  readonly observations?: readonly { observation: number; on: string; huvudman: string }[];
  readonly huvudman?: readonly { huvudman: string; huvudmanTyp?: string | undefined }[];
  readonly links?: readonly { link: string; huvudman: string; expiresOn: string }[];
  readonly meetingId?: string | null;
  /** Whose text is erased or held when the case itself is named: a systemfel's own. */
  readonly subject?: string;
  /** A systemfel as it is described so far. */
  readonly described?: Readonly<Record<'data' | 'personal', Readonly<Record<string, unknown>>>>;
  readonly members?: readonly {
    readonly member: number;
    readonly person: string;
    readonly organisation: string;
    readonly name: string | undefined;
  }[];
  /** Drawn rows of the access log. */
  readonly entries?: readonly {
    readonly entry: number;
    readonly flags: readonly string[];
    readonly isAssessed: boolean;
  }[];
  readonly invitations?: readonly {
    readonly invitation: number;
    readonly organisation: string;
    readonly on: string;
    readonly answer: string | null;
  }[];
  readonly mote?: {
    readonly number: string;
    readonly ledningsgruppId: string | null;
    /** By number. */
    readonly present: readonly number[] | undefined;
    readonly chair: number | undefined;
    readonly secretary: number | undefined;
    readonly adjusters: readonly number[];
    readonly draft: number | undefined;
    readonly minutes: string | null | undefined;
    /** Texts that wait for somebody other than their author to look at them. */
    readonly waitingItems?: readonly Waiting[];
    readonly waitingPapers?: readonly Waiting[];
    /** As it would be sent out. */
    readonly agenda?: readonly { readonly key: string; readonly kind: string }[];
    /** Minutes as the decisions make them. */
    readonly proposal?: string;
  };
  readonly rapport?: {
    readonly number: string;
    readonly questions: RapportQuestions;
    /** By question. */
    readonly answers: Readonly<Record<string, string | null>>;
  };
  readonly verksamhet?: Pick<Verksamhet, 'data' | 'personal'>;
};

type Waiting = { readonly number: number; readonly title: string | null };
