import { type EventCatalog, type RecordedEvent, versionOf, type Workflow } from '@fyr/kernel';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { workflows } from '../workflows.ts';
import { carriesOpen, ombudIn, seatedIn } from './people.ts';
import { tellingsOf } from './rules.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [anna, bo, cai] = [id(1), id(2), id(3)] as const;
const on = '2026-03-04';

type Given = readonly [type: string, data?: object, state?: string];

/** Of the first version, as whatever is not in its catalog. */
const noEvent = { data: z.object({}) };
const catalogOf = (type: string): EventCatalog =>
  (workflows as Readonly<Record<string, Workflow>>)[type]?.events ?? {};

/** A stream's events as they lie in the log, for those who read neither text nor actor. */
function stream(streamType: string, ...events: readonly Given[]): readonly RecordedEvent[] {
  return events.map(([type, data = {}, state = 'active'], index) => ({
    ...{ tenant: id(900), streamId: id(901), streamType, type, state, actor: '' },
    version: versionOf(catalogOf(streamType)[type] ?? noEvent),
    ...{ position: index + 1, revision: index + 1, at: 0, data: { on, ...data } },
  }));
}

const requested: Given = [
  'UppdragRequested',
  {
    ...{ clientId: id(50), enhet: 'SKARPNACK', channel: 'TELEFON', initiativ: 'KLIENT' },
    ...{ kannedom: 'PSYKIATRI', kon: 'KVINNA', profil: [], hjalp: [] },
  },
];
const assigned = (huvudansvarig: string, ...medombud: readonly string[]): Given => [
  'OmbudAssigned',
  { huvudansvarig, medombud, interestDeclared: true },
];
const changed = (huvudansvarig: string, ...medombud: readonly string[]): Given => [
  'OmbudChanged',
  {
    ...{ huvudansvarig, medombud, interestDeclared: true },
    ...{ clientConsulted: true, olderNotesOpen: true },
  },
];
const passed = (name: string): Given => ['DeadlinePassed', { name, dueOn: on }];

describe('an uppdrag', () => {
  it('tells those it is given to', () => {
    expect(tellingsOf(stream('uppdrag', requested, assigned(anna, bo)))).toEqual([
      { kind: 'UPPDRAG_TILLDELAT', to: [{ ombud: anna }, { ombud: bo }] },
    ]);
  });

  it('that changes ombud tells the new and the old, and nobody for whom all is as before', () => {
    const told = (...events: readonly Given[]) =>
      tellingsOf(stream('uppdrag', requested, ...events)).map(({ kind, to }) => [kind, ...to]);
    expect(told(assigned(anna, bo), changed(cai, bo))).toEqual([
      ['UPPDRAG_TILLDELAT', { ombud: cai }],
      ['UPPDRAG_OVERLAMNAT', { ombud: anna }],
    ]);
    expect(told(assigned(anna, bo), changed(bo, anna))).toEqual([
      ['UPPDRAG_TILLDELAT', { ombud: bo }],
      ['UPPDRAG_OVERLAMNAT'],
    ]);
    expect(told(assigned(anna), changed(bo), changed(cai))).toEqual([
      ['UPPDRAG_TILLDELAT', { ombud: cai }],
      ['UPPDRAG_OVERLAMNAT', { ombud: bo }],
    ]);
  });

  it('tells the owner and who covers that it is covered, of its days, and that it is over', () => {
    const days = { from: on, to: '2026-03-10', reason: 'FRANVARO', interestDeclared: true };
    const cover: Given = ['CoverGranted', { cover: 1, ombud: cai, ...days }];
    const told = (...events: readonly Given[]) =>
      tellingsOf(stream('uppdrag', requested, assigned(anna, bo), cover, ...events)).map(
        ({ kind, to }) => [kind, ...to],
      );
    expect(told()).toEqual([
      ['TACKNING_BEVILJAD', { ombud: cai }],
      ['UPPDRAG_TACKS', { ombud: anna }, { ombud: bo }],
    ]);
    const everybody = [{ ombud: anna }, { ombud: bo }, { ombud: cai }];
    expect(told(passed('nextReview'))).toEqual([['UPPDRAG_FRIST', ...everybody]]);
    const ended: Given = ['CoverEnded', { cover: 1 }];
    expect(told(ended)).toEqual([
      ['TACKNING_AVSLUTAD', { ombud: cai }, { ombud: anna }, { ombud: bo }],
    ]);
    expect(told(ended, passed('nextReview'))).toEqual([
      ['UPPDRAG_FRIST', { ombud: anna }, { ombud: bo }],
    ]);
  });

  it('tells of a day that passed those who carry it, and before them all who share its enhet', () => {
    const orElse = [{ role: 'arbetsledare' }];
    expect(tellingsOf(stream('uppdrag', requested, passed('queueReview')))).toEqual([
      { kind: 'UPPDRAG_FRIST', to: [{ sharing: 'SKARPNACK' }], orElse },
    ]);
    const events = [requested, assigned(anna), changed(bo, cai), passed('nextReview')];
    expect(tellingsOf(stream('uppdrag', ...events))).toEqual([
      { kind: 'UPPDRAG_FRIST', to: [{ ombud: bo }, { ombud: cai }], orElse },
    ]);
  });

  it('counts as corrected', () => {
    const { version, ...data } = { ...(requested[1] as object), on, enhet: 'FARSTA', version: 1 };
    const corrected: Given = ['FactsCorrected', { revision: 1, version, data }];
    const [told] = tellingsOf(stream('uppdrag', requested, corrected, passed('queueReview')));
    expect(told?.to).toEqual([{ sharing: 'FARSTA' }]);
  });

  it('is to be handed over while it is open and the ombud carries it', () => {
    const open = stream('uppdrag', requested, assigned(anna, bo));
    expect([anna, bo, cai].map((ombud) => carriesOpen(open, ombud))).toEqual([true, true, false]);
    const handed = stream('uppdrag', requested, assigned(anna), changed(bo));
    expect(carriesOpen(handed, anna)).toBe(false);
    const closed = stream('uppdrag', requested, [...assigned(anna).slice(0, 2), 'closed'] as never);
    expect(carriesOpen(closed, anna)).toBe(false);
  });
});

