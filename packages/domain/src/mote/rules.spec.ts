import { type GivenEvent, scenariosOf, tenant } from '@fyr/testing';
import { describe } from 'vitest';
import { verksamhetContext } from '../verksamhet/context.ts';
import {
  chair,
  moteExamples as e,
  exampleGroup,
  exampleMote,
  member,
  secretary,
  moteStreams as streams,
} from './examples.ts';
import {
  called,
  closed,
  decided,
  drafted,
  inSession,
  planned,
  withTwo,
} from './histories.fixture.ts';
import { mote } from './index.ts';

const scenario = scenariosOf(mote, exampleMote);
const plan = {
  type: 'PlanMote',
  data: { ledningsgruppId: exampleGroup, plannedOn: '2012-01-20', startsAt: '13:00' },
  personal: {},
};
const attendance = { ledningsgruppId: exampleGroup, present: [1, 2], chair: 1, secretary: 2 };
const hold = (change: object = {}) => ({ type: 'HoldMote', data: { ...attendance, ...change } });
const minutes = { text: '§ 1 Ingen ändring.' };
const outsider = 'ledamot:bbbbbbbb-1000-4000-8000-0000000000ff';
const settled = {
  ...streams,
  [tenant]: {
    type: 'verksamhet',
    path: 'running',
    context: {
      ...verksamhetContext,
      settings: [{ from: '2012-01-01', ledningsgrupp: { daysToMinutes: 14 } }],
    },
  },
};

type Refused = readonly [
  string,
  readonly GivenEvent[],
  { type: string; data?: object; personal?: object; actor?: string },
  string,
];
function refusals(cases: readonly Refused[], there: object = streams) {
  for (const [name, given, when, rule] of cases) {
    scenario(name, {
      given,
      streams: there as typeof streams,
      when,
      rejected: 'not_allowed',
      because: [rule],
    });
  }
}

describe('a meeting', () => {
  scenario('is of a ledningsgrupp', { streams, when: plan, records: ['MotePlanned'] });
  refusals([['is of one that there is', [], plan, 'ledningsgruppUnknown']], {});
  refusals([['is of one that is not dissolved', [], plan, 'ledningsgruppDissolved']], {
    [exampleGroup]: { ...streams[exampleGroup], path: 'dissolved' },
  });
  refusals([
    [
      'does not end before it begins',
      [],
      { ...plan, data: { ...plan.data, endsAt: '13:00' } },
      'endsBeforeStart',
    ],
    ['is not held before it is called', planned, hold(), 'state'],
    ['is not held when cancelled', [...called, e.MoteCancelled], hold(), 'state'],
    [
      'is not held by another group',
      called,
      hold({ ledningsgruppId: tenant }),
      'otherLedningsgrupp',
    ],
    ['has nobody there who is no member', called, hold({ present: [1, 2, 9] }), 'notMemberThatDay'],
    ['is led by somebody there', called, hold({ chair: 3 }), 'chairNotPresent'],
    [
      'has its minutes written by somebody there',
      called,
      hold({ secretary: 3 }),
      'secretaryNotPresent',
    ],
    [
      'is not called with an item that nobody added',
      planned,
      { type: 'CallMote', data: { agenda: [{ key: 'TILLAGD:1', kind: 'OVRIGT' }] } },
      'itemUnknown',
    ],
    [
      'is not called with an item twice',
      planned,
      {
        type: 'CallMote',
        data: { agenda: [e.MoteCalled.data.agenda[0], e.MoteCalled.data.agenda[0]] },
      },
      'itemTwice',
    ],
    [
      'is not ordered with an item twice',
      called,
      { type: 'OrderAgenda', data: { order: ['TILLAGD:1', 'TILLAGD:1'] } },
      'itemTwice',
    ],
    [
      'has no paper on an item that nobody added',
      called,
      { type: 'AttachPaper', data: { item: 'TILLAGD:2' }, personal: { title: 'Underlag' } },
      'itemUnknown',
    ],
    [
      'takes no more papers when it is closed',
      closed,
      { type: 'AttachPaper', data: {}, personal: { title: 'Underlag' } },
      'state',
    ],
  ]);

  scenario('copies mandates and accounts, and says who was away', {
    given: called,
    streams,
    when: hold({ present: [2, 1, 2] }),
    records: [
      {
        type: 'MoteHeld',
        data: {
          present: [
            { member: 2, mandate: 'ADJUNGERAD', account: secretary.split(':')[1] },
            { member: 1, mandate: 'BESLUTANDE', account: chair.split(':')[1] },
          ],
          absent: [3, 4],
          chair: 1,
          secretary: 2,
        },
      },
    ],
  });

  scenario('attended by one without an account names none', {
    given: called,
    streams,
    when: hold({ present: [1, 2, 4] }),
    records: ['MoteHeld'],
  });

  for (const text of ['19800101-1234', 'Ring 070-174 06 05', 'klient@example.org']) {
    scenario(`has nobody on its agenda: ${text}`, {
      given: planned,
      when: { type: 'AddAgendaItem', data: { kind: 'OVRIGT' }, personal: { title: text } },
      rejected: 'invalid',
    });
    scenario(`has nobody in its papers: ${text}`, {
      given: planned,
      when: { type: 'AttachPaper', data: {}, personal: { title: 'Underlag', text } },
      rejected: 'invalid',
    });
    scenario(`has nobody in its minutes: ${text}`, {
      given: closed,
      when: { type: 'DraftMinutes', personal: { text }, actor: secretary },
      rejected: 'invalid',
    });
  }

  for (const key of [
    'SYSTEMFEL:19800101-1234',
    'SVAR:x:y',
    'STAENDE:ANNA',
    'TILLAGD:0',
    'ANNAT:1',
    'SVAR:bbbbbbbb-1000-4000-8000-000000000003:P198001011234',
  ]) {
    scenario(`knows no item ${key}`, {
      given: planned,
      when: { type: 'OrderAgenda', data: { order: [key] } },
      rejected: 'invalid',
    });
  }
});

