import { describe } from 'vitest';
import { verksamhetExamples as e } from './examples.ts';
import {
  arbetsledare,
  as,
  from,
  scenario,
  started,
  withEnheter,
  without,
} from './histories.fixture.ts';

const name = { name: 'Personligt ombud Söderort' };
const start = (data: object) => ({
  type: 'StartVerksamhet',
  data: { ...without(e.VerksamhetStarted), ...data },
  personal: name,
});
const text = { text: 'En text.' };
/** Saturdays and Sundays both: the days by law stand. */
const legal = { redovisning: '2012-01-15', ansokan: '2012-03-01' };
const signed = [...started, e.AgreementSigned];

describe('the days by law', () => {
  scenario('come each year from the first after the start, whatever day of the week', {
    when: start({}),
    today: '2011-08-29',
    records: ['VerksamhetStarted'],
    armed: legal,
  });
  scenario('await the first year of a verksamhet that is planned ahead', {
    when: start({ from: '2012-02-01' }),
    today: '2011-08-29',
    records: ['VerksamhetStarted'],
    armed: { redovisning: '2013-01-15', ansokan: '2012-03-01' },
  });
  scenario('that were before the verksamhet came here are not asked for', {
    when: start({ from: '2002-02-01' }),
    today: '2012-01-15',
    records: ['VerksamhetStarted'],
    armed: { redovisning: '2013-01-15', ansokan: '2012-03-01' },
  });
  scenario('come back the next year when they have passed', {
    given: started,
    when: { type: 'PassDeadline', data: { name: 'redovisning', dueOn: '2012-01-15' } },
    today: '2012-01-16',
    records: ['DeadlinePassed'],
    armed: { ...legal, redovisning: '2013-01-15' },
  });
  scenario('come back each in its own time', {
    given: started,
    when: { type: 'PassDeadline', data: { name: 'ansokan', dueOn: '2012-03-01' } },
    today: '2012-03-02',
    records: ['DeadlinePassed'],
    armed: { ...legal, ansokan: '2013-03-01' },
  });
  scenario('pass once', {
    given: [
      ...started,
      {
        type: 'DeadlinePassed',
        data: { on: '2012-01-16', name: 'redovisning', dueOn: '2012-01-15' },
      },
    ],
    when: { type: 'PassDeadline', data: { name: 'redovisning', dueOn: '2012-01-15' } },
    today: '2012-01-17',
    records: [],
  });
  scenario('follow the start when it is put right', {
    given: started,
    when: {
      type: 'CorrectFacts',
      actor: arbetsledare,
      data: { revision: 1, data: { ...without(e.VerksamhetStarted), from: '2012-02-01' } },
    },
    records: ['FactsCorrected'],
    armed: { redovisning: '2013-01-15', ansokan: '2012-03-01' },
  });
  scenario('follow the start past those that it was thought to have passed', {
    given: [
      ...started,
      {
        type: 'DeadlinePassed',
        data: { on: '2012-01-16', name: 'redovisning', dueOn: '2012-01-15' },
      },
    ],
    when: {
      type: 'CorrectFacts',
      actor: arbetsledare,
      data: { revision: 1, data: { ...without(e.VerksamhetStarted), from: '2013-02-01' } },
    },
    records: ['FactsCorrected'],
    armed: { redovisning: '2014-01-15', ansokan: '2013-03-01' },
  });
  scenario('are none of a central ledningsgrupp', {
    when: start({ kind: 'CENTRAL' }),
    records: ['VerksamhetStarted'],
    armed: {},
  });
  scenario('end with the verksamhet, as all that was waited for', {
    given: [...signed, e.GuidelineAdopted],
    when: { type: 'EndVerksamhet', data: { to: '2012-12-31' } },
    today: '2013-01-02',
    records: ['VerksamhetEnded'],
    armed: {},
  });
});

