import { randomUUID } from 'node:crypto';
import type { Given } from './reactor.fixture.ts';

/** Events as the workflows record them, with a canary where their words would be. */
export const canary = 'Klient Kanariefågel';

export const requested = (enhet = 'SKARPNACK'): Given => ({
  type: 'UppdragRequested',
  data: {
    ...{ clientId: randomUUID(), enhet, channel: 'TELEFON', initiativ: 'KLIENT' },
    ...{ kannedom: 'PSYKIATRI', kon: 'KVINNA', profil: [], hjalp: [] },
  },
  personal: canary,
});
export const assigned = (huvudansvarig: string, ...medombud: readonly string[]): Given => ({
  type: 'OmbudAssigned',
  data: { huvudansvarig, medombud, interestDeclared: true },
});
export const passed = (name: string): Given => ({
  type: 'DeadlinePassed',
  data: { name, dueOn: '2026-03-01' },
});
export const observed: Given = {
  type: 'SystemfelObserved',
  data: { huvudmanTyp: ['HYRESVARD'], art: 'ARBETSMETOD', quarter: '2026-Q1' },
  personal: canary,
};
export const escalated: Given = {
  type: 'EscalatedToCentralLedningsgrupp',
  data: { reason: 'AVVISAT' },
  personal: canary,
};
export const started: Given = {
  type: 'VerksamhetStarted',
  data: { kind: 'LOKAL', driftsform: 'EGEN_REGI', from: '2020-01-01' },
};
/** An enhet, and an ombud who has a share in it. */
export const shared = (ombud: string, enhet: string): readonly Given[] => [
  {
    type: 'EnhetAdded',
    data: {
      ...{ enhet, slag: 'STADSDEL', controller: 'NAMND', controllerCode: 'SDN' },
      from: '2020-01-01',
    },
  },
  { type: 'OmbudEmployed', data: { ombud, from: '2026-01-01' }, personal: canary },
  {
    type: 'OmbudFteSet',
    data: { ombud, shares: [{ enheter: [enhet], fte: 0.5, exclusive: false }], from: '2026-01-01' },
  },
];
export const formed: Given = {
  type: 'LedningsgruppFormed',
  data: { kind: 'LOKAL', from: '2026-01-01', nextMeetingBy: '2026-06-01' },
};
export const left = (ombud: string): Given => ({
  type: 'OmbudLeft',
  data: { ombud, to: '2026-12-31', reason: 'PENSION' },
});
export const member = (number: number, account: string, more: object = {}): Given => ({
  type: 'MemberAppointed',
  data: {
    ...{ member: number, person: randomUUID(), account, organisation: 'KOMMUN' },
    ...{ mandate: 'BESLUTANDE', chair: false, secretary: false, external: false },
    ...{ from: '2026-01-01', ...more },
  },
  personal: canary,
});
export const planned = (ledningsgruppId: string): Given => ({
  type: 'MotePlanned',
  data: { ledningsgruppId, plannedOn: '2026-04-01', startsAt: '09:00' },
});
