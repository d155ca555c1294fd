import { livedThrough } from '../forget/client.ts';
import type { Caller } from '../system.ts';

type Ombud = { readonly caller: Caller; readonly id: string };
type Parts = {
  readonly ombud: Ombud;
  readonly colleague: string;
  readonly arbetsledare: Caller;
  readonly systemfel: string;
};

/**
 * Uppdrag with one mark, which between them go through every command that takes a client's text: one
 * is carried to its end and taken up again, the others end sooner or wait.
 */
export async function everyWordOf(mark: string, parts: Parts): Promise<readonly string[]> {
  const { ombud, colleague, arbetsledare, systemfel } = parts;
  const said = (what: string) => `${what} ${mark}`;
  const note = { note: said('Anteckning') };
  const give = async (
    id: string,
    command: string,
    data: object,
    personal?: object,
    by = ombud.caller,
  ) => {
    const body = { data, ...(personal && { personal }) };
    const reply = await by.post(`/uppdrag/${id}/${command}`, body);
    if (reply.status !== 200) throw new Error(`${command}: ${JSON.stringify(reply.body)}`);
  };

  // 1. Carried to its end.
  const id = await livedThrough(mark, parts);
  const contact = { name: said('Demo Klient'), phone: '070-1740699', howToReach: said('Knacka') };
  await give(id, 'ChangeContactDetails', {}, contact);
  await give(id, 'ReviseGoal', { goal: 1, area: 'BOENDE', score: 3 }, { text: said('Nära') });
  await give(id, 'FormulateGoal', { area: 'TANDVARD' }, { text: said('Le') });
  const consent = { with: 'FORSAKRINGSKASSAN', scope: ['LAMNA_UPPGIFTER'] };
  await give(id, 'GiveConsent', consent, note);
  const power = { with: 'KRONOFOGDEN', scope: ['FORETRADA'] };
  await give(id, 'RegisterPowerOfAttorney', power, note);
  const call = { with: 'FORSAKRINGSKASSAN', goal: 1, method: 'TELEFON', outcome: 'GENOMFORD' };
  await give(id, 'MakeContact', { ...call, minutes: 25 }, note);
  await give(id, 'PrepareMeeting', { huvudman: 'KRONOFOGDEN', role: 'STOD' }, note);
  await give(id, 'HoldMeeting', { huvudman: 'KRONOFOGDEN', goal: 1, role: 'STOD' }, note);
  await give(id, 'NoteIndividualPlan', { exists: 'ERBJUDEN' }, note);
  await give(id, 'ReviewNeed', {}, note);
  await give(id, 'PauseUppdrag', { reason: 'EJ_NABAR' }, note);
  await give(id, 'ResumeUppdrag', {}, note);
  await give(id, 'UnlinkObservation', { observation: 1 }, { systemfelId: systemfel });
  await give(id, 'ReachGoal', { goal: 1, score: 9 }, note);
  await give(id, 'AbandonGoal', { goal: 2 }, note);
  const change = { interestDeclared: true, clientConsulted: true, olderNotesOpen: true };
  const carriers = { huvudansvarig: ombud.id, medombud: [colleague], ...change };
  await give(id, 'ChangeOmbud', carriers, { reason: said('Delas') }, arbetsledare);
  await give(
    id,
    'CloseUppdrag',
    { reason: 'KLIENTEN_AVSLUTAR', documentation: 'LAMNAS_OVER' },
    note,
  );
  await give(id, 'ReopenUppdrag', {}, { reason: said('Vill fortsätta') });

  // 2. Refused, after a day has passed on which something should have been done.
  const refused = await requestOf(ombud.caller, said, 21);
  const met = { on: daysAgo(20), channel: 'TELEFON', clientInPerson: true };
  await give(refused, 'MakeDirectContact', met, note);
  const criteria = { criteria: ['FYLLT_18'], profil: [], outcome: 'TILLHOR' };
  await give(refused, 'AssessTargetGroup', { ...criteria, assessedBy: [ombud.id] }, note);
  await give(refused, 'RefuseUppdrag', { reason: 'ANNAN_KOMMUN', referralOffered: true }, note);

  // 3. Referred, and withdrawn.
  const referred = await requestOf(ombud.caller, said, 1);
  await give(referred, 'ReferClient', { to: 'AKUTSJUKVARD_112', acute: true }, note);
  const withdrawn = await requestOf(ombud.caller, said, 1);
  await give(withdrawn, 'WithdrawRequest', {}, { reason: said('Löste sig') });

  // 4. Waiting, with a day that has passed.
  const waiting = await requestOf(ombud.caller, said, 21);
  await give(waiting, 'MakeDirectContact', met, note);
  return [id, refused, referred, withdrawn, waiting];
}

