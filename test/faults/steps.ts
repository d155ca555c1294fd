type Ombud = { readonly id: string; readonly enhet: string };

/** A command that comes to one event. Where it may have text, its text is its key. */
export type Step = {
  readonly command: string;
  readonly by: 'ombud' | 'arbetsledare';
  readonly body: (key: string, ombud: Ombud) => { data: object; personal?: object };
};

const kind = { huvudmanTyp: ['FORSAKRINGSKASSAN'], art: 'ARBETSMETOD' };

export const opening = {
  uppdrag: step('RequestUppdrag', (key, { enhet }) => ({
    data: {
      ...{ enhet, channel: 'TELEFON', initiativ: 'KLIENT', kannedom: 'PSYKIATRI', kon: 'KVINNA' },
      ...{ birthYear: 1980, profil: ['EJ_SAMORDNADE'], hjalp: ['BOENDE.ANSOKA'] },
    },
    personal: { name: 'Demo Klient', words: key },
  })),
  systemfel: step('ObserveSystemfel', (key) => ({
    data: { ...kind, quarter: '2026-Q1' },
    personal: { title: 'Ingen svarar', description: key },
  })),
} as const;

/** From the request to active work, in order. */
export const life: readonly Step[] = [
  noted('MakeDirectContact', { channel: 'TELEFON', clientInPerson: true }),
  noted('ConfirmClientWish', { wish: true }),
  {
    command: 'AssignOmbud',
    by: 'arbetsledare',
    body: (_, { id }) => ({ data: { huvudansvarig: id, medombud: [], interestDeclared: true } }),
  },
  step('HoldFirstMeeting', (key, { id }) => ({
    data: { ombud: [id], place: 'OMBUDETS_KONTOR', singleReason: 'FRANVARO' },
    personal: { note: key },
  })),
  step('FormulateGoal', (key) => ({
    data: { area: 'BOENDE', score: 2 },
    personal: { text: key },
  })),
  noted('MakeAgreement', { contactBy: ['TELEFON'], documented: 'STODANTECKNINGAR' }),
];

const client = { with: 'KLIENT', method: 'TELEFON', outcome: 'GENOMFORD', minutes: 5 };

/** What may be asked again and again, by several at once. */
export const shared = {
  uppdrag: [
    noted('MakeContact', client),
    noted('ReviewNeed', {}),
    step('FormulateGoal', (key) => ({ data: { area: 'BOENDE' }, personal: { text: key } })),
  ],
  systemfel: step('IdentifySystemfel', (key) => ({
    data: {
      test: Object.fromEntries(
        [
          ...['seenInSeveralUppdrag', 'seenRepeatedly', 'wouldHitOthers'],
          ...['causeIsStructural', 'singleCasePursued'],
        ].map((question) => [question, true]),
      ),
      ...kind,
      ...{ niva: 'LOKAL', livsomrade: [], konsekvens: [], allvarsgrad: 'HOG' },
    },
    personal: { title: 'Ingen svarar', description: key },
  })),
} as const;

function step(command: string, body: Step['body']): Step {
  return { command, by: 'ombud', body };
}

function noted(command: string, data: object): Step {
  return step(command, (key) => ({ data, personal: { note: key } }));
}
