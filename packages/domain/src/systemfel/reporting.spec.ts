import { scenariosOf } from '@fyr/testing';
import { describe } from 'vitest';
import { systemfelContext } from './context.ts';
import { systemfelExamples as e, exampleSystemfel } from './examples.ts';
import {
  classified,
  decided,
  forwarded,
  inSession,
  reason,
  receiver,
  reviewed,
  tabled,
  toAF,
  toBoth,
} from './histories.fixture.ts';
import { systemfel } from './index.ts';

const scenario = scenariosOf(systemfel, exampleSystemfel);
const answered = { text: 'Ja.' };
const { on: _, ...systemfelClassification } = e.SystemfelIdentified.data;

describe('a text that others will read', () => {
  scenario('is not identified as a systemfel before the definition test is answered', {
    given: [e.SystemfelObserved],
    when: {
      type: 'IdentifySystemfel',
      data: { ...e.SystemfelIdentified.data, on: undefined, test: { seenRepeatedly: true } },
      personal: e.SystemfelIdentified.personal,
    },
    rejected: 'invalid',
  });

  scenario('is identified whatever the answers: a person decides', {
    given: [e.SystemfelObserved],
    when: {
      type: 'IdentifySystemfel',
      data: { ...e.SystemfelIdentified.data, test: e.AssessedAsSingleCase.data.test },
      personal: e.SystemfelIdentified.personal,
    },
    records: ['SystemfelIdentified'],
  });

  scenario('is reviewed by another ombud', {
    given: classified,
    when: { type: 'ReviewAnonymity' },
    records: [e.AnonymityReviewed],
  });

  scenario('is reviewed once', {
    given: reviewed,
    when: { type: 'ReviewAnonymity', actor: 'arbetsledare:history' },
    records: [],
  });

  scenario('is never reviewed by its author, in whatever role', {
    given: classified,
    when: { type: 'ReviewAnonymity', actor: 'arbetsledare:history' },
    rejected: 'not_allowed',
    because: ['reviewedByAuthor'],
  });

  for (const [how, when] of Object.entries({
    'directly to a huvudman': { type: 'ReportDirectly', data: toAF, personal: receiver },
    'to the ledningsgrupp': {
      type: 'ReportToLedningsgrupp',
      data: { meetingId: e.ReportedToLedningsgrupp.data.meetingId },
    },
    'in the verksamhetsberattelse': {
      type: 'ReportInVerksamhetsberattelse',
      data: { reportId: e.ReportedInVerksamhetsberattelse.data.reportId },
    },
  })) {
    scenario(`is not reported ${how} before it is reviewed`, {
      given: classified,
      streams: inSession,
      when,
      rejected: 'not_allowed',
      because: ['isAnonymityReviewed'],
    });

    scenario(`is not reported ${how} when it is changed after the review`, {
      given: [...reviewed, e.SystemfelIdentified],
      streams: inSession,
      when,
      rejected: 'not_allowed',
      because: ['isAnonymityReviewed'],
    });

    scenario(`is reported ${how} once it is reviewed`, {
      given: reviewed,
      streams: inSession,
      when,
      records: [`${when.type.replace('Report', 'Reported')}`],
    });
  }

  scenario('once erased leaves what needs no words', {
    given: [
      ...decided,
      { type: 'SubjectForgotten', data: { on: '2012-03-05', subject: exampleSystemfel } },
    ],
    when: { type: 'AnswerCentralLedningsgrupp', data: { answer: 'DELVIS' }, personal: answered },
    rejected: 'not_allowed',
    because: ['textErased'],
  });
});

