import type { ViewEvent } from '@fyr/kernel';
import type { GivenEvent } from '@fyr/testing';
import { describe, expect, it } from 'vitest';
import { agendaOf, standingItems } from './agenda.ts';
import { type AgendaItem, AgendaKey, partsOf } from './agenda-key.ts';
import { moteExamples as e } from './examples.ts';
import { approved, called, decided, inSession, planned } from './histories.fixture.ts';
import { mote } from './index.ts';
import { minutesDraftOf } from './minutes-draft.ts';
import type { MoteData, MotePersonal } from './view.ts';

function view(events: readonly GivenEvent[]) {
  const seen = events.map((event, index) => ({
    ...event,
    ...{ actor: 'ledamot:history', revision: index + 1 },
  }));
  const { data, personal } = mote.view(seen as unknown as readonly ViewEvent[]);
  return { data: data as MoteData, personal: personal as MotePersonal };
}

const { systemfelId } = e.ItemDecided.data;
const newcomer = 'bbbbbbbb-1000-4000-8000-0000000000aa';
type Asking = AgendaItem & { readonly on: string | null };
const fault: Asking = { key: `SYSTEMFEL:${newcomer}`, kind: 'NYTT_SYSTEMFEL', on: '2012-01-05' };
const answered: Asking = {
  ...{ key: `SVAR:${systemfelId}:AF_SODERORT`, kind: 'SVAR_INKOMMET' },
  on: '2012-01-09',
};
const due: Asking = {
  ...{ key: `UPPFOLJNING:${systemfelId}:VERKSAMHETEN`, kind: 'UPPFOLJNING' },
  on: null,
};
const candidates = [due, fault, answered];
const keysOf = (events: readonly GivenEvent[]) =>
  agendaOf(view(events).data, candidates).map(({ key }) => key);

describe('the agenda of a meeting', () => {
  it('builds itself of what asks for a place and what every meeting goes through, in their order', () => {
    expect(agendaOf(view(planned).data, candidates).map(({ kind }) => kind)).toEqual([
      ...['FOREGAENDE_PROTOKOLL', 'STATISTIK', 'NYTT_SYSTEMFEL', 'SVAR_INKOMMET', 'UPPFOLJNING'],
      ...['KO_PRIORITERING', 'FORDELNING_ENHETER', 'BEMANNING', 'EKONOMI', 'KOMPETENS'],
      ...['UTATRIKTAT', 'NASTA_MOTE'],
    ]);
    expect(agendaOf(view(planned).data, [])).toHaveLength(standingItems.length);
  });

  it('has what somebody added, before the next meeting is spoken of, with its papers', () => {
    const brought = called.filter(({ type }) => type !== 'MoteCalled');
    const entries = agendaOf(view(brought).data, []);
    expect(entries.at(-2)).toMatchObject({ key: 'TILLAGD:1', item: 1, papers: [1] });
    expect(entries.at(-1)).toMatchObject({ kind: 'NASTA_MOTE', papers: [] });
  });

  it('stands as the chair has ordered it, the rest behind what it would else have followed', () => {
    const ordered: GivenEvent = {
      ...e.AgendaOrdered,
      data: { ...e.AgendaOrdered.data, order: ['STAENDE:EKONOMI', fault.key, 'STAENDE:STATISTIK'] },
    };
    expect(keysOf([...planned, ordered])).toEqual([
      'STAENDE:FOREGAENDE_PROTOKOLL',
      'STAENDE:EKONOMI',
      'STAENDE:KOMPETENS',
      'STAENDE:UTATRIKTAT',
      'STAENDE:NASTA_MOTE',
      fault.key,
      answered.key,
      due.key,
      'STAENDE:KO_PRIORITERING',
      'STAENDE:FORDELNING_ENHETER',
      'STAENDE:BEMANNING',
      'STAENDE:STATISTIK',
    ]);
  });

  it('when it is sent out keeps what it had, and tells what has come since', () => {
    const entries = agendaOf(view(called).data, candidates);
    const at = (key: string) => entries.find((entry) => entry.key === key);
    expect(at(`SYSTEMFEL:${systemfelId}`)).toMatchObject({ isCalled: true, candidate: null });
    expect(at(fault.key)).toMatchObject({ isCalled: false, candidate: fault });
    expect(at('STAENDE:EKONOMI')).toBeUndefined();
    // An answer that was overdue when the agenda was sent out has come in.
    expect(at(answered.key)).toMatchObject({ isCalled: true, kind: 'SVAR_INKOMMET' });
  });

  it('takes up what comes at the table, and nothing once the meeting is closed', () => {
    expect(keysOf(inSession)).toContain(fault.key);
    expect(keysOf(approved)).not.toContain(fault.key);
    expect(keysOf(approved)).toContain(answered.key);
  });

  it('has what was decided though it stood there for nobody', () => {
    const other = { ...e.ItemDecided, data: { ...e.ItemDecided.data, systemfelId: newcomer } };
    const question: GivenEvent = {
      ...e.QuestionDecided,
      data: { ...e.QuestionDecided.data, item: 'STAENDE:EKONOMI' },
    };
    const keys = keysOf([...inSession, other, question, e.MoteClosed]);
    expect(keys).toContain(fault.key);
    expect(keys).toContain('STAENDE:EKONOMI');
  });
});

