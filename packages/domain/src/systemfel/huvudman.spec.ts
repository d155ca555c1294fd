import { scenariosOf, tenant } from '@fyr/testing';
import { describe } from 'vitest';
import { verksamhetContext } from '../verksamhet/context.ts';
import { systemfelExamples as e, exampleSystemfel } from './examples.ts';
import {
  AF,
  decided,
  direct,
  FK,
  followedUp,
  forwarded,
  of,
  onDay,
  receiver,
  remedied,
  reviewed,
  toAF,
  toBoth,
} from './histories.fixture.ts';
import { systemfel } from './index.ts';

const scenario = scenariosOf(systemfel, exampleSystemfel);
const arbetsledare = 'arbetsledare:dddddddd-0000-4000-8000-000000000009';

const register = {
  huvudman: AF,
  huvudmanTyp: 'ARBETSFORMEDLINGEN',
  from: '2011-09-01',
  to: null,
};

const seenIn = (quarter: string) => ({
  ...e.EvidenceLinked,
  data: { ...e.EvidenceLinked.data, quarter },
});

describe('a huvudman', () => {
  scenario('has eight weeks to answer, to a day when somebody is at work', {
    given: reviewed,
    when: { type: 'ReportDirectly', data: toAF, personal: receiver },
    today: '2012-03-06',
    // 2012-05-01 is a public holiday.
    records: [{ type: 'ReportedDirectly', data: { ...toAF, dueOn: '2012-05-02' } }],
    armed: { 'answer:AF_SODERORT': '2012-05-02' },
  });

  scenario('has the time that the verksamhet has set', {
    given: decided,
    streams: {
      [tenant]: {
        type: 'verksamhet',
        path: 'running',
        context: {
          ...verksamhetContext,
          settings: [{ from: '2012-01-01', systemfel: { weeksToAnswer: 2 } }],
          huvudman: [register],
        },
      },
    },
    when: { type: 'ForwardToHuvudman', data: toAF, personal: receiver },
    records: [{ type: 'ForwardedToHuvudman', data: { ...toAF, dueOn: '2012-03-19' } }],
  });

  scenario('is not asked for an answer by a day that has passed', {
    given: decided,
    when: {
      type: 'ForwardToHuvudman',
      data: { ...toAF, dueOn: '2012-03-05' },
      personal: receiver,
    },
    rejected: 'not_allowed',
    because: ['dueNotLater'],
  });

  scenario('is asked once in each way while its time lasts', {
    given: forwarded,
    when: { type: 'ForwardToHuvudman', data: toAF, personal: receiver },
    records: [],
  });

  scenario('is not asked the same by another day while its time lasts', {
    given: forwarded,
    when: {
      type: 'ForwardToHuvudman',
      data: { ...toAF, dueOn: '2012-12-03' },
      personal: receiver,
    },
    rejected: 'not_allowed',
    because: ['huvudmanAwaited'],
  });

  scenario('may be asked by the ledningsgrupp what it was asked directly', {
    given: [...direct, e.ReportedToLedningsgrupp, e.LedningsgruppDecided],
    when: {
      type: 'ForwardToHuvudman',
      data: { ...toAF, dueOn: '2012-12-03' },
      personal: receiver,
    },
    records: ['ForwardedToHuvudman'],
    armed: { 'answer:AF_SODERORT': '2012-12-03' },
  });

  scenario('is asked again when its time has passed', {
    given: [
      ...forwarded,
      {
        type: 'DeadlinePassed',
        data: { on: '2012-05-02', name: 'answer', key: AF, dueOn: '2012-04-30' },
      },
    ],
    when: {
      type: 'ForwardToHuvudman',
      data: { ...toAF, dueOn: '2012-12-03' },
      personal: receiver,
    },
    records: ['ForwardedToHuvudman'],
  });

  scenario('that is asked anew begins anew', {
    given: remedied,
    when: {
      type: 'ReportDirectly',
      data: { ...toAF, dueOn: '2012-12-03' },
      personal: receiver,
    },
    records: ['ReportedDirectly'],
    armed: { 'answer:AF_SODERORT': '2012-12-03' },
  });

  scenario('that answers is no longer waited for, while the other is', {
    given: toBoth,
    when: {
      type: 'AnswerHuvudman',
      data: { huvudman: AF, answer: 'AVVISAR' },
      personal: { text: 'Nej.' },
    },
    records: ['HuvudmanAnswered'],
    armed: { 'answer:FK_SODERORT': '2012-04-30' },
  });

  scenario('that nobody wrote to does not answer', {
    given: forwarded,
    when: {
      type: 'AnswerHuvudman',
      data: { huvudman: FK, answer: 'DELVIS' },
      personal: { text: 'Ja.' },
    },
    rejected: 'not_allowed',
    because: ['huvudmanNotAddressed'],
  });

  scenario('that is at work on it has answered', {
    given: remedied,
    when: {
      type: 'AnswerHuvudman',
      data: { huvudman: AF, answer: 'DELVIS' },
      personal: { text: 'Ja.' },
    },
    rejected: 'not_allowed',
    because: ['huvudmanPastAnswer'],
  });

  scenario('that is released leaves no deadline behind', {
    given: [...forwarded, e.RemedyPromised],
    when: { type: 'ReleaseHuvudman', data: { huvudman: AF, reason: 'UPPKLARAT' } },
    records: ['HuvudmanReleased'],
    armed: {},
  });

  scenario('is released once', {
    given: [...toBoth, e.HuvudmanReleased],
    when: { type: 'ReleaseHuvudman', data: { huvudman: AF, reason: 'UPPKLARAT' } },
    records: [],
  });
});