describe('the ledningsgrupp', () => {
  scenario('puts it off once to the same meeting', {
    given: [...tabled, e.SystemfelTabled],
    when: { type: 'TableSystemfel', data: { meetingId: e.SystemfelTabled.data.meetingId } },
    records: [],
  });

  scenario('may be gone past by an ombud when it has rejected', {
    given: [...tabled, e.SystemfelRejected],
    when: { type: 'EscalateToLansstyrelse', data: { reason: 'AVVISAT' }, personal: {} },
    records: ['EscalatedToLansstyrelse'],
  });

  for (const decision of ['AVVISA', 'ATERSANDA']) {
    const otherwise = {
      ...e.LedningsgruppDecided,
      data: { ...e.LedningsgruppDecided.data, decision },
    };
    const again = [e.ForwardedToHuvudman, e.ReportedToLedningsgrupp];
    scenario(`forwards nothing once it has decided ${decision}`, {
      given: [...tabled, otherwise],
      when: { type: 'ForwardToHuvudman', data: toAF, personal: receiver },
      rejected: 'not_allowed',
      because: ['decidedOtherwise'],
    });
    scenario(`decides last: after ${decision} what it forwarded before goes no further`, {
      given: [...decided, ...again, otherwise],
      when: { type: 'ForwardToHuvudman', data: { ...toAF, huvudman: 'FK_X' }, personal: receiver },
      rejected: 'not_allowed',
      because: ['decidedOtherwise'],
    });
  }

  scenario('of the centre answers only what it was asked', {
    given: decided,
    when: {
      type: 'AnswerCentralLedningsgrupp',
      data: { answer: 'DELVIS' },
      personal: answered,
    },
    rejected: 'not_allowed',
    because: ['awaitsCentral'],
  });

  scenario('is not asked to decide on what has been withdrawn: after its decision nothing is', {
    given: decided,
    when: { type: 'WithdrawSystemfel', personal: reason },
    rejected: 'not_allowed',
    because: ['state'],
  });

  scenario('leaves no deadline behind when it returns the systemfel', {
    given: toBoth,
    when: { type: 'ReturnSystemfel', data: { reason: 'FEL_HUVUDMAN' }, personal: {} },
    records: ['SystemfelReturned'],
    armed: {},
  });
});

describe('merging', () => {
  const into = 'dddddddd-0000-4000-8000-000000000009';
  const when = { type: 'MergeSystemfel', data: { intoSystemfelId: into } };
  const context = {
    ...systemfelContext,
    art: 'MELLAN_STOLAR',
    huvudmanTyp: ['FORSAKRINGSKASSAN'],
    outcome: null,
  };
  const other = (change: object) => ({
    [into]: {
      type: 'systemfel',
      path: 'identified.classified',
      machineVersion: systemfel.version,
      context: { ...context, ...change },
    },
  });

  scenario('takes the same cause and a huvudman in common', {
    given: classified,
    streams: other({}),
    when,
    records: [{ type: 'SystemfelMerged', data: { intoSystemfelId: into } }],
  });

  for (const [rule, streams] of Object.entries({
    mergeIntoUnknown: {},
    mergeOtherCause: other({ art: 'BEMOTANDE' }),
    mergeOtherHuvudman: other({ huvudmanTyp: ['POLIS'] }),
    mergeIntoGone: other({ outcome: 'merged' }),
  })) {
    scenario(`is refused by ${rule}`, {
      given: classified,
      streams,
      when,
      rejected: 'not_allowed',
      because: [rule],
    });
  }

  scenario('is not into itself', {
    given: classified,
    when: { type: 'MergeSystemfel', data: { intoSystemfelId: exampleSystemfel } },
    rejected: 'not_allowed',
    because: ['mergeIntoItself'],
  });
});

