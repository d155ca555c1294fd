import type { ViewEvent } from '@fyr/kernel';
import { type GivenEvent, scenariosOf, tenant } from '@fyr/testing';
import { describe, expect, it } from 'vitest';
import { withhold } from '../access/index.ts';
import { verksamhetContext } from '../verksamhet/context.ts';
import { agendaOf } from './agenda.ts';
import { chair, moteExamples as e, exampleMote, moteStreams as streams } from './examples.ts';
import { planned } from './histories.fixture.ts';
import { mote } from './index.ts';
import type { MoteData, MotePersonal } from './view.ts';

const scenario = scenariosOf(mote, exampleMote);
/** By whom whatever is given was written. */
const author = 'ombud:history';
const colleague = 'ombud:bbbbbbbb-1000-4000-8000-000000000015';
const accountOf = (actor: string) => actor.split(':')[1] ?? '';

const brought: readonly GivenEvent[] = [...planned, e.AgendaItemAdded, e.PaperAttached];
const reviewItem = (result: string, actor = colleague, item = 1) => ({
  ...{ type: 'ReviewAgendaItem', data: { item, result }, actor },
});
const reviewPaper = (result: string, actor = colleague) => ({
  ...{ type: 'ReviewPaper', data: { paper: 1, result }, actor },
});
const takenBack: GivenEvent = {
  ...e.AgendaItemReviewed,
  data: { ...e.AgendaItemReviewed.data, result: 'SKRIVS_OM' },
};

describe('what is brought up at a meeting', () => {
  const verksamhet = {
    type: 'verksamhet',
    path: 'running',
    context: {
      ...verksamhetContext,
      ombud: [{ ombud: accountOf(author), from: '2010-01-01', to: '2011-01-01' }],
    },
  };
  const written = (actor: string) => ({
    given: planned,
    streams: { ...streams, [tenant]: verksamhet },
    when: { type: 'AddAgendaItem', data: { kind: 'OVRIGT' }, personal: { title: 'Ny' }, actor },
  });
  const awaiting = (is: boolean) => [
    { type: 'AgendaItemAdded', data: { item: 1, kind: 'OVRIGT', awaitsReview: is } },
  ];
  scenario('by an ombud awaits another', { ...written(colleague), records: awaiting(true) });
  scenario('by one who was an ombud, in whatever role, awaits another', {
    ...written(`arbetsledare:${accountOf(author)}`),
    records: awaiting(true),
  });
  scenario('by one who knows no client does not', { ...written(chair), records: awaiting(false) });
  scenario('in writing awaits another as well', {
    given: planned,
    when: { type: 'AttachPaper', data: {}, personal: { title: 'Underlag' }, actor: author },
    records: [{ type: 'PaperAttached', data: { paper: 1, awaitsReview: true } }],
  });

  scenario('is reviewed by a colleague', {
    given: brought,
    when: reviewItem('NAMNER_INGEN'),
    records: ['AgendaItemReviewed'],
  });
  scenario('is not reviewed by its author, in another role either', {
    given: brought,
    when: reviewItem('NAMNER_INGEN', `arbetsledare:${accountOf(author)}`),
    rejected: 'not_allowed',
    because: ['reviewedByAuthor'],
  });
  scenario('in writing is not reviewed by its author', {
    given: brought,
    when: reviewPaper('NAMNER_INGEN', author),
    rejected: 'not_allowed',
    because: ['reviewedByAuthor'],
  });
  scenario('may be taken back by its author', {
    given: brought,
    when: reviewPaper('SKRIVS_OM', author),
    records: ['PaperReviewed'],
  });
  scenario('is reviewed once', {
    given: [...brought, takenBack],
    when: reviewPaper('NAMNER_INGEN'),
    records: ['PaperReviewed'],
  });
  scenario('and was found to name somebody is written anew', {
    given: [...brought, e.AgendaItemAdded, takenBack],
    when: reviewItem('NAMNER_INGEN'),
    rejected: 'not_allowed',
    because: ['nothingToReview'],
  });
  scenario('and stands there is what is reviewed', {
    given: brought,
    when: reviewItem('NAMNER_INGEN', colleague, 2),
    rejected: 'not_allowed',
    because: ['nothingToReview'],
  });
  scenario('by nobody who must be looked after needs no review', {
    given: [
      ...planned,
      { ...e.AgendaItemAdded, data: { ...e.AgendaItemAdded.data, awaitsReview: false } },
    ],
    when: reviewItem('NAMNER_INGEN'),
    rejected: 'not_allowed',
    because: ['nothingToReview'],
  });

  const key = 'TILLAGD:1';
  for (const [name, given] of [
    ['awaits review', brought],
    ['is to be rewritten', [...brought, takenBack]],
  ] as const) {
    for (const when of [
      { type: 'CallMote', data: { agenda: [{ key, kind: 'OVRIGT' }] } },
      { type: 'OrderAgenda', data: { order: [key] } },
    ]) {
      scenario(`and ${name} is not in what is given by ${when.type}`, {
        given,
        when,
        rejected: 'not_allowed',
        because: ['itemNotReviewed'],
      });
    }
  }
  scenario('and awaits review is not decided on', {
    given: [...brought, e.MoteCalled, e.MoteHeld],
    when: {
      ...{ type: 'DecideQuestion', data: { item: key }, personal: { text: 'Ja.' } },
      actor: chair,
    },
    rejected: 'not_allowed',
    because: ['itemNotReviewed'],
  });
});

