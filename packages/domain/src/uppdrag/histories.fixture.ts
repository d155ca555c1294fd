import { scenariosOf, tenant } from '@fyr/testing';
import { uppdragExamples as e, exampleOmbud, exampleUppdrag } from './examples.ts';
import { uppdrag } from './index.ts';

/** What the scenarios of an uppdrag begin from: its life so far, by how far it has come. */
export const scenario = scenariosOf(uppdrag, exampleUppdrag);
export const { ett, tva, tre } = exampleOmbud;

const { clientId: _, on: __, ...asked } = e.UppdragRequested.data;
export const request = asked;
export const requestByRelative = { ...request, initiativ: 'ANHORIG', profil: [], hjalp: [] };
export const byRelative = {
  ...e.UppdragRequested,
  data: { ...e.UppdragRequested.data, ...requestByRelative },
};
export const wishIsNo = {
  ...e.ClientWishConfirmed,
  data: { ...e.ClientWishConfirmed.data, wish: false },
};
export const secondGoal = { ...e.GoalFormulated, data: { ...e.GoalFormulated.data, goal: 2 } };

export const requested = [e.UppdragRequested];
export const contacted = [...requested, e.DirectContactMade];
export const wished = [...contacted, e.ClientWishConfirmed];
export const assigned = [...wished, e.OmbudAssigned];
export const mapping = [...assigned, e.FirstMeetingHeld];
export const withGoal = [...mapping, e.GoalFormulated];
export const active = [...withGoal, e.AgreementMade];
export const consented = [...active, e.ConsentGiven];
export const closed = [...active, e.UppdragClosed];
export const on = e.UppdragRequested.data.on;

export const personal = { name: 'Klient Exempel' };
export const firstMeeting = { ombud: [ett, tva], place: 'OMBUDETS_KONTOR' };
export const agreement = { contactBy: ['TELEFON'], documented: 'STODANTECKNINGAR' };
export const ombud = { huvudansvarig: ett, medombud: [tva], interestDeclared: true };
export const change = { ...ombud, huvudansvarig: tre, clientConsulted: true, olderNotesOpen: true };
export const earlierUppdragId = 'aaaaaaaa-0000-4000-8000-000000000002';
export const firstClient = 'aaaaaaaa-0000-4000-8000-000000000003';
export const earlier = (path: string, forgotten: readonly string[] = []) => ({
  [earlierUppdragId]: { type: 'uppdrag', path, context: { clientId: firstClient, forgotten } },
});
const from = '2011-09-01';
/** A verksamhet of two enheter and three ombud, with what the scenario is about. */
export const verksamhet = (about: object) => ({
  [tenant]: {
    type: 'verksamhet',
    path: 'running',
    context: {
      enheter: ['SKARPNACK', 'FARSTA'].map((enhet) => ({ enhet, from, to: null })),
      ombud: [ett, tva, tre].map((id) => ({ ombud: id, from, to: null })),
      ...about,
    },
  },
});
export const settings = (uppdragSettings: object) =>
  verksamhet({ settings: [{ from, uppdrag: uppdragSettings }] });
/** A full post with these enheter and no other. */
export const exclusive = (id: string, enheter: readonly string[], since = from) => ({
  ...{ ombud: id, from: since },
  shares: [{ enheter, fte: 1, exclusive: true }],
});

export function describedAs(known: object) {
  return { ...e.ClientDescribed, data: { ...e.ClientDescribed.data, ...known } };
}