describe('evidence', () => {
  const { client, quarter, enhet } = e.EvidenceLinked.data;

  scenario('is linked whatever became of the fault', {
    given: [...classified, e.SystemfelWithdrawn],
    when: { type: 'LinkEvidence', data: { client, quarter, enhet } },
    records: [e.EvidenceLinked],
  });

  scenario('is linked once', {
    given: [...classified, e.EvidenceLinked],
    when: { type: 'LinkEvidence', data: { client, quarter, enhet } },
    records: [],
  });

  scenario('of another quarter is more evidence', {
    given: [...classified, e.EvidenceLinked],
    when: { type: 'LinkEvidence', data: { client, quarter: '2012-Q1', enhet } },
    records: ['EvidenceLinked'],
  });

  scenario('goes when the client objects', {
    given: [...classified, e.EvidenceLinked],
    when: { type: 'UnlinkEvidence', data: { client } },
    records: [e.EvidenceUnlinked],
  });

  scenario('that was never linked is not unlinked', {
    given: classified,
    when: { type: 'UnlinkEvidence', data: { client } },
    records: [],
  });

  scenario('names no uppdrag: a pseudonym or nothing', {
    given: classified,
    when: { type: 'LinkEvidence', data: { client: exampleSystemfel, quarter } },
    rejected: 'invalid',
  });

  scenario('is not of a quarter that has not begun', {
    given: classified,
    when: { type: 'LinkEvidence', data: { client, quarter: '2012-Q2' } },
    rejected: 'not_allowed',
    because: ['quarterInFuture'],
  });
});

describe('a text that others will read', () => {
  const observation = { huvudmanTyp: ['POLIS'], art: 'BEMOTANDE', quarter: '2012-Q1' };
  for (const number of ['19800101-1234', '070-174 06 05', 'klient@example.org']) {
    scenario(`holds no ${number} in its title`, {
      when: { type: 'ObserveSystemfel', data: observation, personal: { title: number } },
      rejected: 'invalid',
    });
    scenario(`holds no ${number} further on`, {
      given: classified,
      when: {
        type: 'IdentifySystemfel',
        data: systemfelClassification,
        personal: { title: 'Ingen svarar', description: `Ring ${number}.` },
      },
      rejected: 'invalid',
    });
  }
  for (const [dnr, outcome] of [
    ['004144-2012', { records: ['ReceiptConfirmed'] }],
    ['800101-1234', { rejected: 'invalid' }],
  ] as const) {
    scenario(`may have ${dnr} for a diarienummer, unless it is a personnummer`, {
      given: forwarded,
      when: { type: 'ConfirmReceipt', data: { huvudman: toAF.huvudman }, personal: { dnr } },
      ...outcome,
    });
  }
  scenario('holds years, days and paragraphs', {
    when: {
      type: 'ObserveSystemfel',
      data: observation,
      personal: { title: 'Sedan 2012-03-05 gäller 2025:400, 9 §', description: '1 200 000 kr.' },
    },
    records: ['SystemfelObserved'],
  });
});

describe('a systemfel', () => {
  scenario('is not observed in a quarter that has not begun', {
    when: {
      type: 'ObserveSystemfel',
      data: { huvudmanTyp: ['POLIS'], art: 'BEMOTANDE', quarter: '2012-Q2' },
      personal: { title: 'Ingen svarar' },
    },
    rejected: 'not_allowed',
    because: ['quarterInFuture'],
  });

  scenario('is told of once in each verksamhetsberattelse', {
    given: [...reviewed, e.ReportedInVerksamhetsberattelse],
    when: {
      type: 'ReportInVerksamhetsberattelse',
      data: { reportId: e.ReportedInVerksamhetsberattelse.data.reportId },
    },
    records: [],
  });

  scenario('that was merged into another is not told of beside it', {
    given: [...reviewed, e.SystemfelMerged],
    when: {
      type: 'ReportInVerksamhetsberattelse',
      data: { reportId: e.ReportedInVerksamhetsberattelse.data.reportId },
    },
    rejected: 'not_allowed',
    because: ['standsAsSystemfel'],
  });

  scenario('holds the text of nobody but itself', {
    given: classified,
    when: { type: 'ForgetSubject', data: { subject: e.SystemfelMerged.data.intoSystemfelId } },
    rejected: 'not_allowed',
    because: ['subjectUnknown'],
  });
});
