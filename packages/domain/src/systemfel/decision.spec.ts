import { type GivenEvent, scenariosOf, tenant } from '@fyr/testing';
import { describe } from 'vitest';
import { moteContext } from '../mote/context.ts';
import { mote } from '../mote/index.ts';
import { verksamhetContext } from '../verksamhet/context.ts';
import { systemfelExamples as e, exampleSystemfel } from './examples.ts';
import {
  AF,
  calledIn,
  decided,
  deciding,
  direct,
  FK,
  forwarded,
  inSession,
  meetingAt,
  nextMeeting,
  putOff,
  reviewed,
  secretary,
  tabled,
  toAF,
} from './histories.fixture.ts';
import { systemfel } from './index.ts';

const scenario = scenariosOf(systemfel, exampleSystemfel);
const { meetingId } = e.LedningsgruppDecided.data;
const next = e.SystemfelTabled.data.meetingId;
const toFK = { huvudman: FK, huvudmanTyp: 'FORSAKRINGSKASSAN', dueOn: '2012-06-01' };

const decision = (data: object, actor = deciding) => ({
  type: 'DecideInLedningsgrupp',
  data: { meetingId, decision: 'HANTERA_SJALVA', ...data },
  personal: {},
  actor,
});
const recorded = (decided: string, paragraph = 1): GivenEvent => ({
  type: 'LedningsgruppDecided',
  data: { decision: decided, meetingId, paragraph },
});
const streams = { ...inSession, ...nextMeeting };

