import { describe } from 'vitest';
import { uppdragExamples as e, exampleUppdrag } from './examples.ts';
import {
  active,
  change,
  closed,
  consented,
  contacted,
  earlier,
  earlierUppdragId,
  ett,
  personal,
  scenario,
  secondGoal,
  settings,
  withGoal,
} from './histories.fixture.ts';

describe('closing', () => {
  scenario('says what became of each goal, as far as it is known', {
    given: [...withGoal, secondGoal, e.GoalReached],
    when: {
      type: 'CloseUppdrag',
      data: { reason: 'FLYTT', goals: [{ goal: 2, outcome: 'EJ_UPPNATT' }] },
    },
    records: [
      {
        type: 'UppdragClosed',
        data: {
          reason: 'FLYTT',
          goals: [
            { goal: 1, outcome: 'UPPNATT' },
            { goal: 2, outcome: 'EJ_UPPNATT' },
          ],
          insatser: [],
        },
      },
    ],
  });
  scenario('leaves nothing armed', {
    given: [...consented, e.UppdragPaused],
    when: { type: 'CloseUppdrag', data: { reason: 'KLIENTEN_AVSLUTAR' } },
    records: ['UppdragClosed'],
    armed: {},
  });
  scenario('is not for a request that never started', {
    given: contacted,
    when: { type: 'CloseUppdrag', data: { reason: 'ANNAT' } },
    rejected: 'not_allowed',
    because: ['state'],
  });
  scenario('speaks only of goals that there are', {
    given: active,
    when: {
      type: 'CloseUppdrag',
      data: { reason: 'ANNAT', goals: [{ goal: 3, outcome: 'UPPNATT' }] },
    },
    rejected: 'not_allowed',
    because: ['goalUnknown'],
  });
});

describe('a closed uppdrag', () => {
  const reopen = { type: 'ReopenUppdrag', data: {}, personal: { reason: 'Vill fortsätta.' } };
  scenario('is reopened within ninety days', {
    given: closed,
    today: '2012-06-03',
    when: reopen,
    records: [{ type: 'UppdragReopened', data: { nextReviewOn: '2012-11-30' } }],
    armed: { nextReview: '2012-11-30' },
  });
  scenario('is not reopened later than that', {
    given: closed,
    today: '2012-06-04',
    when: reopen,
    rejected: 'not_allowed',
    because: ['reopenTooLate'],
  });
  scenario('is reopened for as long as the verksamhet has decided', {
    given: closed,
    today: '2012-06-04',
    streams: settings({ daysToReopen: 365 }),
    when: reopen,
    records: ['UppdragReopened'],
  });
  scenario('that was refused is not reopened', {
    given: [...contacted, e.UppdragRefused],
    when: reopen,
    rejected: 'not_allowed',
    because: ['closedAsCompleted', 'agreementWasMade'],
  });
  scenario('that never had an agreement is not reopened', {
    given: [...withGoal, e.UppdragClosed],
    when: reopen,
    rejected: 'not_allowed',
    because: ['agreementWasMade'],
  });
  scenario('is not reopened without its papers', {
    given: [...closed, e.DocumentationDestroyed],
    when: reopen,
    rejected: 'not_allowed',
    because: ['documentationKept'],
  });
  scenario('keeps its papers while they are under a legal hold', {
    given: [...closed, e.LegalHoldPlaced],
    when: { type: 'DestroyDocumentation', data: { how: 'BADA' } },
    rejected: 'not_allowed',
    because: ['noLegalHold'],
  });
  scenario('gets another ombud when the one it had leaves', {
    given: closed,
    when: { type: 'ChangeOmbud', data: change },
    records: [{ type: 'OmbudChanged', data: change }],
  });
  scenario('that never had an ombud gets none', {
    given: [...contacted, e.UppdragRefused],
    when: { type: 'ChangeOmbud', data: change },
    rejected: 'not_allowed',
    because: ['ombudAssigned'],
  });
  scenario('says where the client is now', {
    given: closed,
    when: { type: 'ChangeContactDetails', data: {}, personal },
    records: ['ContactDetailsChanged'],
  });
  scenario('has nothing new written about the client once its papers are destroyed', {
    given: [...closed, e.DocumentationDestroyed],
    when: { type: 'ChangeContactDetails', data: {}, personal },
    rejected: 'not_allowed',
    because: ['documentationKept'],
  });
  scenario('has no papers to hand over once they are destroyed', {
    given: [...closed, e.DocumentationDestroyed],
    when: { type: 'HandOverDocumentation', data: { how: 'TILL_KLIENTEN' } },
    rejected: 'not_allowed',
    because: ['documentationKept'],
  });
});

describe('forgetting a client', () => {
  const forget = { type: 'ForgetSubject', data: { subject: exampleUppdrag } };
  scenario('is recorded', { given: closed, when: forget, records: ['SubjectForgotten'] });
  scenario('waits while there is a legal hold', {
    given: [...closed, e.LegalHoldPlaced],
    when: forget,
    rejected: 'not_allowed',
    because: ['noLegalHold'],
  });
  scenario('is not of somebody else', {
    given: closed,
    when: { type: 'ForgetSubject', data: { subject: ett } },
    rejected: 'not_allowed',
    because: ['subjectUnknown'],
  });
  scenario('is not in an uppdrag of somebody else', {
    given: closed,
    streams: earlier('closed'),
    when: {
      type: 'ForgetSubject',
      data: { subject: exampleUppdrag, alsoIn: [earlierUppdragId] },
    },
    rejected: 'not_allowed',
    because: ['subjectUnknown'],
  });
  scenario('is not held up by a hold on somebody else', {
    given: closed,
    when: { type: 'PlaceLegalHold', data: { subject: ett } },
    rejected: 'not_allowed',
    because: ['subjectUnknown'],
  });
  scenario('leaves nothing more to write about them', {
    given: [...active, e.SubjectForgotten],
    when: { type: 'ChangeContactDetails', data: {}, personal },
    rejected: 'not_allowed',
    because: ['clientForgotten'],
  });
  scenario('leaves the uppdrag to be closed', {
    given: [...active, e.SubjectForgotten],
    when: { type: 'CloseUppdrag', data: { reason: 'KLIENTEN_AVSLUTAR' } },
    records: ['UppdragClosed'],
  });
});
