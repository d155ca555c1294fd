import type { ViewEvent } from '@fyr/kernel';
import { describe, expect, it } from 'vitest';
import { systemfel } from '../systemfel/index.ts';
import { uppdrag } from '../uppdrag/index.ts';
import { workflows } from '../workflows.ts';
import {
  clientsTold,
  commandsOf,
  incompatibleRoles,
  isShown,
  mayGive,
  type Reading,
  Role,
  readingInReport,
  readingOf,
  rights,
  subjectsIn,
  tieTo,
  withhold,
} from './index.ts';

const ombud = 'aaaaaaaa-0000-4000-8000-000000000001';
const colleague = 'aaaaaaaa-0000-4000-8000-000000000002';
const reader = (role: Role, account = ombud, today = '2012-03-05') => ({
  ...{ role, account, enheter: ['SKARPNACK'], today },
});

describe('what a role sees', () => {
  it.each<[Role, Reading | null, Reading | null, string | null]>([
    ['ombud', 'whole', 'whole', 'exact'],
    ['arbetsledare', 'codes', 'text', 'exact'],
    ['ledamot', null, 'reviewedText', 'released'],
    ['analytiker', null, 'codes', 'released'],
    ['administrator', null, null, null],
    ['granskare', null, null, null],
    ['namnd', null, null, 'released'],
  ])('is for %s: uppdrag %s, systemfel %s, statistics %s', (role, own, fault, door) => {
    const held = { huvudansvarig: ombud, medombud: [], enhet: 'FARSTA' };
    const reported = { id: '', type: 'systemfel', path: 'reported', context: {} };
    expect(
      readingOf(reader(role), { id: '', type: 'uppdrag', path: 'active', context: held }),
    ).toBe(own);
    expect(readingOf(reader(role), reported)).toBe(fault);
    expect(rights[role].statistics).toBe(door);
  });

  it.each<[Role, Reading | null, Reading | null]>([
    ['ombud', 'whole', 'whole'],
    ['arbetsledare', 'whole', 'whole'],
    ['ledamot', 'whole', 'reviewed'],
    ['analytiker', 'codes', 'codes'],
    ...(['administrator', 'granskare', 'namnd'] as const).map((role): [Role, null, null] => [
      ...([role, null, null] as const),
    ]),
  ])('is for %s of a ledningsgrupp: %s, of its möten: %s', (role, ofGroup, ofMote) => {
    const readBy = (type: string) =>
      readingOf(reader(role), { id: '', type, path: 'called', context: {} });
    expect([readBy('ledningsgrupp'), readBy('mote')]).toEqual([ofGroup, ofMote]);
  });

  it.each<[Role, Reading, Reading, Reading]>([
    ['ombud', 'reviewedText', 'reviewedText', 'reviewed'],
    ['arbetsledare', 'reviewedText', 'reviewedText', 'reviewed'],
    ['analytiker', 'codes', 'codes', 'codes'],
    ['namnd', 'codes', 'codes', 'codes'],
  ])('is in a report for %s: systemfel %s, verksamhet %s, möten %s', (role, ...read) => {
    const [fault, organisation, meeting] = read;
    expect(readingInReport(role, 'systemfel')).toBe(fault);
    expect(readingInReport(role, 'verksamhet')).toBe(organisation);
    expect(readingInReport(role, 'mote')).toBe(meeting);
  });

  it('is no client to anybody but an ombud', () => {
    const readings: readonly Reading[] = ['whole', 'reviewed', 'text', 'reviewedText', 'codes'];
    expect(readings.filter((reading) => subjectsIn(reading).includes('client'))).toEqual(['whole']);
    expect(subjectsIn('codes')).toEqual([]);
  });

  it('is nothing of a type that the table does not name', () => {
    expect(
      readingOf(reader('ombud'), { id: '', type: 'rapport', path: 'open', context: {} }),
    ).toBeNull();
  });
});

describe("an ombud's own uppdrag", () => {
  const readBy = (role: Role, context: object) =>
    readingOf(reader(role), { id: '', type: 'uppdrag', path: 'active.working', context });
  const reads = (context: object) => readBy('ombud', context);
  const nobody = { huvudansvarig: null, medombud: [] };

  it('is one in an enhet where the ombud has a share, until somebody is assigned', () => {
    expect(reads({ ...nobody, enhet: 'SKARPNACK' })).toBe('whole');
    expect(reads({ ...nobody, enhet: 'FARSTA' })).toBeNull();
    expect(reads({ huvudansvarig: colleague, medombud: [], enhet: 'SKARPNACK' })).toBeNull();
  });

  it('is one the ombud has, alone or with another', () => {
    expect(reads({ huvudansvarig: ombud, medombud: [], enhet: 'FARSTA' })).toBe('whole');
    expect(reads({ huvudansvarig: colleague, medombud: [ombud], enhet: 'FARSTA' })).toBe('whole');
  });

  it('is one in which the ombud covers, on the days of the cover and no other', () => {
    const covers = [{ ombud, from: '2012-03-05', to: '2012-03-06', endedOn: null }];
    const context = { huvudansvarig: colleague, medombud: [], enhet: 'FARSTA', covers };
    const tieOn = (today: string) => tieTo(reader('ombud', ombud, today), context);
    expect(['04', '05', '06', '07'].map((day) => tieOn(`2012-03-${day}`))).toEqual([
      ...[null, 'covers', 'covers', null],
    ]);
    expect(reads(context)).toBe('whole');
  });

  it('is not a limit for others who read uppdrag', () => {
    const context = { huvudansvarig: colleague, medombud: [], enhet: 'FARSTA' };
    expect(readBy('arbetsledare', context)).toBe('codes');
  });
});