describe('a remedy', () => {
  scenario('that is promised is waited for, instead of what came before it', {
    given: followedUp,
    when: {
      type: 'PromiseRemedy',
      data: { huvudman: AF, dueOn: '2012-06-04' },
      personal: { owner: 'Sektionschefen', action: 'En ny rutin.' },
    },
    records: ['RemedyPromised'],
    armed: { 'answer:AF_SODERORT': '2012-04-30', 'remedy:AF_SODERORT': '2012-06-04' },
  });

  scenario('that is promised anew before the follow-up is not followed up yet', {
    given: remedied,
    when: {
      type: 'PromiseRemedy',
      data: { huvudman: AF, dueOn: '2012-06-04' },
      personal: { owner: 'Sektionschefen', action: 'En ny rutin.' },
    },
    records: ['RemedyPromised'],
    armed: { 'answer:AF_SODERORT': '2012-04-30', 'remedy:AF_SODERORT': '2012-06-04' },
  });

  scenario('that is promised anew must be carried out anew', {
    given: [...remedied, e.RemedyPromised],
    when: {
      type: 'MakeFollowUp',
      data: { huvudman: AF, effect: 'AVHJALPT', newEvidence: false },
      personal: {},
    },
    rejected: 'not_allowed',
    because: ['remedyNotCarriedOut'],
  });

  scenario('that is carried out is no longer waited for', {
    given: [...forwarded, e.RemedyPromised],
    when: {
      type: 'CarryOutRemedy',
      data: { huvudman: AF, followUpOn: '2012-06-04' },
      personal: { action: 'En ny rutin.' },
    },
    records: ['RemedyCarriedOut'],
    armed: { 'answer:AF_SODERORT': '2012-04-30', 'followUp:AF_SODERORT': '2012-06-04' },
  });

  scenario('that is followed up awaits nothing more', {
    given: [...remedied, e.HuvudmanAnswered],
    when: {
      type: 'MakeFollowUp',
      data: { huvudman: AF, effect: 'AVHJALPT', newEvidence: false },
      personal: {},
    },
    records: ['FollowUpMade'],
    armed: {},
  });

  scenario('is followed up half a year later', {
    given: forwarded,
    when: { type: 'CarryOutRemedy', data: { huvudman: AF }, personal: { action: 'En ny rutin.' } },
    records: [{ type: 'RemedyCarriedOut', data: { huvudman: AF, followUpOn: '2012-09-05' } }],
    armed: { 'answer:AF_SODERORT': '2012-04-30', 'followUp:AF_SODERORT': '2012-09-05' },
  });

  scenario('of the verksamhet itself awaits the decision of the ledningsgrupp', {
    given: direct,
    when: { type: 'CarryOutRemedy', personal: { action: 'En ny rutin.' } },
    rejected: 'not_allowed',
    because: ['ownRemedyUndecided'],
  });

  scenario('of the verksamhet itself is followed up like any other', {
    given: decided,
    when: { type: 'CarryOutRemedy', personal: { action: 'En ny rutin.' } },
    records: ['RemedyCarriedOut'],
    armed: { 'followUp:VERKSAMHETEN': '2012-09-05' },
  });

  scenario('is not followed up before it is carried out', {
    given: [...toBoth, of(e.RemedyCarriedOut, FK), e.RemedyPromised],
    when: {
      type: 'MakeFollowUp',
      data: { huvudman: AF, effect: 'AVHJALPT', newEvidence: false },
      personal: {},
    },
    rejected: 'not_allowed',
    because: ['remedyNotCarriedOut'],
  });

  scenario('does not resolve the systemfel before it is followed up', {
    given: remedied,
    when: { type: 'ResolveSystemfel' },
    rejected: 'not_allowed',
    because: ['isFollowedUp'],
  });

  scenario('resolves the systemfel when it is followed up with all who are in charge', {
    given: followedUp,
    when: { type: 'ResolveSystemfel' },
    records: [e.SystemfelResolved],
    armed: {},
  });

  scenario('does not resolve the systemfel while another huvudman is on its way', {
    given: [...toBoth, e.RemedyCarriedOut, e.FollowUpMade],
    when: { type: 'ResolveSystemfel' },
    rejected: 'not_allowed',
    because: ['isFollowedUp'],
  });

  scenario('that comes after the follow-up is followed up again', {
    given: [...followedUp, e.RemedyCarriedOut],
    when: { type: 'ResolveSystemfel' },
    rejected: 'not_allowed',
    because: ['isFollowedUp'],
  });

  scenario('is not called effective past the evidence that came after it', {
    given: [...remedied, onDay(seenIn('2012-Q2'), '2012-05-07')],
    when: {
      type: 'MakeFollowUp',
      data: { huvudman: AF, effect: 'AVHJALPT', newEvidence: false },
      personal: {},
    },
    rejected: 'not_allowed',
    because: ['newEvidenceOverlooked'],
  });

  scenario('is not held to what was linked the day it was carried out', {
    given: [...remedied, seenIn('2012-Q1')],
    when: {
      type: 'MakeFollowUp',
      data: { huvudman: AF, effect: 'AVHJALPT', newEvidence: false },
      personal: {},
    },
    records: ['FollowUpMade'],
  });

  scenario('is not held to what was seen before it, whenever that was linked', {
    given: [...remedied, onDay(e.EvidenceLinked, '2012-05-07')],
    when: {
      type: 'MakeFollowUp',
      data: { huvudman: AF, effect: 'AVHJALPT', newEvidence: false },
      personal: {},
    },
    records: ['FollowUpMade'],
  });
});