describe('a priority guideline', () => {
  scenario('is reviewed in a year, on a day when somebody is at work', {
    given: started,
    // 2012-09-01 is a Saturday.
    when: { type: 'AdoptGuideline', data: { guideline: 'KAS-2006-01', from }, personal: text },
    records: [e.GuidelineAdopted],
    armed: { ...legal, guidelineReview: '2012-09-03' },
  });
  scenario('is reviewed when the verksamhet has decided', {
    given: [
      ...started,
      as(e.SettingsChanged, { from: '2011-01-01', verksamhet: { monthsToGuidelineReview: 24 } }),
    ],
    when: { type: 'AdoptGuideline', data: { guideline: 'KAS-2006-01', from }, personal: text },
    records: ['GuidelineAdopted'],
    armed: { ...legal, guidelineReview: '2013-09-02' },
  });
  scenario('takes the place of the one before it', {
    given: [...started, e.GuidelineAdopted],
    when: {
      type: 'AdoptGuideline',
      data: { guideline: 'KAS-2012-01', from: '2012-06-01', reviewOn: '2013-06-03' },
      personal: text,
    },
    records: ['GuidelineAdopted'],
    armed: { ...legal, guidelineReview: '2013-06-03' },
  });
  scenario('of a time gone by, written down later, leaves the review as it is', {
    given: [...started, e.GuidelineAdopted],
    when: {
      type: 'AdoptGuideline',
      data: { guideline: 'KAS-2002-01', from: '2002-02-01', reviewOn: '2003-02-03' },
      personal: text,
    },
    records: ['GuidelineAdopted'],
    armed: { ...legal, guidelineReview: '2012-09-03' },
  });
  scenario('is not reviewed before it holds', {
    given: started,
    when: {
      type: 'AdoptGuideline',
      data: { guideline: 'KAS-2006-01', from, reviewOn: from },
      personal: text,
    },
    rejected: 'not_allowed',
    because: ['dueNotLater'],
  });
});

describe('an agreement', () => {
  const parties = e.AgreementSigned.personal;
  const agreement = without(e.AgreementSigned, 'agreement', 'reviewOn');

  scenario('is thought of half a year before it ends, on a day when somebody is at work', {
    given: started,
    when: { type: 'SignAgreement', data: agreement, personal: parties },
    records: [
      { ...e.AgreementSigned, data: { ...e.AgreementSigned.data, reviewOn: '2013-03-04' } },
    ],
    armed: { ...legal, 'agreementEnds:1': '2013-03-04' },
  });
  scenario('that ends sooner than that is thought of at once', {
    given: started,
    when: {
      type: 'SignAgreement',
      data: { ...agreement, to: '2011-10-31' },
      personal: parties,
    },
    records: ['AgreementSigned'],
    armed: { ...legal, 'agreementEnds:1': '2011-08-29' },
  });
  scenario('of a time gone by awaits nothing', {
    given: started,
    when: { type: 'SignAgreement', data: { ...agreement, to: '2011-08-28' }, personal: parties },
    records: ['AgreementSigned'],
    armed: legal,
  });
  scenario('is not thought of after its end', {
    given: started,
    when: {
      type: 'SignAgreement',
      data: { ...agreement, reviewOn: '2013-09-02' },
      personal: parties,
    },
    rejected: 'not_allowed',
    because: ['reviewAfterEnd'],
  });
  scenario('does not end before it begins', {
    given: started,
    when: {
      type: 'SignAgreement',
      data: { ...agreement, from: '2013-09-01', reviewOn: '2013-08-01' },
      personal: parties,
    },
    rejected: 'not_allowed',
    because: ['endsBeforeItBegins'],
  });
  scenario('that is extended is thought of later', {
    given: signed,
    when: { type: 'ExtendAgreement', data: { agreement: 1, to: '2014-08-31' } },
    records: [
      {
        type: 'AgreementExtended',
        data: { agreement: 1, to: '2014-08-31', reviewOn: '2014-03-04' },
      },
    ],
    armed: { ...legal, 'agreementEnds:1': '2014-03-04' },
  });
  scenario('is not extended to less', {
    given: signed,
    when: { type: 'ExtendAgreement', data: { agreement: 1, to: '2012-08-31' } },
    rejected: 'not_allowed',
    because: ['extensionNotLater'],
  });
  scenario('that is not prolonged awaits nothing more', {
    given: signed,
    when: { type: 'EndAgreement', data: { agreement: 1, to: '2013-08-31' } },
    records: ['AgreementEnded'],
    armed: legal,
  });
  scenario('is not ended later than agreed', {
    given: signed,
    when: { type: 'EndAgreement', data: { agreement: 1, to: '2013-09-30' } },
    rejected: 'not_allowed',
    because: ['endLaterThanAgreed'],
  });
  scenario('is one that there is', {
    given: signed,
    when: { type: 'EndAgreement', data: { agreement: 2, to: '2013-08-31' } },
    rejected: 'not_allowed',
    because: ['agreementUnknown'],
  });
  scenario('procured jointly names each nämnd once', {
    given: signed,
    when: {
      type: 'AwardProcurement',
      data: {
        agreement: 1,
        participants: [
          { namnd: 'SDN_FARSTA', feeOre: 2_500_000 },
          { namnd: 'SDN_FARSTA', feeOre: 0 },
        ],
      },
    },
    rejected: 'not_allowed',
    because: ['participantTwice'],
  });
});

