import { execute } from '@fyr/kernel';
import { type GivenEvent, MemoryStore, recordHistory, scenariosOf, tenant } from '@fyr/testing';
import { describe, expect, it } from 'vitest';
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
  reason,
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

describe('the contact of a huvudman', () => {
  const { link } = e.AnswerLinkIssued.data;
  const linked = [...forwarded, e.AnswerLinkIssued];
  const answer = (huvudman: string, actor = `huvudman:${link}`) => ({
    type: 'AnswerHuvudman',
    data: { huvudman, answer: 'DELVIS' },
    personal: { text: 'Vi ser över rutinen.' },
    actor,
  });

  scenario(
    'gets a link for the time that the verksamhet gives, and some days beyond that of the answer',
    {
      given: forwarded,
      when: { type: 'IssueAnswerLink', data: { huvudman: AF, link } },
      records: [
        { type: 'AnswerLinkIssued', data: { huvudman: AF, link, expiresOn: '2012-05-14' } },
      ],
    },
  );

  scenario('gets one that lasts some days beyond that of the answer', {
    given: [
      ...forwarded,
      {
        ...e.ForwardedToHuvudman,
        data: { ...e.ForwardedToHuvudman.data, dueOn: '2012-06-01' },
      },
    ],
    when: { type: 'IssueAnswerLink', data: { huvudman: AF, link } },
    records: [{ type: 'AnswerLinkIssued', data: { huvudman: AF, link, expiresOn: '2012-06-15' } }],
  });

  scenario('gets none that lasts for more than a year', {
    given: forwarded,
    when: { type: 'IssueAnswerLink', data: { huvudman: AF, link, expiresOn: '2013-03-06' } },
    rejected: 'not_allowed',
    because: ['linkTooLong'],
  });

  const asksForMore = {
    ...e.HuvudmanAnswered,
    data: { ...e.HuvudmanAnswered.data, answer: 'BEGAR_UNDERLAG' },
  };
  scenario('answers by it when it asked for more before', {
    given: [...linked, asksForMore],
    when: answer(AF),
    records: ['HuvudmanAnswered'],
  });

  scenario('answers by it when it is asked once more, or gets another', {
    given: [...linked, e.HuvudmanAnswered, e.ForwardedToHuvudman],
    when: answer(AF),
    records: ['HuvudmanAnswered'],
  });

  scenario('answers anew by another link', {
    given: [...linked, e.HuvudmanAnswered, e.AnswerLinkIssued],
    when: answer(AF),
    records: ['HuvudmanAnswered'],
  });

  scenario('answers by it', { given: linked, when: answer(AF), records: ['HuvudmanAnswered'] });

  scenario('answers by it on its last day', {
    given: linked,
    today: '2012-05-04',
    when: answer(AF),
    records: ['HuvudmanAnswered'],
  });

  scenario('gets another, and the first is worth nothing', {
    given: [
      ...linked,
      {
        ...e.AnswerLinkIssued,
        data: { ...e.AnswerLinkIssued.data, link: 'dddddddd-0000-4000-8000-000000000031' },
      },
    ],
    when: answer(AF),
    rejected: 'not_allowed',
    because: ['linkUnknown'],
  });

  const refused: readonly [string, readonly GivenEvent[], object, string, string?][] = [
    [
      'does so for nobody else',
      [
        ...linked,
        { ...e.ForwardedToHuvudman, data: { ...e.ForwardedToHuvudman.data, huvudman: FK } },
      ],
      answer(FK),
      'linkUnknown',
    ],
    ['does so by no other link', linked, answer(AF, `huvudman:${next}`), 'linkUnknown'],
    [
      'does so no more when it is revoked',
      [...linked, e.AnswerLinkRevoked],
      answer(AF),
      'linkUnknown',
    ],
    ['does so no more when its time is over', linked, answer(AF), 'linkExpired', '2012-05-05'],
    ['does so once for each question', [...linked, e.HuvudmanAnswered], answer(AF), 'linkAnswered'],
    [
      'does nothing else by it',
      linked,
      { type: 'CloseSystemfelUnresolved', personal: reason, actor: `huvudman:${link}` },
      'notByLink',
    ],
  ];
  for (const [name, given, when, rule, today = '2012-03-05'] of refused) {
    scenario(name, {
      given,
      today,
      when: when as { type: string },
      rejected: 'not_allowed',
      because: [rule],
    });
  }

  scenario('may promise a remedy too', {
    given: linked,
    when: {
      type: 'PromiseRemedy',
      data: { huvudman: AF, dueOn: '2012-06-01' },
      personal: { owner: 'Sektionschefen', action: 'En ny rutin.' },
      actor: `huvudman:${link}`,
    },
    records: ['RemedyPromised'],
  });

  scenario('answers on paper too, which the ledningsgrupp registers', {
    given: [...linked, e.AnswerLinkRevoked],
    when: answer(AF, secretary),
    records: ['HuvudmanAnswered'],
  });

  scenario('gets no link to what was not sent there', {
    given: forwarded,
    when: { type: 'IssueAnswerLink', data: { huvudman: FK, link } },
    rejected: 'not_allowed',
    because: ['huvudmanNotAddressed'],
  });
});

