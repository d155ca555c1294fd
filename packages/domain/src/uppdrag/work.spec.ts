import { explain, initialState } from '@fyr/kernel';
import { describe, expect, it } from 'vitest';
import { uppdragExamples as e } from './examples.ts';
import { active, consented, mapping, on, scenario } from './histories.fixture.ts';
import { uppdrag } from './index.ts';

describe('a contact', () => {
  const toAgency = {
    with: 'FORSAKRINGSKASSAN',
    goal: 1,
    method: 'TELEFON',
    outcome: 'GENOMFORD',
    minutes: 20,
  };
  scenario('with the client needs no consent', {
    given: active,
    when: { type: 'MakeContact', data: { ...toAgency, with: 'KLIENT', goal: undefined } },
    records: ['ContactMade'],
  });
  scenario('with a huvudman needs the client’s consent', {
    given: active,
    when: { type: 'MakeContact', data: toAgency },
    rejected: 'not_allowed',
    because: ['consentMissing'],
  });
  scenario('with a huvudman is made with the client’s consent', {
    given: consented,
    when: { type: 'MakeContact', data: toAgency },
    records: [{ type: 'ContactMade', data: toAgency }],
  });
  scenario('with one huvudman is not covered by consent to another', {
    given: consented,
    when: { type: 'MakeContact', data: { ...toAgency, with: 'KRONOFOGDEN' } },
    rejected: 'not_allowed',
    because: ['consentMissing'],
  });
  scenario('is not covered by a consent withdrawn', {
    given: [...consented, e.ConsentWithdrawn],
    when: { type: 'MakeContact', data: toAgency },
    rejected: 'not_allowed',
    because: ['consentMissing'],
  });
  scenario('is not covered by a consent that has run out', {
    given: consented,
    today: '2013-03-06',
    when: { type: 'MakeContact', data: toAgency },
    rejected: 'not_allowed',
    because: ['consentMissing'],
  });
  scenario('is covered on the last day of the consent', {
    given: consented,
    today: '2013-03-05',
    when: { type: 'MakeContact', data: toAgency },
    records: ['ContactMade'],
  });
  scenario('before the consent was given is not covered by it', {
    given: [...active, { ...e.ConsentGiven, data: { ...e.ConsentGiven.data, on: '2012-03-10' } }],
    when: { type: 'MakeContact', data: { ...toAgency, on: '2012-03-09' } },
    rejected: 'not_allowed',
    because: ['consentMissing'],
  });
  scenario('with a huvudman is about a goal', {
    given: consented,
    when: { type: 'MakeContact', data: { ...toAgency, goal: undefined } },
    rejected: 'not_allowed',
    because: ['contactNeedsGoal'],
  });
  scenario('is about a goal that there is', {
    given: consented,
    when: { type: 'MakeContact', data: { ...toAgency, goal: 2 } },
    rejected: 'not_allowed',
    because: ['goalUnknown'],
  });
});

describe('a consent', () => {
  scenario('is numbered and runs out', {
    given: active,
    when: {
      type: 'GiveConsent',
      data: { with: 'KRONOFOGDEN', scope: ['LAMNA_UPPGIFTER'], validUntil: '2012-06-30' },
    },
    records: ['ConsentGiven'],
    armed: { nextReview: '2012-09-03', 'consentExpiry:1': '2012-06-30' },
  });
  scenario('lasts a year where no day is named', {
    given: active,
    when: { type: 'GiveConsent', data: { with: 'KRONOFOGDEN', scope: ['LAMNA_UPPGIFTER'] } },
    records: ['ConsentGiven'],
    armed: { nextReview: '2012-09-03', 'consentExpiry:1': '2013-03-05' },
  });
  scenario('does not run out before it is given', {
    given: active,
    when: {
      type: 'GiveConsent',
      data: { with: 'KRONOFOGDEN', scope: ['LAMNA_UPPGIFTER'], validUntil: on },
    },
    rejected: 'not_allowed',
    because: ['dueNotLater'],
  });
  scenario('is not a power of attorney, which does not run out before it is given either', {
    given: active,
    when: {
      type: 'RegisterPowerOfAttorney',
      data: { with: 'KRONOFOGDEN', scope: ['FORETRADA'], validUntil: on },
    },
    rejected: 'not_allowed',
    because: ['dueNotLater'],
  });
  scenario('withdrawn does not run out', {
    given: consented,
    when: { type: 'WithdrawConsent', data: { consent: 1 } },
    records: ['ConsentWithdrawn'],
    armed: { nextReview: '2012-09-03' },
  });
  scenario('that was never given is not withdrawn', {
    given: active,
    when: { type: 'WithdrawConsent', data: { consent: 1 } },
    rejected: 'not_allowed',
    because: ['consentUnknown'],
  });
  scenario('is over with the uppdrag', {
    given: [...consented, e.UppdragClosed, e.UppdragReopened],
    when: {
      type: 'MakeContact',
      data: { with: 'FORSAKRINGSKASSAN', goal: 1, method: 'TELEFON', outcome: 'GENOMFORD' },
    },
    rejected: 'not_allowed',
    because: ['consentMissing'],
  });
});