describe('a key of an agenda', () => {
  it('names its parts', () => {
    expect(partsOf(answered.key)).toEqual({ origin: 'SVAR', systemfelId, huvudman: 'AF_SODERORT' });
    expect(partsOf('TILLAGD:12')).toEqual({ origin: 'TILLAGD', item: 12 });
    expect(partsOf('STAENDE:EKONOMI')).toEqual({ origin: 'STAENDE', kind: 'EKONOMI' });
    for (const { key } of [...candidates, ...standingItems]) {
      expect(AgendaKey.safeParse(key).success, key).toBe(true);
    }
  });
});

describe('the minutes that decisions make', () => {
  const note = (item: string, text: string): GivenEvent => ({
    ...e.ItemNoted,
    ...{ data: { ...e.ItemNoted.data, item }, personal: { text } },
  });
  const { data, personal } = view([
    ...decided,
    note('TILLAGD:1', 'Förvaltningen har två lokaler.'),
    note('TILLAGD:1', 'Förvaltningen har tre lokaler.'),
    note(fault.key, 'Tas upp igen.'),
  ]);
  const titles = { [systemfelId]: 'Mellan två myndigheter' };
  const names = { 1: 'Demo Ledamot Ett', 2: 'Demo Arbetsledare', 3: 'Demo Ledamot Tre' };
  const draft = minutesDraftOf(data, personal, agendaOf(data, candidates), { names, titles });

  it('say who was there, who led and who wrote', () => {
    expect(draft).toMatchObject({
      heldOn: '2012-01-10',
      startsAt: '13:00',
      place: e.MotePlanned.personal.place,
      present: [
        { member: 1, name: 'Demo Ledamot Ett', mandate: 'BESLUTANDE' },
        { member: 2, name: 'Demo Arbetsledare', mandate: 'ADJUNGERAD' },
      ],
      absent: [
        { member: 3, name: 'Demo Ledamot Tre' },
        { member: 4, name: null },
      ],
      chair: { member: 1 },
      secretary: { member: 2 },
    });
  });

  it('have a paragraph for each decision, in their order', () => {
    expect(draft.paragraphs).toEqual([
      {
        ...{ paragraph: 3, key: `SYSTEMFEL:${systemfelId}`, kind: 'NYTT_SYSTEMFEL' },
        ...{ title: titles[systemfelId], decision: 'BORDLAGG', text: null },
        note: null,
        nextMeetingId: e.ItemDecided.data.nextMeetingId,
      },
      {
        ...{ paragraph: 4, key: 'TILLAGD:1', kind: 'OVRIGT', title: 'Ny lokal', decision: null },
        ...{ text: e.QuestionDecided.personal.text, nextMeetingId: null },
        note: 'Förvaltningen har tre lokaler.',
      },
    ]);
  });

  it('say what was not decided on', () => {
    expect(draft.undecided.map(({ key, note }) => [key, note])).toEqual([
      ['STAENDE:FOREGAENDE_PROTOKOLL', null],
      [fault.key, 'Tas upp igen.'],
    ]);
  });
});

describe('the view of a möte', () => {
  it('tells who sent a paper by role, and when', () => {
    expect(view(called).data.papers).toEqual([
      {
        ...{ paper: 1, item: 'TILLAGD:1', on: '2012-01-10', by: 'ledamot', revision: 4 },
        review: { author: 'history', result: 'NAMNER_INGEN' },
      },
    ]);
    expect(view(called).personal.papers).toEqual({ 1: e.PaperAttached.personal });
  });

  it('has the last draft, and who has approved that one', () => {
    const { data, personal } = view(approved);
    expect(data).toMatchObject({
      state: 'minutesApproved',
      draft: { draft: 1 },
      approvals: [{ member: 1, on: '2012-01-10' }],
      approvedOn: '2012-01-10',
    });
    expect(personal.minutes).toBe(e.MinutesDrafted.personal.text);
  });

  it('tells erased text from text that the reader may not have', () => {
    const erased = approved.map((event) => ({ ...event, personal: null }));
    expect(view(erased as never).personal).toMatchObject({
      ...{ place: null, minutes: null },
      ...{ items: { 1: { title: null } }, questions: { 4: null } },
    });
    const bare = approved.map(({ type, data }) => ({ type, data }));
    expect(view(bare).personal).toEqual({ items: {}, papers: {}, notes: {}, questions: {} });
  });
});