describe('a systemfel', () => {
  const observed: Given = [
    'SystemfelObserved',
    { huvudmanTyp: ['HYRESVARD'], art: 'ARBETSMETOD', quarter: '2026-Q1' },
    'identified.observed',
  ];
  const seen = (state: string): Given => [
    'EvidenceLinked',
    { client: 'a'.repeat(64), quarter: '2026-Q2' },
    state,
  ];

  it('that was remedied and is seen again suggests to ombud, and to nobody else, to reopen it', () => {
    const resolved: Given = ['SystemfelResolved', {}, 'resolved'];
    const again = tellingsOf(stream('systemfel', observed, resolved, seen('resolved')));
    expect(again).toEqual([{ kind: 'SYSTEMFEL_SETT_IGEN', to: [{ role: 'ombud' }] }]);
    const twice = [observed, resolved, seen('resolved'), seen('resolved')];
    expect(tellingsOf(stream('systemfel', ...twice))).toEqual(again);

    const unresolved: Given = ['SystemfelClosedUnresolved', {}, 'resolved'];
    expect(tellingsOf(stream('systemfel', observed, unresolved, seen('resolved')))).toEqual([]);
    expect(tellingsOf(stream('systemfel', observed, seen('identified.observed')))).toEqual([]);
    const reopened: Given = ['SystemfelReopened', {}, 'identified.classified'];
    const open = [observed, resolved, reopened, seen('identified.classified')];
    expect(tellingsOf(stream('systemfel', ...open))).toEqual([]);
    expect(tellingsOf(stream('systemfel', ...open, unresolved, seen('resolved')))).toEqual([]);
  });

  it('decided or answered tells every ombud', () => {
    const decided: Given = [
      'LedningsgruppDecided',
      { decision: 'HANTERA_SJALVA', meetingId: id(60), paragraph: 3 },
    ];
    const answered: Given = ['HuvudmanAnswered', { huvudman: 'H_1', answer: 'ACCEPTERAR' }];
    const central: Given = ['CentralLedningsgruppAnswered', { answer: 'ACCEPTERAR' }];
    const told = [decided, answered, central].map((last) =>
      tellingsOf(stream('systemfel', observed, last)),
    );
    const to = [{ role: 'ombud' }];
    expect(told).toEqual([
      [{ kind: 'SYSTEMFEL_BESLUTAT', to }],
      [{ kind: 'SYSTEMFEL_BESVARAT', to }],
      [{ kind: 'SYSTEMFEL_BESVARAT', to }],
    ]);
  });

  it('tells of a day that passed, and that it came from elsewhere, those who may know of it', () => {
    expect(tellingsOf(stream('systemfel', observed, passed('answer')))).toEqual([
      { kind: 'SYSTEMFEL_FRIST', to: [{ role: 'arbetsledare' }, { officers: 'every' }] },
    ]);
    expect(tellingsOf(stream('systemfel', observed))).toEqual([]);
    const [type, data] = observed;
    const origin: Given = [type, { ...data, origin: id(70) }];
    expect(tellingsOf(stream('systemfel', origin))).toEqual([
      { kind: 'ESKALERING_MOTTAGEN', to: [{ role: 'arbetsledare' }] },
    ]);
  });
});