describe('a question at the meeting', () => {
  const question = (change: object = {}, actor = chair) => ({
    type: 'DecideQuestion',
    data: { item: 'TILLAGD:1', ...change },
    personal: { text: 'Arbetsledaren ser över det.' },
    actor,
  });
  scenario('gets the next paragraph', {
    given: decided,
    streams,
    when: question(),
    records: [{ type: 'QuestionDecided', data: { item: 'TILLAGD:1', paragraph: 5 } }],
  });
  scenario('is written down by the secretary', {
    given: inSession,
    streams,
    when: question({}, secretary),
    records: ['QuestionDecided'],
  });
  const { data: held } = e.MoteHeld as { data: { present: readonly { member: number }[] } };
  const advised = {
    ...e.AttendanceChanged,
    data: {
      ...held,
      present: held.present.map((one) =>
        one.member === 1 ? { ...one, mandate: 'RADGIVANDE' } : one,
      ),
    },
  };
  refusals([
    ['is not decided before the meeting', called, question(), 'state'],
    ['is not decided by one who was not there', inSession, question({}, member), 'notDeciding'],
    [
      'is not decided by a chair who may only advise',
      [...inSession, advised],
      question(),
      'notDeciding',
    ],
    ['is not decided by one who is no member', inSession, question({}, outsider), 'notDeciding'],
    ['takes no paragraph that is taken', decided, question({ paragraph: 3 }), 'paragraphTaken'],
    ['is one that was added', inSession, question({ item: 'TILLAGD:2' }), 'itemUnknown'],
  ]);
});

describe('a note at the meeting', () => {
  const note = (change: object = {}, actor = secretary) => ({
    type: 'NoteItem',
    data: { item: 'TILLAGD:1', ...change },
    personal: { text: 'Primärvården tar med sig frågan.' },
    actor,
  });
  scenario('is written while the meeting goes on, and after it', {
    given: [...decided, e.MoteClosed],
    streams,
    when: note(),
    records: [{ type: 'ItemNoted', data: { item: 'TILLAGD:1' } }],
  });
  refusals([
    ['is not written before the meeting', called, note(), 'state'],
    ['is not written by one who was not there', inSession, note({}, member), 'notDeciding'],
    ['is on an item that was added', inSession, note({ item: 'TILLAGD:2' }), 'itemUnknown'],
    ['does not change what the adjusters read', drafted, note(), 'state'],
  ]);
});

describe('the minutes', () => {
  const draft = { type: 'DraftMinutes', personal: minutes, actor: secretary };
  const approve = (number: number, actor: string, of = 1) => ({
    type: 'ApproveMinutes',
    data: { member: number, draft: of },
    actor,
  });

  scenario('are to be approved within the days that the verksamhet has set', {
    given: decided,
    streams: settled,
    when: { type: 'CloseMote' },
    records: [{ type: 'MoteClosed', data: { minutesDueOn: '2012-01-24' } }],
    armed: { minutes: '2012-01-24' },
  });

  refusals([
    [
      'are not written once the words of the meeting are erased',
      [...closed, { type: 'SubjectForgotten', data: { on: '2012-01-10', subject: exampleMote } }],
      draft,
      'textErased',
    ],
    [
      'wait for their adjusters to be named',
      [...decided, e.MoteClosed],
      draft,
      'adjustersAreNamed',
    ],
    ['are not written before the meeting is closed', decided, draft, 'state'],
    [
      'are written by the secretary or the chair',
      closed,
      { ...draft, actor: member },
      'notSecretary',
    ],
    [
      'are not written by an arbetsledare beside a secretary who has an account',
      closed,
      { ...draft, actor: outsider.replace('ledamot', 'arbetsledare') },
      'notSecretary',
    ],
    [
      'are adjusted by those who were there',
      decided,
      { type: 'NameAdjusters', data: { adjusters: [3] } },
      'adjusterNotPresent',
    ],
    [
      'are not adjusted by who writes them',
      decided,
      { type: 'NameAdjusters', data: { adjusters: [2] } },
      'adjusterIsSecretary',
    ],
    ['are approved by those who are named', drafted, approve(2, secretary), 'notAdjuster'],
    ['are approved by each for themself', drafted, approve(1, member), 'notAdjuster'],
    [
      'are not approved by the secretary for one who has an account',
      drafted,
      approve(1, secretary),
      'notAdjuster',
    ],
    [
      'are approved as they were last written',
      [...drafted, { ...e.MinutesDrafted, data: { on: '2012-01-10', draft: 2 } }],
      approve(1, chair),
      'otherDraft',
    ],
  ]);

  scenario('are approved by their one adjuster', {
    given: drafted,
    when: approve(1, chair),
    records: ['MinutesApproved'],
    armed: {},
  });
  scenario('signed on paper by one without an account are registered by the secretary', {
    given: withTwo,
    when: approve(3, secretary),
    records: ['MinutesApproved'],
  });
  scenario('are approved once by each', {
    given: [...withTwo, e.MinutesApproved],
    when: approve(1, chair),
    records: [],
  });
});
