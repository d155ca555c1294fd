import type { Form, Svarsslag } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import type { Question, ReportDefinition } from './definition.ts';

const answers: Readonly<Record<Question['answer'], Svarsslag>> = {
  computed: 'BERAKNAS',
  half: 'KOMMENTERAS',
  written: 'SKRIVS',
};

/** What a report is opened with: the questions of its form, and when it is to be sent. */
export function formOf({ questions, dueOn }: ReportDefinition, to: LocalDate): Form {
  const due = dueOn?.(to);
  return {
    questions: questions.map(({ id, answer }) => ({ question: id, answer: answers[answer] })),
    ...(due === undefined ? {} : { dueOn: due }),
  };
}

type About = {
  readonly kind: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly enhet?: string | undefined;
  readonly meetingId?: string | undefined;
};

/** What its id is derived from: there is one of a kind, a period, an enhet and a meeting. */
export function rapportKey(tenant: string, { kind, from, to, enhet = '', meetingId = '' }: About) {
  return ['rapport', tenant, kind, from, to, enhet, meetingId] as const;
}
