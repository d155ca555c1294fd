import type { GivenEvent } from '@fyr/testing';
import { describe } from 'vitest';
import { uppdragExamples as e } from './examples.ts';
import {
  active,
  agreement,
  byRelative,
  consented,
  contacted,
  describedAs,
  firstClient,
  mapping,
  on,
  request,
  requested,
  scenario,
  tre,
  withGoal,
} from './histories.fixture.ts';

const arbetsledare = 'arbetsledare:bbbbbbbb-0000-4000-8000-000000000009';

/** Corrects the last event given, field by field. */
function correctLast(given: readonly GivenEvent[], fields: object, actor?: string) {
  const { on: _, ...data } = given.at(-1)?.data ?? {};
  return {
    type: 'CorrectFacts',
    data: { revision: given.length, data: { ...data, ...fields } },
    ...(actor && { actor }),
  };
}

describe('a correction', () => {
  const correct = (revision: number, data: object) => ({
    type: 'CorrectFacts',
    data: { revision, data },
  });
  scenario('puts a wrong day to come back right, and the deadline with it', {
    given: active,
    when: correct(7, { ...agreement, nextReviewOn: '2012-06-01' }),
    records: ['FactsCorrected'],
    armed: { nextReview: '2012-06-01' },
  });
  scenario('does not take back the wish that the work rests on', {
    given: mapping,
    when: correct(3, { wish: false }),
    rejected: 'not_allowed',
    because: ['correctionRefused'],
  });
  scenario('does not make another client of it', {
    given: requested,
    when: correct(1, { ...request, clientId: firstClient }),
    rejected: 'not_allowed',
    because: ['correctionOfFixed'],
  });
  scenario('does not renumber a goal', {
    given: [...withGoal, e.GoalReached],
    when: correct(7, { goal: 2 }),
    rejected: 'not_allowed',
    because: ['correctionOfFixed'],
  });
  scenario('of what the arbetsledare stated is the arbetsledare’s', {
    given: [...contacted, e.OmbudAssigned],
    when: correctLast([...contacted, e.OmbudAssigned], { on }),
    rejected: 'not_allowed',
    because: ['correctionOfOtherRole'],
  });
});

describe('a correction goes round no rule:', () => {
  const queued = [...contacted, e.UppdragQueued];
  const queuedForRelative = [
    byRelative,
    e.DirectContactMade,
    { ...e.UppdragQueued, data: { ...e.UppdragQueued.data, priority: [] } },
  ];
  const justAdult = [
    ...contacted,
    e.ClientWishConfirmed,
    e.OmbudAssigned,
    describedAs({ birthYear: 1994 }),
    e.FirstMeetingHeld,
  ];
  const justAgreed = [...justAdult, e.GoalFormulated, e.AgreementMade];
  const by = arbetsledare;
  const later = '2012-03-05';
  const cases: readonly [readonly GivenEvent[], object, string, string?][] = [
    [[byRelative], { profil: ['EJ_SAMORDNADE'] }, 'healthDataBeforeWish'],
    [[byRelative], { hjalp: ['BOENDE.ANSOKA'] }, 'healthDataBeforeWish'],
    [requested, { initiativ: 'ANHORIG' }, 'healthDataBeforeWish'],
    [contacted, { informationMeetingBy: later }, 'dueNotLater'],
    [queued, { reviewOn: later }, 'dueNotLater'],
    [queuedForRelative, { priority: ['VRAKNING'] }, 'mayHoldHealthData'],
    [[...queued, e.QueuePriorityChanged], { reviewOn: later }, 'dueNotLater'],
    [[...contacted, e.OmbudAssigned], { interestDeclared: false }, 'interestNotDeclared', by],
    [[...contacted, e.OmbudAssigned], { huvudansvarig: tre }, 'correctionOfFixed', by],
    [[...contacted, e.OmbudAssigned], { medombud: [tre] }, 'correctionOfFixed', by],
    [[...active, e.OmbudChanged], { interestDeclared: false }, 'interestNotDeclared', by],
    [[...active, e.OmbudChanged], { clientConsulted: false }, 'clientNotConsultedNeedsReason', by],
    [[...active, e.OmbudChanged], { huvudansvarig: firstClient }, 'correctionOfFixed', by],
    [[...active, e.OmbudChanged], { medombud: [firstClient] }, 'correctionOfFixed', by],
    [mapping, { ombud: [e.FirstMeetingHeld.data.ombud[0]] }, 'singleOmbudNeedsReason'],
    [mapping, { ombud: [tre, firstClient] }, 'firstMeetingWithoutOwnOmbud'],
    [consented, { validUntil: later }, 'dueNotLater'],
    [[...active, e.PowerOfAttorneyRegistered], { validUntil: later }, 'dueNotLater'],
    [active, { nextReviewOn: later }, 'dueNotLater'],
    [justAdult, { on: '2011-12-30' }, 'clientUnder18'],
    [justAgreed, { on: '2011-12-30' }, 'clientUnder18'],
    [[...active, e.NeedReviewed], { nextReviewOn: later }, 'dueNotLater'],
    [[...active, e.UppdragClosed, e.UppdragReopened], { nextReviewOn: later }, 'dueNotLater'],
    [[...consented, e.ContactMade], { goal: 2 }, 'goalUnknown'],
    [[...consented, e.ContactMade], { with: 'KRONOFOGDEN' }, 'consentMissing'],
    [[...active, e.MeetingPrepared], { goal: 2 }, 'goalUnknown'],
    [[...active, e.MeetingHeld], { goal: 2 }, 'goalUnknown'],
    [[...active, e.UppdragPaused], { reviewOn: later }, 'dueNotLater'],
    [[...active, e.ObservationNoted], { quarter: '2012-Q2' }, 'quarterInFuture'],
    [[...active, e.ObservationNoted], { observation: 2 }, 'correctionOfFixed'],
    [[...active, e.UppdragClosed], { goals: [{ goal: 2, outcome: 'UPPNATT' }] }, 'goalUnknown'],
  ];
  for (const [given, fields, rule, actor] of cases) {
    scenario(`${given.at(-1)?.type} ${JSON.stringify(fields)}`, {
      given,
      when: correctLast(given, fields, actor),
      rejected: 'not_allowed',
      because: [rule],
    });
  }

  const handedOver = [...mapping, e.OmbudChanged];
  const { on: __, ...met } = e.FirstMeetingHeld.data;
  scenario('a first meeting was held by the ombud of then', {
    given: handedOver,
    when: {
      type: 'CorrectFacts',
      data: { revision: mapping.length, data: { ...met, place: 'ANNAN_PLATS' } },
    },
    records: ['FactsCorrected'],
  });
  const contact = [...consented, e.ContactMade, e.UppdragClosed];
  const { on: _, ...made } = e.ContactMade.data;
  scenario('a contact on the day the consent ended may have come before', {
    given: contact,
    when: {
      type: 'CorrectFacts',
      data: { revision: contact.length - 1, data: { ...made, minutes: 40 } },
    },
    records: ['FactsCorrected'],
  });
});