describe('a verksamhet', () => {
  const shares = (...enheter: readonly string[]) => [{ enheter, fte: 50, exclusive: false }];

  it('asks for a handover of each uppdrag of an ombud who leaves', () => {
    const left: Given = ['OmbudLeft', { ombud: anna, to: '2026-05-31', reason: 'PENSION' }];
    const to = [{ role: 'arbetsledare' }];
    expect(tellingsOf(stream('verksamhet', left))).toEqual([
      { kind: 'OMBUD_SLUTAR', to },
      { kind: 'OVERLAMNING_BEHOVS', to, eachUppdragOf: anna },
    ]);
    expect(tellingsOf(stream('verksamhet', passed('redovisning')))).toEqual([
      { kind: 'VERKSAMHET_FRIST', to },
    ]);
  });

  it('knows which ombud share an enhet on a day', () => {
    const employed = (ombud: string, from = '2026-01-01'): Given => [
      'OmbudEmployed',
      { ombud, from },
      'running',
    ];
    const enhet = (code: string): Given => [
      'EnhetAdded',
      {
        ...{ enhet: code, slag: 'STADSDEL', from: '2020-01-01' },
        ...{ controller: 'NAMND', controllerCode: 'SDN' },
      },
    ];
    const events = stream(
      'verksamhet',
      ['VerksamhetStarted', { kind: 'LOKAL', driftsform: 'EGEN_REGI', from: '2020-01-01' }],
      ...[enhet('SKARPNACK'), enhet('FARSTA')],
      ...[employed(anna), employed(bo), employed(cai, '2026-09-01')],
      ['OmbudFteSet', { ombud: anna, shares: shares('SKARPNACK', 'FARSTA'), from: '2026-01-01' }],
      ['OmbudFteSet', { ombud: bo, shares: shares('SKARPNACK'), from: '2026-01-01' }],
      ['OmbudFteSet', { ombud: anna, shares: shares('FARSTA'), from: '2026-06-01' }],
      ['OmbudFteSet', { ombud: cai, shares: shares('SKARPNACK'), from: '2026-09-01' }],
      ['OmbudLeft', { ombud: bo, to: '2026-07-31', reason: 'PENSION' }],
    );
    expect(ombudIn(events, 'SKARPNACK', '2026-05-31')).toEqual([anna, bo]);
    expect(ombudIn(events, 'SKARPNACK', '2026-07-31')).toEqual([bo]);
    expect(ombudIn(events, 'SKARPNACK', '2026-08-01')).toEqual([]);
    expect(ombudIn(events, 'SKARPNACK', '2026-09-01')).toEqual([cai]);
    expect(ombudIn(events, 'FARSTA', '2026-06-01')).toEqual([anna]);
  });
});