describe('what a ledamot reads of it', () => {
  const told = (events: readonly GivenEvent[], reading: 'whole' | 'reviewed' = 'reviewed') => {
    const seen = events.map((event, index) => ({
      ...{ ...event, actor: author, revision: index + 1 },
    })) as unknown as readonly ViewEvent[];
    const { data, personal } = mote.view(withhold(reading, seen));
    const meeting = data as MoteData;
    const keys = agendaOf(meeting, []).map((one) => one.key);
    return { ...(personal as MotePersonal), meeting, isOnAgenda: keys.includes('TILLAGD:1') };
  };
  const found = [...brought, e.AgendaItemReviewed, e.PaperReviewed];

  it('is no word of it until somebody else has looked', () => {
    const { items, papers, isOnAgenda } = told(brought);
    expect({ items, papers, isOnAgenda }).toEqual({ items: {}, papers: {}, isOnAgenda: false });
    expect(told(found)).toMatchObject({
      ...{ items: { 1: e.AgendaItemAdded.personal }, papers: { 1: e.PaperAttached.personal } },
      isOnAgenda: true,
    });
  });

  it('is no word of it when it is to be written anew', () => {
    expect(told([...brought, takenBack])).toMatchObject({ items: {}, isOnAgenda: false });
  });

  it('is not what was reviewed of another', () => {
    const other = { ...e.AgendaItemAdded, data: { ...e.AgendaItemAdded.data, item: 2 } };
    expect(Object.keys(told([...found, other]).items)).toEqual(['1']);
  });

  it('is of an item the papers that somebody has looked at', () => {
    const other = { ...e.PaperAttached, data: { ...e.PaperAttached.data, paper: 2 } };
    const { meeting } = told([...found, other]);
    const item = agendaOf(meeting, []).find(({ key }) => key === 'TILLAGD:1');
    expect(item?.papers).toEqual([1]);
  });

  it('is all that stood there before anybody had to look', () => {
    const before = brought.map((event) =>
      'awaitsReview' in event.data
        ? { ...event, data: { ...event.data, awaitsReview: false } }
        : event,
    );
    expect(Object.keys(told(before).items)).toEqual(['1']);
  });

  it('stands before those who may review it, with whose it is', () => {
    const { items, meeting, isOnAgenda } = told(brought, 'whole');
    expect(items).toEqual({ 1: e.AgendaItemAdded.personal });
    expect(meeting.added[0]?.review).toEqual({ author: accountOf(author), result: null });
    expect(isOnAgenda).toBe(false);
  });
});