describe('in a central verksamhet', () => {
  const { origins } = e.OriginAnswered.data;
  const [origin = ''] = origins;
  const observed = { ...e.SystemfelObserved, data: { ...e.SystemfelObserved.data, origin } };
  const central = {
    [tenant]: {
      type: 'verksamhet',
      path: 'running',
      context: { ...verksamhetContext, kind: 'CENTRAL' },
    },
  };
  const { on: _, ...data } = observed.data;
  const observe = { type: 'ObserveSystemfel', data, personal: { title: 'Mellan två stolar' } };
  const answer = { type: 'AnswerOrigin', data: { answer: 'DELVIS' }, personal: { text: 'Ja.' } };

  scenario('a systemfel has an origin', {
    streams: central,
    today: '2012-03-05',
    when: observe,
    records: [{ type: 'SystemfelObserved', data }],
  });
  for (const [where, streams] of Object.entries({
    'a local one': {
      [tenant]: { ...central[tenant], context: { ...verksamhetContext, kind: 'LOKAL' } } as never,
    },
    'one that has not begun': {},
  })) {
    scenario(`and in ${where} it has none`, {
      streams,
      today: '2012-03-05',
      when: observe,
      rejected: 'not_allowed',
      because: ['originOutsideCentral'],
    });
  }

  scenario('no evidence is linked to what others brought up', {
    given: [observed],
    streams: central,
    when: {
      type: 'LinkEvidence',
      data: { client: e.EvidenceLinked.data.client, quarter: '2011-Q4' },
    },
    rejected: 'not_allowed',
    because: ['evidenceOfOthers'],
  });

  scenario('the answer goes to all that wait for it', {
    given: [observed, e.OriginsCarriedOver],
    when: answer,
    records: [
      {
        type: 'OriginAnswered',
        data: { answer: 'DELVIS', origins: [origin, ...e.OriginsCarriedOver.data.origins] },
      },
    ],
  });
  scenario('it goes to those who came later, not once more to the first', {
    given: [observed, e.OriginAnswered, e.OriginsCarriedOver],
    when: answer,
    records: [
      {
        type: 'OriginAnswered',
        data: { answer: 'DELVIS', origins: e.OriginsCarriedOver.data.origins },
      },
    ],
  });
  scenario('nobody is answered twice', {
    given: [observed, e.OriginAnswered],
    when: answer,
    rejected: 'not_allowed',
    because: ['originsWait'],
  });

  it('what is merged into another leaves its origins to it, in one append', async () => {
    const store = new MemoryStore();
    const into = e.SystemfelMerged.data.intoSystemfelId;
    await recordHistory(store, systemfel, exampleSystemfel, [observed]);
    await recordHistory(store, systemfel, into, [e.SystemfelObserved]);
    const merge = { type: 'MergeSystemfel', data: { intoSystemfelId: into } };
    const at = Date.parse('2012-03-05T11:00:00Z');
    const cause = { tenant, key: 'merge', at, actor: 'arbetsledare:history' };
    await execute(systemfel, store, exampleSystemfel, merge, cause);

    const { rows } = await store.load({ tenant, ids: [exampleSystemfel, into] });
    expect(rows.get(into)?.context).toMatchObject({ origins: [{ origin, answered: false }] });
    expect(rows.get(exampleSystemfel)?.context).toMatchObject({ origins: [], mergedInto: into });
    expect((await store.readStream(tenant, into)).at(-1)).toMatchObject({
      type: 'OriginsCarriedOver',
      data: { fromSystemfelId: exampleSystemfel, origins: [origin] },
    });
  });
});
