import { type ApiFixture, ledningsgruppId, meetingId, people } from './api.fixture.ts';

export type Session = Awaited<ReturnType<ApiFixture['as']>>;

export const canary = 'Klient Kanariefågel';
export const request = {
  data: {
    enhet: 'SKARPNACK',
    channel: 'TELEFON',
    initiativ: 'KLIENT',
    kannedom: 'PSYKIATRI',
    birthYear: 1974,
    kon: 'KVINNA',
    profil: ['EJ_SAMORDNADE'],
    hjalp: ['BOENDE.ANSOKA'],
  },
  personal: { name: canary, phone: '000-000 00 01', words: 'Jag vill ha stöd.' },
};

/** A request for an ombud: what everybody with a share in the enhet sees. */
export async function requested(by: Session, data: object = {}): Promise<string> {
  const { body } = await by.post('/uppdrag', { ...request, data: { ...request.data, ...data } });
  return body.id;
}

/** The same, assigned to ombud Ett. */
export async function assigned(by: Session, arbetsledare: Session): Promise<string> {
  const id = await requested(by);
  await done(by, `/uppdrag/${id}/MakeDirectContact`, {
    data: { channel: 'TELEFON', clientInPerson: true },
    personal: { note: 'Vi talades vid.' },
  });
  await done(arbetsledare, `/uppdrag/${id}/AssignOmbud`, {
    data: { huvudansvarig: people.ett.id, medombud: [], interestDeclared: true },
  });
  return id;
}

export async function observed(by: Session): Promise<string> {
  const { body } = await by.post('/systemfel', {
    data: { huvudmanTyp: ['FORSAKRINGSKASSAN'], art: 'MELLAN_STOLAR', quarter: '2026-Q1' },
    personal: { title: 'Ingen tar ansvar', description: 'Sett flera gånger.' },
  });
  return body.id;
}

/** Worded by `author`, and found by `reviewer` to name nobody. */
export async function reviewed(author: Session, reviewer: Session): Promise<string> {
  const id = await observed(author);
  await done(author, `/systemfel/${id}/IdentifySystemfel`, {
    data: {
      test: {
        seenInSeveralUppdrag: true,
        seenRepeatedly: true,
        wouldHitOthers: true,
        causeIsStructural: true,
        singleCasePursued: true,
      },
      niva: 'LOKAL',
      art: 'MELLAN_STOLAR',
      huvudmanTyp: ['FORSAKRINGSKASSAN'],
      livsomrade: ['EKONOMI_SKULDER'],
      konsekvens: ['UTEBLIVEN_FORSORJNING'],
      allvarsgrad: 'HOG',
    },
    personal: { title: 'Mellan två myndigheter', description: 'Den ena säger, den andra säger.' },
  });
  await done(reviewer, `/systemfel/${id}/ReviewAnonymity`, {});
  return id;
}

/** The same, reported. */
export async function reported(
  author: Session,
  reviewer: Session,
  meeting: string = meetingId,
): Promise<string> {
  const id = await reviewed(author, reviewer);
  await done(author, `/systemfel/${id}/ReportToLedningsgrupp`, { data: { meetingId: meeting } });
  return id;
}

/** The meeting begins: from now on it can decide. */
export async function meetingHeld(ledamot: Session): Promise<void> {
  await done(ledamot, `/mote/${meetingId}/CallMote`, { data: { agenda: [] } });
  await done(ledamot, `/mote/${meetingId}/HoldMote`, {
    data: { ledningsgruppId, present: [1, 2, 3], chair: 1, secretary: 3 },
  });
}

/** One that can be written to: by its code, as its name. */
export async function registered(
  arbetsledare: Session,
  tenant: string,
  huvudman: string,
): Promise<void> {
  await done(arbetsledare, `/verksamhet/${tenant}/RegisterHuvudman`, {
    data: { huvudman, huvudmanTyp: 'FORSAKRINGSKASSAN', from: '2020-01-01' },
    personal: { name: 'Försäkringskassan', contactFunction: 'Lokalkontoret' },
  });
}

async function done(by: Session, path: string, body: unknown): Promise<void> {
  const reply = await by.post(path, body);
  if (reply.status !== 200) throw new Error(`${path}: ${reply.text}`);
}