describe('what a role may do', () => {
  it('is what the command says', () => {
    expect(mayGive('arbetsledare', uppdrag, 'AssignOmbud')).toBe(true);
    expect(mayGive('ombud', uppdrag, 'AssignOmbud')).toBe(false);
    expect(mayGive('ombud', systemfel, 'ReportToLedningsgrupp')).toBe(true);
    expect(mayGive('ombud', systemfel, 'DecideInLedningsgrupp')).toBe(false);
    expect(mayGive('ledamot', systemfel, 'DecideInLedningsgrupp')).toBe(true);
    expect(mayGive('ombud', systemfel, 'NoSuchCommand')).toBe(false);
  });

  it('is never to let a deadline pass: that is a process', () => {
    for (const workflow of Object.values(workflows)) {
      const roles = Role.options.filter((role) => mayGive(role, workflow, 'PassDeadline'));
      expect(roles).toEqual([]);
    }
  });

  it('is never more than it may see', () => {
    for (const role of Role.options) {
      for (const [type, workflow] of Object.entries(workflows)) {
        if (type in rights[role].reads) continue;
        expect(commandsOf(role, workflow), `${role} on ${type}`).toEqual([]);
      }
    }
  });

  it('names roles that there are', () => {
    const named = Object.values(workflows).flatMap(({ commands }) =>
      Object.values(commands).flatMap(({ roles }) => roles),
    );
    expect(named.filter((role) => !Role.safeParse(role).success)).toEqual([]);
  });
});

describe('roles on one account', () => {
  it.each<[readonly Role[], number]>([
    [['ombud'], 0],
    [['ombud', 'arbetsledare', 'ledamot'], 0],
    [['arbetsledare', 'analytiker', 'namnd'], 0],
    [['ombud', 'analytiker'], 1],
    [['namnd', 'ombud'], 1],
    [['administrator', 'ledamot'], 1],
    [['granskare', 'namnd'], 1],
    [['administrator', 'granskare'], 1],
    [['administrator', 'arbetsledare', 'ledamot'], 2],
  ])('%j: %i forbidden pairs', (roles, pairs) => {
    expect(incompatibleRoles(roles)).toHaveLength(pairs);
  });
});

describe('what a reading leaves out', () => {
  const event = (type: string, text?: string): ViewEvent => ({
    ...{ type, data: { on: '2012-03-05' }, actor: 'ombud:history', revision: 1 },
    ...(text === undefined ? {} : { personal: { title: text } }),
  });
  const told = [
    event('SystemfelObserved', 'draft'),
    event('SystemfelIdentified', 'first'),
    event('AnonymityReviewed'),
    { ...event('ReportedDirectly', 'receiver'), actor: `arbetsledare:${colleague}` },
    event('ReportedDirectly', 'told by an ombud'),
    event('SystemfelReturned'),
    event('SystemfelIdentified', 'second'),
  ];
  const texts = (reading: Reading) =>
    withhold(reading, told).flatMap(({ personal }) => (personal ? [personal.title] : []));

  it('is nothing, every word, or the words that nobody has reviewed', () => {
    const all = ['draft', 'first', 'receiver', 'told by an ombud', 'second'];
    expect(texts('whole')).toEqual(all);
    expect(texts('text')).toEqual(all);
    expect(texts('reviewedText')).toEqual(['first', 'receiver']);
    expect(texts('codes')).toEqual([]);
  });

  it.each(['SystemfelWithdrawn', 'OutreachMade', 'TrainingHeld', 'SystemfelReopened'])(
    'is what an ombud says besides, which nobody reviews: %s',
    (type) => {
      const by = (role: Role) => [{ ...event(type, 'why'), actor: `${role}:${colleague}` }];
      expect(withhold('reviewedText', by('ombud'))[0]).not.toHaveProperty('personal');
      expect(withhold('reviewedText', by('ledamot'))).toEqual(by('ledamot'));
      expect(withhold('text', by('ombud'))).toEqual(by('ombud'));
    },
  );

  it('leaves every event there to be folded', () => {
    expect(withhold('codes', told)).toHaveLength(told.length);
  });

  it('is each piece of evidence, and a count below five', () => {
    expect(isShown('whole', { type: 'EvidenceLinked' })).toBe(true);
    expect(isShown('text', { type: 'EvidenceLinked' })).toBe(false);
    expect(isShown('reviewedText', { type: 'EvidenceUnlinked' })).toBe(false);
    expect(isShown('codes', { type: 'SystemfelObserved' })).toBe(true);
    expect(clientsTold('whole', 4)).toBe(4);
    expect(clientsTold('text', 4)).toBeNull();
    expect(clientsTold('reviewedText', 4)).toBeNull();
    expect(clientsTold('codes', 5)).toBe(5);
  });
});