describe('a ledningsgrupp and its meetings', () => {
  const member = (number: number, account: string | undefined, more: object = {}): Given => [
    'MemberAppointed',
    {
      ...{ member: number, person: id(80 + number), ...(account ? { account } : {}) },
      ...{ organisation: 'KOMMUN', mandate: 'BESLUTANDE', chair: false, secretary: false },
      ...{ external: false, from: '2026-01-01', ...more },
    },
  ];
  const group = id(95);
  const planned: Given = [
    'MotePlanned',
    { ledningsgruppId: group, plannedOn: '2026-04-01', startsAt: '09:00' },
  ];
  const called: Given = ['MoteCalled', { agenda: [] }];
  const adjusters = (numbers: readonly number[], state = 'held.drafting'): Given => [
    'AdjustersNamed',
    { adjusters: numbers },
    state,
  ];

  it('calls its members, and tells those who were called what changes', () => {
    const to = [{ membersOf: group }];
    const moved: Given = ['MoteMoved', { plannedOn: '2026-04-02', startsAt: '09:00' }];
    const told = (...events: readonly Given[]) => tellingsOf(stream('mote', planned, ...events));
    expect(told(called)).toEqual([{ kind: 'MOTE_KALLELSE', to }]);
    expect(told(moved)).toEqual([]);
    expect(told(called, moved)).toEqual([{ kind: 'MOTE_ANDRAT', to }]);
    expect(told(['MoteCancelled'])).toEqual([]);
    expect(told(called, ['MoteCancelled'])).toEqual([{ kind: 'MOTE_INSTALLT', to }]);
    expect(told(called, passed('minutes'))).toEqual([
      { kind: 'MOTE_FRIST', to: [{ role: 'arbetsledare' }, { officersOf: group }] },
    ]);
  });

  it('asks whoever may look at what an ombud brought up, once while something waits', () => {
    const paper = (awaitsReview: boolean): Given => ['PaperAttached', { paper: 1, awaitsReview }];
    const item: Given = ['AgendaItemAdded', { item: 1, kind: 'OVRIGT', awaitsReview: true }];
    const reviewed: Given = ['PaperReviewed', { paper: 1, result: 'SKRIVS_OM' }];
    const told = (...events: readonly Given[]) => tellingsOf(stream('mote', planned, ...events));
    const asked = [
      { kind: 'MOTE_TEXT_GRANSKAS', to: [{ role: 'ombud' }, { role: 'arbetsledare' }] },
    ];
    expect(told(paper(false))).toEqual([]);
    expect(told(paper(true))).toEqual(asked);
    expect(told(paper(true), item)).toEqual([]);
    expect(told(paper(true), reviewed, item)).toEqual(asked);
  });

  it('asks its adjusters, each draft anew, and who is added later as well', () => {
    const draft = (number: number): Given => ['MinutesDrafted', { draft: number }];
    const kind = 'PROTOKOLL_JUSTERAS';
    const told = (...events: readonly Given[]) => tellingsOf(stream('mote', planned, ...events));
    expect(told(adjusters([1, 2]))).toEqual([]);
    expect(told(adjusters([1, 2]), draft(1))).toEqual([
      { kind, to: [{ membersOf: group, numbers: [1, 2] }] },
    ]);
    expect(told(adjusters([1, 2]), draft(1), adjusters([2, 3], 'held.adjusting'))).toEqual([
      { kind, to: [{ membersOf: group, numbers: [3] }] },
    ]);
  });

  it('has the members and officers of the day', () => {
    const events = stream(
      'ledningsgrupp',
      ['LedningsgruppFormed', { kind: 'LOKAL', from: '2026-01-01', nextMeetingBy: '2026-06-01' }],
      member(1, anna, { chair: true }),
      member(2, bo, { secretary: true, to: '2026-05-31' }),
      member(3, undefined),
      ['MandateChanged', { ...mandate, member: 1, chair: false, from: '2026-06-01' }],
      ['MemberAccountSet', { member: 3, account: cai }],
      ['MandateChanged', { ...mandate, member: 3, chair: true, from: '2026-06-01' }],
    );
    const on = (day: string, of = events) =>
      seatedIn(of, day).map(({ account, chair, secretary }) => [account, chair, secretary]);
    expect(on('2025-12-31')).toEqual([]);
    expect(on('2026-05-31')).toEqual([
      [anna, true, false],
      [bo, false, true],
      [cai, false, false],
    ]);
    expect(on('2026-06-01')).toEqual([
      [anna, false, false],
      [cai, true, false],
    ]);
    const [left] = stream('ledningsgrupp', ['MemberLeft', { member: 1, to: '2026-06-30' }]);
    const after = [...events, { ...left, revision: 9 } as RecordedEvent];
    expect(on('2026-07-01', after)).toEqual([[cai, true, false]]);
    const [over] = stream('ledningsgrupp', ['LedningsgruppDissolved', { to: '2026-06-30' }]);
    expect(on('2026-07-01', [...events, { ...over, revision: 9 } as RecordedEvent])).toEqual([]);
    expect(tellingsOf(stream('ledningsgrupp', member(1, anna), passed('nextMeeting')))).toEqual([
      {
        kind: 'LEDNINGSGRUPP_FRIST',
        to: [{ role: 'arbetsledare' }, { officersOf: id(901) }],
      },
    ]);
  });
});

const mandate = { mandate: 'BESLUTANDE', secretary: false };

it('an event that does not fit its catalog is no silence but an error', () => {
  const broken = stream('uppdrag', requested, ['OmbudAssigned', { huvudansvarig: 7 }]);
  expect(() => tellingsOf(broken)).toThrow('OmbudAssigned version 1');
  expect(tellingsOf(stream('uppdrag', ['SomethingNew']))).toEqual([]);
  expect(tellingsOf(stream('loan', ['LoanRequested']))).toEqual([]);
});
