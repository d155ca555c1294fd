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
  on,
  personal,
  scenario,
  secondGoal,
  settings,
  verksamhet,
  withGoal,
} from './histories.fixture.ts';

describe('closing', () => {
  scenario('says what became of each goal, as far as it is known', {
    given: [...withGoal, secondGoal, e.GoalReached],
    when: {
      type: 'CloseUppdrag',
      data: {
        ...{ reason: 'FLYTT', documentation: 'FORSTORS' },
        goals: [{ goal: 2, outcome: 'EJ_UPPNATT' }],
      },
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
      { type: 'DocumentationDecided', data: { decision: 'FORSTORS', dueOn: '2012-04-04' } },
    ],
  });
  scenario('leaves nothing armed but what is to become of the documentation', {
    given: [...consented, e.UppdragPaused],
    when: {
      type: 'CloseUppdrag',
      data: { reason: 'KLIENTEN_AVSLUTAR', documentation: 'LAMNAS_OVER' },
    },
    records: ['UppdragClosed', 'DocumentationDecided'],
    armed: { documentation: '2012-04-04' },
  });
  scenario('is not for a request that never started', {
    given: contacted,
    when: { type: 'CloseUppdrag', data: { reason: 'ANNAT', documentation: 'FORSTORS' } },
    rejected: 'not_allowed',
    because: ['state'],
  });
  scenario('speaks only of goals that there are', {
    given: active,
    when: {
      type: 'CloseUppdrag',
      data: {
        ...{ reason: 'ANNAT', documentation: 'FORSTORS' },
        goals: [{ goal: 3, outcome: 'UPPNATT' }],
      },
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

describe('the documentation of a closed uppdrag', () => {
  const decided = (decision: string, dueOn = '2012-04-04') => ({
    type: 'DocumentationDecided',
    data: { on, decision, dueOn },
  });
  const duty = verksamhet({ regimes: [{ regime: 'DOKUMENTERAD', from: '2011-09-01', to: null }] });
  const other = (path: string, context: object = {}) => ({
    [earlierUppdragId]: {
      type: 'uppdrag',
      path,
      context: { clientId: exampleUppdrag, forgotten: [], deadlines: {}, holds: [], ...context },
    },
  });
  const destroy = { type: 'DestroyDocumentation', data: { how: 'BADA' } };
  const destroyBoth = { ...destroy, data: { how: 'BADA', alsoIn: [earlierUppdragId] } };

  scenario('is decided on before the uppdrag is closed', {
    given: active,
    when: { type: 'CloseUppdrag', data: { reason: 'FLYTT' } },
    rejected: 'invalid',
  });
  scenario('is kept where documenting is a duty and the client was not asked', {
    given: contacted,
    streams: duty,
    when: { type: 'RefuseUppdrag', data: { reason: 'ANNAN_KOMMUN', referralOffered: false } },
    records: [
      'UppdragRefused',
      { type: 'DocumentationDecided', data: { decision: 'BEVARAS', dueOn: '2017-03-06' } },
    ],
  });
  scenario('is not to be destroyed there without a decision', {
    given: active,
    streams: duty,
    when: { type: 'CloseUppdrag', data: { reason: 'FLYTT', documentation: 'FORSTORS' } },
    rejected: 'not_allowed',
    because: ['destructionNeedsDecision'],
  });
  scenario('is destroyed there by a decision that is named', {
    given: closed,
    streams: duty,
    when: { ...destroy, data: { how: 'BADA', decisionRef: 'SDN-2012/0147' } },
    records: ['DocumentationDestroyed', 'SubjectForgotten'],
  });
  scenario('is destroyed together with what the client is known by, and nothing is left to do', {
    given: [...closed, decided('FORSTORS')],
    when: destroy,
    records: ['DocumentationDestroyed', 'SubjectForgotten'],
    armed: {},
  });
  scenario('on paper only is not all of it', {
    given: [...closed, decided('FORSTORS')],
    when: { type: 'DestroyDocumentation', data: { how: 'PAPPER_FORSTORT' } },
    records: ['DocumentationDestroyed'],
    armed: { documentation: '2012-04-04' },
  });
  scenario('stays until it is destroyed, also when a copy was handed over', {
    given: [...closed, decided('LAMNAS_OVER')],
    when: { type: 'HandOverDocumentation', data: { how: 'TILL_KLIENTEN' } },
    records: ['DocumentationHandedOver'],
    armed: { documentation: '2012-04-04' },
  });
  scenario('is kept for as long as was decided', {
    given: [...closed, decided('BEVARAS', '2017-03-06')],
    when: destroy,
    rejected: 'not_allowed',
    because: ['documentationToBeKept'],
  });
  scenario('is decided on anew', {
    given: [...closed, decided('BEVARAS', '2017-03-06')],
    when: { type: 'DecideDocumentation', data: { decision: 'FORSTORS' } },
    records: [decided('FORSTORS')],
    armed: { documentation: '2012-04-04' },
  });
  scenario('is none of an open uppdrag', {
    given: active,
    when: { type: 'DecideDocumentation', data: { decision: 'FORSTORS' } },
    rejected: 'not_allowed',
    because: ['state'],
  });
  scenario('is not waited for when the uppdrag is opened again', {
    given: [...closed, decided('FORSTORS')],
    when: { type: 'ReopenUppdrag', data: {}, personal: { reason: 'Vill fortsätta.' } },
    records: ['UppdragReopened'],
    armed: { nextReview: '2012-09-03' },
  });
  scenario('is not waited for when the client is forgotten', {
    given: [...closed, decided('FORSTORS')],
    when: { type: 'ForgetSubject', data: { subject: exampleUppdrag } },
    records: ['SubjectForgotten'],
    armed: {},
  });
  scenario('waits for the client’s other uppdrag', {
    given: closed,
    streams: other('active.working'),
    when: destroyBoth,
    rejected: 'not_allowed',
    because: ['clientHasOpenUppdrag'],
  });
  scenario('waits for what is kept of the client’s other uppdrag', {
    given: closed,
    streams: other('closed', {
      documentation: 'BEVARAS',
      deadlines: { documentation: '2017-03-06' },
    }),
    when: destroyBoth,
    rejected: 'not_allowed',
    because: ['documentationToBeKept'],
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
    when: {
      type: 'CloseUppdrag',
      data: { reason: 'KLIENTEN_AVSLUTAR', documentation: 'FORSTORS' },
    },
    records: ['UppdragClosed'],
  });
});
