import { readDate } from '@fyr/ui';

/** What an ombud has answered of a contact so far, as written. */
export type ContactAnswers = {
  /** Of the uppdrag; empty until one is chosen. */
  readonly number: string;
  readonly on: string;
  readonly with: string;
  readonly method: string;
  readonly minutes: string;
  readonly outcome: string;
  readonly note: string;
  /** Of a first call: by which way, and whether it was the client. */
  readonly channel: string;
  readonly inPerson: string;
  readonly goal: string;
  readonly score: string;
  readonly reached: boolean;
  readonly observed: boolean;
  readonly huvudman: string;
  readonly art: string;
  readonly seen: string;
};
export type ContactField = keyof ContactAnswers;

/** A first call makes the contact that the uppdrag waits for; in work a contact is one of many. */
export type ContactKind = 'MakeDirectContact' | 'MakeContact';

export type ContactFault = {
  readonly field: ContactField;
  readonly reason: 'missing' | 'date' | 'number';
  readonly values?: { readonly min: number; readonly max: number };
};

type Command = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly personal?: Readonly<Record<string, unknown>>;
};

/** What is most often so: today, with the client, as the last one was. */
export function emptyContact(today: string, last: Partial<ContactAnswers> = {}): ContactAnswers {
  return {
    ...{ number: '', on: today, with: 'KLIENT', method: 'TELEFON', minutes: '' },
    ...{ outcome: 'GENOMFORD', note: '', channel: 'TELEFON', inPerson: '' },
    ...{ goal: '', score: '', reached: false },
    ...{ observed: false, huvudman: '', art: '', seen: '' },
    ...last,
  };
}

/** The contact, its step towards a goal and what was seen in it, in that order; or what is wrong. */
export function contactCommands(
  answers: ContactAnswers,
  context: {
    readonly kind: ContactKind;
    readonly today: string;
    /** Of a goal, its area of life. */
    readonly areaOf: (goal: number) => string | undefined;
  },
): { readonly commands: readonly Command[]; readonly faults: readonly ContactFault[] } {
  const { kind, today, areaOf } = context;
  const isWork = kind === 'MakeContact';
  const on = readDate(answers.on, today);
  const minutes = wholeIn(answers.minutes, 1440);
  const score = isWork && answers.goal !== '' ? wholeIn(answers.score, 10) : undefined;
  const needed: readonly ContactField[] = [
    'number',
    ...(isWork ? (['method', 'with', 'outcome'] as const) : (['channel', 'inPerson'] as const)),
    ...(answers.observed ? (['huvudman', 'art', 'seen'] as const) : []),
  ];
  const faults: readonly ContactFault[] = [
    ...needed
      .filter((field) => String(answers[field]).trim() === '')
      .map((field) => ({ field, reason: 'missing' as const })),
    ...(on === undefined ? [{ field: 'on' as const, reason: 'date' as const }] : []),
    ...(isWork && minutes === null ? [outside('minutes', 1440)] : []),
    ...(score === null ? [outside('score', 10)] : []),
  ];
  const note = answers.note.trim();
  const when = { on };
  const contact: Command = {
    type: kind,
    data: isWork
      ? { ...contactFacts(answers), ...when, ...(minutes ? { minutes } : {}) }
      : { ...when, channel: answers.channel, clientInPerson: answers.inPerson === 'yes' },
    ...(note === '' ? {} : { personal: { note } }),
  };
  const goal = Number(answers.goal);
  const step = isWork && answers.goal !== '' ? stepOf(goal) : undefined;
  const seen: Command = {
    type: 'NoteObservation',
    data: { ...when, huvudman: answers.huvudman, art: answers.art },
    personal: { text: answers.seen.trim() },
  };
  return {
    commands: [contact, ...(step ? [step] : []), ...(answers.observed ? [seen] : [])],
    faults,
  };

  function stepOf(of: number): Command | undefined {
    const scored = score ? { score } : {};
    if (answers.reached) return { type: 'ReachGoal', data: { ...when, goal: of, ...scored } };
    const area = areaOf(of);
    if (!score || area === undefined) return undefined;
    return { type: 'ReviseGoal', data: { ...when, goal: of, area, score } };
  }
}

/** The coded part of a contact in work, without its day and length. */
function contactFacts({ with: party, method, outcome, goal }: ContactAnswers) {
  return { with: party, method, outcome, ...(goal === '' ? {} : { goal: Number(goal) }) };
}

/** Undefined where nothing is written, null where it is no whole number of that size. */
function wholeIn(written: string, max: number): number | null | undefined {
  const plain = written.trim();
  if (plain === '') return undefined;
  const number = /^\d{1,4}$/.test(plain) ? Number(plain) : 0;
  return number >= 1 && number <= max ? number : null;
}

function outside(field: ContactField, max: number): ContactFault {
  return { field, reason: 'number', values: { min: 1, max } };
}
