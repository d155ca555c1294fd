import type { LocalDate, View, ViewEvent } from '@fyr/kernel';
import type { Sandningssatt, Svarsstatus } from '../codes/index.ts';
import { allOf, stateAfter } from '../told.ts';
import { type RapportContext, statusOf } from './context.ts';
import type { Form, Frozen, RapportEvent, Taken } from './events.ts';
import { rapportMachine } from './machine.ts';

type Type = RapportEvent['type'];
type Told = RapportEvent & ViewEvent;

/** A text, null where it is erased, absent where there is none or the reader may not have it. */
type Text = string | null;

export type RapportData = Pick<
  RapportContext,
  'kind' | 'from' | 'to' | 'enhet' | 'meetingId' | 'deadlines'
> & {
  readonly state: string;
  /** When it is to be sent at the latest: first, or with what was asked for since. */
  readonly dueOn: LocalDate | null;
  /** Those of the form in their order. */
  readonly questions: readonly (Form['questions'][number] & {
    readonly status: Svarsstatus;
    /** Of what stands there: who wrote it last, and the revision to find its words by. */
    readonly written: {
      readonly role: string;
      readonly account: string;
      readonly on: LocalDate;
      readonly reviewed: boolean;
      readonly copiedFrom: string | null;
    } | null;
  })[];
  readonly drafts: readonly (Taken & { readonly draft: number; readonly on: LocalDate })[];
  /** As they were frozen, the first one first. */
  readonly editions: readonly (Omit<Frozen, 'systemfel'> & {
    readonly edition: number;
    readonly on: LocalDate;
    readonly approvedOn: LocalDate | null;
    readonly sentOn: LocalDate | null;
    readonly channel: Sandningssatt | null;
  })[];
  readonly acceptedOn: LocalDate | null;
  readonly decision: string | null;
};

export type RapportPersonal = {
  /** By question. */
  readonly answers: Readonly<Record<string, Text>>;
  /** Why it was last given back, and what was last asked for. */
  readonly returned?: Text;
  readonly supplement?: Text;
  /** That the last sending is known by. */
  readonly reference?: Text;
  readonly discarded?: Text;
};

export function view(events: readonly ViewEvent[]): View {
  const told = events as readonly Told[];
  const begun = told.findLastIndex(({ type }) => type === 'RapportOpened');
  return { data: dataOf(told, begun), personal: personalOf(told, begun) };
}

/** @param begun where it was opened last: what was written of one that was discarded is not of it */
function dataOf(told: readonly Told[], begun: number): RapportData {
  const { path, context } = stateAfter<RapportContext>(rapportMachine, told);
  const { kind, from, to, enhet, meetingId, questions, deadlines, answers } = context;
  const due = allOf(told, 'RapportOpened', 'SupplementAsked').at(-1)?.data;
  const writings = allOf(told.slice(begun), 'AnswerWritten');
  const accepted = allOf(told, 'RapportAccepted').at(-1)?.data;
  return {
    ...{ state: path, kind, from, to, enhet, meetingId, deadlines },
    dueOn: due?.dueOn ?? null,
    questions: questions.map((asked) => {
      const answer = answers.find(({ question }) => question === asked.question);
      const writing = writings.findLast(({ data }) => data.question === asked.question);
      const [role = '', account = ''] = answer?.author.split(':') ?? [];
      return {
        ...asked,
        status: statusOf(context, asked),
        written:
          answer && writing
            ? {
                ...{ role, account, on: writing.data.on, reviewed: answer.reviewed },
                copiedFrom: answer.copiedFrom ?? null,
              }
            : null,
      };
    }),
    drafts: allOf(told, 'DraftTaken').map(({ data }) => data),
    editions: editionsOf(told),
    acceptedOn: accepted?.on ?? null,
    decision: accepted?.decision ?? null,
  };
}

function editionsOf(told: readonly Told[]): RapportData['editions'] {
  const editions: RapportData['editions'][number][] = [];
  const last = (change: Partial<RapportData['editions'][number]>) => {
    const edition = editions.pop();
    if (edition) editions.push({ ...edition, ...change });
  };
  for (const event of told) {
    if (event.type === 'RapportFrozen') {
      const { systemfel: _, ...frozen } = event.data;
      editions.push({ ...frozen, approvedOn: null, sentOn: null, channel: null });
    }
    if (event.type === 'RapportApproved') last({ approvedOn: event.data.on });
    if (event.type === 'RapportSent') {
      last({ sentOn: event.data.on, channel: event.data.channel });
    }
  }
  return editions;
}

/** What was written, in so far as the reader may see it. */
function personalOf(told: readonly Told[], begun: number): RapportPersonal {
  const read = told.filter(({ personal }) => personal !== undefined);
  const last = (name: keyof RapportPersonal, field: string, type: Type) => {
    const written = allOf(read, type)
      .map((event) => textOf(event, field))
      .findLast((text) => text !== undefined);
    return written === undefined ? {} : { [name]: written };
  };
  const first = told[begun]?.revision ?? 0;
  const answers = allOf(read, 'AnswerWritten').filter(({ revision }) => revision > first);
  return {
    answers: Object.fromEntries(
      answers.map((event) => [event.data.question, textOf(event, 'text') ?? null]),
    ),
    ...last('returned', 'reason', 'RapportReturned'),
    ...last('supplement', 'text', 'SupplementAsked'),
    ...last('reference', 'reference', 'RapportSent'),
    ...last('discarded', 'reason', 'RapportDiscarded'),
  };
}

function textOf({ personal }: Told, field: string): Text | undefined {
  return personal === null ? null : (personal?.[field] as string | undefined);
}
