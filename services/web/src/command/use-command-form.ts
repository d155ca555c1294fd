import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Refusal } from '../api/refusal.ts';
import type { CaseType } from '../case/case-type.ts';
import {
  type Answer,
  type AnswerFault,
  type Answers,
  emptyAnswers,
  readAnswers,
} from './answers.ts';
import type { CommandFields } from './command-fields.ts';
import { type Correction, correctionBody } from './correction.ts';
import type { Part } from './fields.ts';
import { isIrreversible } from './irreversible.ts';
import { type MarkedWord, markedIn, wordsAt } from './looked-through.ts';
import { answersAsked, fieldsSent } from './not-asked.ts';
import type { SavedDraft } from './saved-draft.ts';
import { type Given, sendCommand } from './send-command.ts';
import { useDraft } from './use-draft.ts';

export type Target = {
  readonly type: CaseType;
  readonly command: string;
  readonly number?: string;
  /** Which of several of its kind on one case: an item of an agenda. */
  readonly part?: string;
  readonly tag?: string | undefined;
  /** Where it puts an event right. */
  readonly correction?: Correction;
};

/** The answers of one form, what is wrong with them, and the way to send them. */
export function useCommandForm(
  target: Target,
  fields: CommandFields,
  options: {
    readonly today: string;
    /** Answers that the page has before the reader, by field name. */
    readonly given: Readonly<Record<Part, Answers>>;
    /** For a form that is saved as it is written: what was saved of it before. */
    readonly saved?: SavedDraft | undefined;
    readonly onDone: (outcome: Given) => void;
  },
) {
  const { today, given, saved, onDone } = options;
  const draft = useDraft(
    target,
    () => ({
      data: { ...emptyAnswers(fields.data, today), ...given.data },
      personal: { ...emptyAnswers(fields.personal, today), ...given.personal },
    }),
    saved,
  );
  const { answers, saver } = draft;
  const [understood, setUnderstood] = useState(!isIrreversible(target.command));
  const [faults, setFaults] = useState<readonly AnswerFault[]>([]);
  const sent = useRef<{ body: string; key: string; personal: unknown }>({
    body: '',
    key: '',
    personal: {},
  });
  const [marked, setMarked] = useState<readonly MarkedWord[]>([]);
  const sending = useMutation({
    mutationFn: sendCommand,
    onMutate: () => saver?.hold(),
    onError: () => saver?.release(),
    async onSuccess(outcome) {
      await saver?.settle();
      onDone(outcome);
    },
    retry: false,
  });

  function submit(): void {
    if (sending.isPending) return;
    const asked = fieldsSent(fields, answers);
    const told = answersAsked(fields, answers);
    const data = readAnswers(asked.data, told.data, { today, path: 'data' });
    const personal = readAnswers(asked.personal, told.personal, { today, path: 'personal' });
    const names = markedIn(fields.words, personal.value);
    setMarked((before) => [...before, ...names]);
    const found = [
      ...data.faults,
      ...personal.faults,
      ...names.map(({ path }): AnswerFault => ({ path, reason: 'name' })),
      ...(understood ? [] : [notUnderstood]),
    ];
    setFaults(found);
    sending.reset();
    if (found.length > 0) return;
    const body = target.correction
      ? correctionBody(target.correction, data.value)
      : {
          data: data.value,
          ...(fields.personal.length > 0 ? { personal: personal.value } : {}),
        };
    // The same answers sent twice are one command; changed answers are another.
    const written = JSON.stringify(body);
    if (sent.current.body !== written) {
      sent.current = { body: written, key: crypto.randomUUID(), personal: personal.value };
    }
    sending.mutate({ ...target, body, key: sent.current.key });
  }

  return {
    answers,
    draft,
    faults,
    refusal: sending.error,
    /** Words that may name somebody, ever since the first time it was sent. */
    marked: [...marked, ...wordsAt(faultsOf(sending.error), sent.current.personal)],
    sending: sending.isPending,
    submit,
    understood,
    setUnderstood,
    answer: (part: Part, name: string, value: Answer) =>
      draft.write((current) => ({ ...current, [part]: { ...current[part], [name]: value } })),
  };
}

function faultsOf(error: unknown) {
  return (error instanceof Refusal && error.problem?.faults) || [];
}

const notUnderstood: AnswerFault = { path: 'understood', reason: 'notUnderstood' };