/** What is refused quotes the mark in every place that takes text. */
export async function everyRefusalOf(mark: string, { caller }: Ombud, id: string): Promise<void> {
  const personal = { name: mark, words: mark };
  const wrong = [
    ['/uppdrag', { data: { enhet: mark, kon: mark, birthYear: mark }, personal }],
    ['/uppdrag', { data: { [mark]: 1 }, personal: { [mark]: mark } }],
    [`/uppdrag/${id}/FormulateGoal`, { data: { area: mark }, personal: { text: mark } }],
    [`/uppdrag/${id}/FormulateGoal`, { data: { area: 'BOENDE' }, personal: { text: `${mark}\0` } }],
    [
      `/uppdrag/${id}/FormulateGoal`,
      { data: { area: 'BOENDE' }, personal: { text: mark.repeat(999) } },
    ],
    [`/uppdrag/${id}/${mark}`, { data: {}, personal: { text: mark } }],
    [`/uppdrag/${mark}/FormulateGoal`, { data: { area: 'BOENDE' }, personal: { text: mark } }],
    [`/uppdrag/${id}/HoldFirstMeeting`, { data: { ombud: [mark] }, personal: { note: mark } }],
    [`/uppdrag/${id}/WithdrawRequest`, { personal: { reason: mark } }],
    ['/systemfel', { data: { art: mark }, personal: { title: mark, description: mark } }],
    [`/answer/${mark}`, { personal: { text: mark } }],
  ] as const;
  for (const [path, body] of wrong) {
    const { status } = await caller.post(path, body, { 'accept-language': mark });
    if (status < 400 || status >= 500) throw new Error(`${path} answers ${status}`);
  }
  for (const path of [
    ...[
      `/uppdrag?state=${mark}`,
      `/uppdrag?page=${mark}`,
      `/uppdrag?${mark}=1`,
      `/uppdrag/${mark}`,
    ],
    ...[`/statistics/contacts?from=${mark}`, `/statistics/${mark}`, `/calendar/${mark}.ics`],
    ...[`/statistics/contacts?on=2026-01-01&compare=${mark}`, `/statistics/contacts,${mark}`],
    ...[`/login?user=${mark}`, `/login?to=${mark}`],
    ...[
      `/${mark}`,
      `/notices?page=${mark}`,
      `/problem/${mark}`,
      `/uppdrag/${id}/history?position=${mark}`,
    ],
  ]) {
    const { status } = await caller.get(path);
    if (status < 400 || status >= 500) throw new Error(`${path} answers ${status}`);
  }
}

async function requestOf(
  caller: Caller,
  said: (what: string) => string,
  days: number,
): Promise<string> {
  const { status, body } = await caller.post('/uppdrag', {
    data: {
      ...{ on: daysAgo(days), enhet: 'SKARPNACK', channel: 'TELEFON', initiativ: 'KLIENT' },
      ...{ kannedom: 'PSYKIATRI', birthYear: 1980, kon: 'KVINNA', profil: [], hjalp: [] },
    },
    personal: { name: said('Demo Klient'), words: said('Hjälp') },
  });
  if (status !== 201) throw new Error(`RequestUppdrag: ${JSON.stringify(body)}`);
  return body.id as string;
}

function daysAgo(days: number): string {
  return Temporal.Now.plainDateISO('Europe/Stockholm').subtract({ days }).toString();
}