describe('what a verksamhet decides about itself', () => {
  scenario('is kept within its bounds', {
    given: started,
    when: { type: 'ChangeSettings', data: { from, ledningsgrupp: { meetingsPerYear: 3 } } },
    rejected: 'invalid',
  });
  scenario('is not written down again where it is so already', {
    given: [...started, e.SettingsChanged],
    when: {
      type: 'ChangeSettings',
      data: { from: '2012-01-01', uppdrag: { daysToReopen: 120, daysToReview: 180 } },
    },
    records: [],
  });
  scenario('cites the decision where identity is left out', {
    given: started,
    when: {
      type: 'SetDocumentationRegime',
      data: { regime: 'UNDANTAG_IDENTITET', from: '2025-07-01' },
    },
    rejected: 'not_allowed',
    because: ['exceptionNeedsDecision'],
  });
});

describe('the economy', () => {
  scenario('goes by the sign of the amount, whatever the account', {
    given: [...started, e.EconomyEntered],
    when: {
      type: 'EnterEconomy',
      data: { account: '35', ore: -52_920_000, from: '2009-01-01', to: '2009-08-31' },
    },
    records: [
      {
        type: 'EconomyEntered',
        data: { entry: 2, account: '35', ore: -52_920_000, from: '2009-01-01', to: '2009-08-31' },
      },
    ],
  });
  scenario('may say that income was lost', {
    given: started,
    when: { type: 'EnterEconomy', data: without(e.EconomyEntered, 'entry') },
    records: [e.EconomyEntered],
  });
  scenario('is of a period that ends after it began', {
    given: started,
    when: {
      type: 'SetBudget',
      data: { account: '35', ore: 0, from: '2009-08-31', to: '2009-01-01' },
    },
    rejected: 'not_allowed',
    because: ['endsBeforeItBegins'],
  });
  scenario('may be accounted for when all is over', {
    given: [...started, e.VerksamhetEnded],
    when: { type: 'EnterEconomy', data: without(e.EconomyEntered, 'entry') },
    records: ['EconomyEntered'],
  });
});

describe('a commitment', () => {
  scenario('is followed up where it was made', {
    given: started,
    when: { type: 'FollowUpCommitment', data: { commitment: 1, result: 'PAGAR' } },
    rejected: 'not_allowed',
    because: ['commitmentUnknown'],
  });
});

describe('consultative support', () => {
  scenario('is given where the enhet is there', {
    given: withEnheter,
    when: {
      type: 'GiveConsultativeSupport',
      data: { topic: 'BOENDE', minutes: 15, enhet: 'ALVSJO' },
    },
    rejected: 'not_allowed',
    because: ['enhetNotThere'],
  });
});

describe('the end of a verksamhet', () => {
  scenario('is recorded when its last day has come', {
    given: started,
    when: { type: 'EndVerksamhet', data: { to: '2030-12-31' } },
    rejected: 'not_allowed',
    because: ['endLiesAhead'],
  });
  scenario('does not come before its beginning', {
    given: started,
    when: { type: 'EndVerksamhet', data: { to: '2010-12-31' } },
    rejected: 'not_allowed',
    because: ['endsBeforeItBegins'],
  });
  scenario('leaves nothing to organise', {
    given: [...withEnheter, e.VerksamhetEnded],
    when: { type: 'RemoveEnhet', data: { enhet: 'SKARPNACK', to: '2013-12-31' } },
    rejected: 'not_allowed',
    because: ['state'],
  });
});
