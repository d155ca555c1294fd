import type { Caller } from '../system.ts';

type Ombud = { readonly caller: Caller; readonly id: string };

/** A client of whom every field that takes text has some, each with the client's own mark in it. */
export async function livedThrough(
  mark: string,
  {
    ombud,
    arbetsledare,
    systemfel,
  }: {
    readonly ombud: Ombud;
    readonly arbetsledare: Caller;
    /** One to which this client is evidence. */
    readonly systemfel: string;
  },
): Promise<string> {
  const said = (what: string) => `${what} ${mark}`;
  const { body } = await ombud.caller.post('/uppdrag', {
    data: {
      ...{ enhet: 'SKARPNACK', channel: 'TELEFON', initiativ: 'KLIENT', kannedom: 'PSYKIATRI' },
      ...{ birthYear: 1980, kon: 'KVINNA', profil: [], hjalp: [] },
    },
    personal: {
      ...{ name: said('Demo Klient'), phone: '070-1740699', email: `${mark}@example.org` },
      ...{ address: said('Gatan'), howToReach: said('Ring'), words: said('Hjälp mig') },
    },
  });
  const id = body.id as string;
  const give = async (command: string, data: object, personal?: object, by = ombud.caller) => {
    const path = command === 'LinkEvidence' ? `/systemfel/${systemfel}` : `/uppdrag/${id}`;
    const reply = await by.post(`${path}/${command}`, { data, ...(personal && { personal }) });
    if (reply.status !== 200) throw new Error(`${command}: ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  const note = (what: string) => ({ note: said(what) });

  await give('MakeDirectContact', { channel: 'TELEFON', clientInPerson: true }, note('Ringde'));
  await give('ConfirmClientWish', { wish: true }, note('Vill'));
  const carriers = { huvudansvarig: ombud.id, medombud: [], interestDeclared: true };
  await give('AssignOmbud', carriers, undefined, arbetsledare);
  await give('BookInformationMeeting', {}, { whenAndWhere: said('Hemma') });
  const meeting = { ombud: [ombud.id], place: 'OMBUDETS_KONTOR', singleReason: 'FRANVARO' };
  await give('HoldFirstMeeting', meeting, note('Träffades'));
  const area = { area: 'BOENDE', insatser: [] };
  await give('MapLifeArea', area, { words: said('Så är det'), wish: said('Så vill jag') });
  await give('FormulateGoal', { area: 'BOENDE', score: 2 }, { text: said('Ett hem') });
  const agreement = { contactBy: ['TELEFON'], documented: 'STODANTECKNINGAR' };
  await give('MakeAgreement', agreement, note('Enades'));
  const seen = { huvudman: 'FORSAKRINGSKASSAN', art: 'ARBETSMETOD' };
  await give('NoteObservation', seen, { text: said('Ingen svarade') });
  await give('LinkObservation', { observation: 1 }, { systemfelId: systemfel });
  await give('LinkEvidence', { uppdragId: id, quarter: '2026-Q1' });
  await give('LinkEvidence', { uppdragId: id, quarter: '2026-Q2' });
  return id;
}

/** A systemfel that clients may be evidence to. */
export async function identified(caller: Caller): Promise<string> {
  const kind = { huvudmanTyp: ['FORSAKRINGSKASSAN'], art: 'ARBETSMETOD' };
  const { body } = await caller.post('/systemfel', {
    data: { ...kind, quarter: '2026-Q1' },
    personal: { title: 'Ingen svarar' },
  });
  const questions = [
    ...['seenInSeveralUppdrag', 'seenRepeatedly', 'wouldHitOthers'],
    ...['causeIsStructural', 'singleCasePursued'],
  ];
  await caller.post(`/systemfel/${body.id}/IdentifySystemfel`, {
    data: {
      test: Object.fromEntries(questions.map((question) => [question, true])),
      ...kind,
      ...{ niva: 'LOKAL', livsomrade: [], konsekvens: [], allvarsgrad: 'HOG' },
    },
    personal: { title: 'Ingen svarar', description: 'I telefon.' },
  });
  return body.id as string;
}