describe('deadlines of a systemfel', () => {
  const passed = { name: 'answer', key: AF, dueOn: '2012-04-30' };

  scenario('pass once', {
    given: forwarded,
    when: { type: 'PassDeadline', data: passed },
    today: '2012-05-01',
    records: [{ type: 'DeadlinePassed', data: passed }],
    armed: {},
  });

  scenario('do not pass where they are no longer armed', {
    given: [...forwarded, e.HuvudmanAnswered],
    when: { type: 'PassDeadline', data: passed },
    today: '2012-05-01',
    records: [],
  });

  scenario('follow a day that is put right', {
    given: forwarded,
    when: {
      type: 'CorrectFacts',
      actor: arbetsledare,
      data: { revision: forwarded.length, data: { ...toAF, dueOn: '2012-06-04' } },
    },
    records: ['FactsCorrected'],
    armed: { 'answer:AF_SODERORT': '2012-06-04' },
  });

  scenario('stay with the huvudman they were set for', {
    given: forwarded,
    when: {
      type: 'CorrectFacts',
      actor: arbetsledare,
      data: { revision: forwarded.length, data: { ...toAF, huvudman: FK, dueOn: '2012-04-30' } },
    },
    rejected: 'not_allowed',
    because: ['correctionOfFixed'],
  });
});