describe('a decision of the ledningsgrupp does what it says:', () => {
  scenario('it handles the systemfel itself', {
    given: tabled,
    streams,
    when: decision({}),
    records: [recorded('HANTERA_SJALVA')],
  });

  scenario('it forwards to several, each with a day of its own', {
    given: tabled,
    streams,
    when: decision({ decision: 'VIDAREBEFORDRA', forwardTo: [toAF, toFK] }),
    records: [
      recorded('VIDAREBEFORDRA'),
      { type: 'ForwardedToHuvudman', data: { ...toAF, dueOn: '2012-04-30' } },
      { type: 'ForwardedToHuvudman', data: toFK },
    ],
    armed: { [`answer:${AF}`]: '2012-04-30', [`answer:${FK}`]: '2012-06-01' },
  });

  scenario('it returns it for a reason', {
    given: tabled,
    streams,
    when: decision({ decision: 'ATERSANDA', returnReason: 'FEL_HUVUDMAN' }),
    records: [
      recorded('ATERSANDA'),
      { type: 'SystemfelReturned', data: { reason: 'FEL_HUVUDMAN' } },
    ],
  });

  scenario('it rejects it', {
    given: tabled,
    streams,
    when: decision({ decision: 'AVVISA' }),
    records: [recorded('AVVISA'), 'SystemfelRejected'],
  });

  scenario('it rejects what a huvudman has already, who may still answer', {
    given: forwarded,
    streams,
    when: decision({ decision: 'AVVISA' }),
    records: ['LedningsgruppDecided'],
    armed: { [`answer:${AF}`]: '2012-04-30' },
  });

  scenario('it puts it off to another meeting', {
    given: tabled,
    streams,
    when: decision({ decision: 'BORDLAGG', nextMeetingId: next }),
    records: [recorded('BORDLAGG'), { type: 'SystemfelTabled', data: { meetingId: next } }],
  });

  const remedy = {
    type: 'PromiseRemedy',
    data: { dueOn: '2012-05-31' },
    personal: { owner: 'Arbetsledaren', action: 'En egen rutin.' },
  };
  scenario('to put off decides nothing', {
    given: [...tabled, putOff, e.SystemfelTabled],
    when: remedy,
    rejected: 'not_allowed',
    because: ['ownRemedyUndecided'],
  });
  scenario('to put off leaves what was decided before as it is', {
    given: [...decided, putOff, e.SystemfelTabled],
    when: remedy,
    records: ['RemedyPromised'],
  });

  for (const [code, event] of [
    ['ESKALERA', 'EscalatedToCentralLedningsgrupp'],
    ['ESKALERA_LANSSTYRELSE', 'EscalatedToLansstyrelse'],
  ] as const) {
    scenario(`it goes on upwards: ${code}`, {
      given: tabled,
      streams,
      when: decision({ decision: code, escalationReason: 'ORSAK_EJ_LOKAL' }),
      records: [recorded(code), { type: event, data: { reason: 'ORSAK_EJ_LOKAL' } }],
    });
  }

  scenario('it decides anew on what it has handled itself', {
    given: decided,
    streams: meetingAt('held.inSession', { paragraphs: [7] }),
    when: decision({ decision: 'VIDAREBEFORDRA', forwardTo: [toAF] }),
    records: [recorded('VIDAREBEFORDRA', 8), 'ForwardedToHuvudman'],
  });

  scenario('it says the same once', {
    given: forwarded,
    streams: meetingAt('held.drafting', {
      decided: [{ systemfelId: exampleSystemfel, decision: 'VIDAREBEFORDRA' }],
    }),
    when: decision({ decision: 'VIDAREBEFORDRA', forwardTo: [toAF] }),
    records: [],
  });

  scenario('but a further huvudman is a further decision', {
    given: forwarded,
    streams: meetingAt('held.drafting', {
      decided: [{ systemfelId: exampleSystemfel, decision: 'VIDAREBEFORDRA' }],
    }),
    when: decision({ decision: 'VIDAREBEFORDRA', forwardTo: [toAF, toFK] }),
    records: ['LedningsgruppDecided', { type: 'ForwardedToHuvudman', data: toFK }],
  });

  scenario('its secretary may write it down', {
    given: tabled,
    streams,
    when: decision({}, secretary),
    records: ['LedningsgruppDecided'],
  });

  const without = {
    forwardToNobody: { decision: 'VIDAREBEFORDRA' },
    huvudmanTwice: { decision: 'VIDAREBEFORDRA', forwardTo: [toFK, toFK] },
    returnWithoutReason: { decision: 'ATERSANDA' },
    nextMeetingMissing: { decision: 'BORDLAGG' },
    nextMeetingSame: { decision: 'BORDLAGG', nextMeetingId: meetingId },
    escalationWithoutReason: { decision: 'ESKALERA' },
    notOfThisDecision: { decision: 'AVVISA', returnReason: 'FEL_HUVUDMAN' },
  };
  for (const [rule, data] of Object.entries(without)) {
    scenario(`refused by ${rule}`, {
      given: tabled,
      streams,
      when: decision(data),
      rejected: 'not_allowed',
      because: [rule],
    });
  }

  scenario('refused to a meeting before it', {
    given: tabled,
    streams: {
      ...inSession,
      [next]: {
        type: 'mote',
        machineVersion: mote.version,
        path: 'planned.planned',
        context: { ...moteContext, plannedOn: '2012-02-01' },
      },
    },
    when: decision({ decision: 'BORDLAGG', nextMeetingId: next }),
    rejected: 'not_allowed',
    because: ['nextMeetingEarlier'],
  });

  const elsewhere = {
    meetingUnknown: {},
    meetingNotHeld: meetingAt('called'),
    minutesAreApproved: meetingAt('minutesApproved'),
    beforeMeeting: meetingAt('held.inSession', { heldOn: '2012-03-06' }),
    paragraphTaken: meetingAt('held.inSession', { paragraphs: [7] }),
    outsideMandate: {
      ...inSession,
      [tenant]: {
        type: 'verksamhet',
        path: 'running',
        context: {
          ...verksamhetContext,
          mandates: [{ from: '2012-01-01', questions: ['BEMANNING' as const] }],
        },
      },
    },
  };
  for (const [rule, there] of Object.entries(elsewhere)) {
    scenario(`refused by ${rule}`, {
      given: tabled,
      streams: there,
      when: decision({ paragraph: 7 }),
      rejected: 'not_allowed',
      because: [rule],
    });
  }

  scenario('refused at another meeting than it waits for', {
    given: [...tabled, e.SystemfelTabled],
    streams,
    when: decision({}),
    rejected: 'not_allowed',
    because: ['otherMeeting'],
  });

  for (const [who, actor] of Object.entries({
    'only advises': calledIn,
    'was not there': 'ledamot:dddddddd-0000-4000-8000-000000000024',
  })) {
    scenario(`refused to a ledamot who ${who}`, {
      given: tabled,
      streams,
      when: decision({}, actor),
      rejected: 'not_allowed',
      because: ['notDeciding'],
    });
  }

  scenario('refused where the ledningsgrupp never had the systemfel', {
    given: direct,
    streams,
    when: decision({}),
    rejected: 'not_allowed',
    because: ['isWithLedningsgrupp'],
  });
});

describe('a systemfel is brought to a meeting', () => {
  const report = { type: 'ReportToLedningsgrupp', data: { meetingId } };
  for (const path of ['planned.planned', 'called', 'held.inSession']) {
    scenario(`that is ${path}`, {
      given: reviewed,
      streams: meetingAt(path),
      when: report,
      records: ['ReportedToLedningsgrupp'],
    });
  }
  for (const path of ['cancelled', 'held.drafting', 'held.adjusting', 'minutesApproved']) {
    scenario(`and to none that is ${path}`, {
      given: reviewed,
      streams: meetingAt(path),
      when: report,
      rejected: 'not_allowed',
      because: ['meetingOver'],
    });
  }
  scenario('and to none that there is not', {
    given: reviewed,
    when: report,
    rejected: 'not_allowed',
    because: ['meetingUnknown'],
  });
  scenario('and moved to none that there is not', {
    given: tabled,
    when: { type: 'TableSystemfel', data: { meetingId: next } },
    rejected: 'not_allowed',
    because: ['meetingUnknown'],
  });
});