describe('the work', () => {
  scenario('pauses with a reason and a day to look at it again', {
    given: active,
    when: { type: 'PauseUppdrag', data: { reason: 'SLUTENVARD', reviewOn: '2012-04-02' } },
    records: ['UppdragPaused'],
    armed: { nextReview: '2012-09-03', pauseReview: '2012-04-02' },
  });
  scenario('resumed needs no look at the pause', {
    given: [...active, e.UppdragPaused],
    when: { type: 'ResumeUppdrag' },
    records: ['UppdragResumed'],
    armed: { nextReview: '2012-09-03' },
  });
  scenario('is reviewed and gets its next day', {
    given: active,
    when: { type: 'ReviewNeed', data: { nextReviewOn: '2012-06-01' } },
    records: ['NeedReviewed'],
    armed: { nextReview: '2012-06-01' },
  });
  scenario('is reviewed, and the plan noted, while life is being mapped', {
    given: [...mapping, e.IndividualPlanNoted],
    when: { type: 'ReviewNeed', data: { nextReviewOn: '2012-06-01' } },
    records: ['NeedReviewed'],
    armed: { nextReview: '2012-06-01' },
  });
  scenario('that ends while life is being mapped has nothing more to review', {
    given: [...mapping, e.NeedReviewed],
    when: {
      type: 'CloseUppdrag',
      data: { reason: 'KLIENTEN_AVSLUTAR', documentation: 'FORSTORS' },
    },
    records: ['UppdragClosed', 'DocumentationDecided'],
    armed: { documentation: '2012-04-04' },
  });
  scenario('is not reviewed again on a day gone by', {
    given: active,
    when: { type: 'ReviewNeed', data: { nextReviewOn: on } },
    rejected: 'not_allowed',
    because: ['dueNotLater'],
  });
  scenario('does not pause until a day gone by', {
    given: active,
    when: { type: 'PauseUppdrag', data: { reason: 'EJ_NABAR', reviewOn: on } },
    rejected: 'not_allowed',
    because: ['dueNotLater'],
  });
  scenario('prepares no meeting about a goal that is not there', {
    given: active,
    when: { type: 'PrepareMeeting', data: { huvudman: 'POLIS', role: 'STOD', goal: 2 } },
    rejected: 'not_allowed',
    because: ['goalUnknown'],
  });
  scenario('holds no meeting about a goal that is not there', {
    given: active,
    when: { type: 'HoldMeeting', data: { huvudman: 'POLIS', role: 'STOD', goal: 2 } },
    rejected: 'not_allowed',
    because: ['goalUnknown'],
  });
  scenario('takes note of a day gone by', {
    given: active,
    today: '2012-09-04',
    when: { type: 'PassDeadline', data: { name: 'nextReview', dueOn: '2012-09-03' } },
    records: ['DeadlinePassed'],
    armed: {},
  });
  scenario('knows nothing of a day that was moved since', {
    given: active,
    today: '2012-09-04',
    when: { type: 'PassDeadline', data: { name: 'nextReview', dueOn: '2012-06-01' } },
    records: [],
  });
  scenario('gives rise to observations of the quarter they were made in', {
    given: active,
    when: {
      type: 'NoteObservation',
      data: { huvudman: 'POLIS', art: 'BEMOTANDE' },
      personal: { text: 'Ingen svarade.' },
    },
    records: [
      {
        type: 'ObservationNoted',
        data: { observation: 1, huvudman: 'POLIS', art: 'BEMOTANDE', quarter: '2012-Q1' },
      },
    ],
  });
  scenario('sees nothing of a quarter to come', {
    given: active,
    when: {
      type: 'NoteObservation',
      data: { huvudman: 'POLIS', art: 'BEMOTANDE', quarter: '2012-Q2' },
      personal: { text: 'Ingen svarade.' },
    },
    rejected: 'not_allowed',
    because: ['quarterInFuture'],
  });
  scenario('numbers its observations', {
    given: [...active, e.ObservationNoted],
    when: {
      type: 'NoteObservation',
      data: { huvudman: 'POLIS', art: 'BEMOTANDE' },
      personal: { text: 'Ingen svarade.' },
    },
    records: [
      {
        type: 'ObservationNoted',
        data: { observation: 2, huvudman: 'POLIS', art: 'BEMOTANDE', quarter: '2012-Q1' },
      },
    ],
  });
  scenario('links an observation that there is', {
    given: [...active, e.ObservationNoted],
    when: {
      type: 'LinkObservation',
      data: { observation: 1 },
      personal: e.ObservationLinked.personal,
    },
    records: ['ObservationLinked'],
  });
  for (const type of ['LinkObservation', 'UnlinkObservation']) {
    scenario(`refuses to ${type} what was never noted`, {
      given: [...active, e.ObservationNoted],
      when: { type, data: { observation: 2 }, personal: e.ObservationLinked.personal },
      rejected: 'not_allowed',
      because: ['observationUnknown'],
    });
  }
  scenario('unlinks only what is linked', {
    given: [...active, e.ObservationNoted],
    when: {
      type: 'UnlinkObservation',
      data: { observation: 1 },
      personal: e.ObservationLinked.personal,
    },
    rejected: 'not_allowed',
    because: ['observationNotLinked'],
  });
  it('offers to link only once there is something to link', () => {
    const next = explain(uppdrag, initialState(uppdrag.machine)).find(
      ({ command }) => command === 'LinkObservation',
    );
    expect(next).toMatchObject({ allowed: false, because: [{ rule: 'observationNoted' }] });
  });
});
