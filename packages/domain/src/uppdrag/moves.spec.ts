import { describe as describeMachine } from '@fyr/kernel';
import { describe, expect, it } from 'vitest';
import { uppdrag } from './index.ts';

const { states } = describeMachine(uppdrag);

/** The leaf states, and for each what it and those around it say to an event. */
function answers(event: string): readonly string[] {
  return leaves().flatMap((path) => {
    const around = states.filter(
      (state) => state.path === '' || path === state.path || path.startsWith(`${state.path}.`),
    );
    const said = around.flatMap(({ transitions }) => transitions.filter((t) => t.event === event));
    return said.map((transition) => `${path} → ${targetOf(transition, path)}`);
  });
}

function leaves(): readonly string[] {
  const paths = states.map(({ path }) => path);
  return paths.filter(
    (path) => path !== '' && !paths.some((other) => other.startsWith(`${path}.`)),
  );
}

function targetOf({ target }: { readonly target: string | null }, path: string): string {
  return target === null || target === path ? 'stays' : target;
}

const openOnes = [
  'firstContact.new',
  'firstContact.requested',
  'firstContact.contacted',
  'firstContact.queued',
  'firstContact.meetingBooked',
];
const started = ['jointMapping', 'active.working', 'active.paused'];
const active = ['active.working', 'active.paused'];
const sinceContact = openOnes.slice(2);
const stays = (paths: readonly string[]) => paths.map((path) => `${path} → stays`);
const to = (target: string, paths: readonly string[]) => paths.map((path) => `${path} → ${target}`);

describe('an uppdrag moves only so', () => {
  it('through four states and their substates', () => {
    expect(states.map(({ path }) => path).filter((path) => !path.includes('.'))).toEqual([
      '',
      'firstContact',
      'jointMapping',
      'active',
      'closed',
    ]);
    expect(leaves()).toEqual([...openOnes, ...started, 'closed']);
  });

  it.each([
    ['UppdragRequested', to('firstContact.requested', ['firstContact.new'])],
    ['DirectContactMade', to('firstContact.contacted', ['firstContact.requested'])],
    [
      'UppdragQueued',
      to('firstContact.queued', ['firstContact.contacted', 'firstContact.meetingBooked']),
    ],
    ['QueuePriorityChanged', stays(['firstContact.queued'])],
    ['QueueLeft', to('firstContact.contacted', ['firstContact.queued'])],
    [
      'InformationMeetingBooked',
      [
        ...to('firstContact.meetingBooked', ['firstContact.contacted', 'firstContact.queued']),
        'firstContact.meetingBooked → stays',
      ],
    ],
    [
      'FirstMeetingHeld',
      to('jointMapping', ['firstContact.contacted', 'firstContact.meetingBooked']),
    ],
    ['UppdragRefused', to('closed', openOnes)],
    ['ClientReferred', to('closed', openOnes)],
    ['RequestWithdrawn', to('closed', openOnes)],
    ['OmbudAssigned', stays(openOnes)],
    ['OmbudChanged', stays([...openOnes, ...started, 'closed'])],
    ['ClientDescribed', stays([...openOnes, ...started])],
    ['ContactDetailsChanged', stays([...openOnes, ...started, 'closed'])],
    ['TargetGroupAssessed', stays([...openOnes, ...started])],
    ['ClientWishConfirmed', stays([...sinceContact, ...started])],
    ['ConsentGiven', stays([...sinceContact, ...started])],
    ['ConsentWithdrawn', stays([...sinceContact, ...started])],
    ['PowerOfAttorneyRegistered', stays([...sinceContact, ...started])],
    ['LifeAreaMapped', stays(started)],
    ['GoalFormulated', stays(started)],
    ['GoalRevised', stays(started)],
    ['GoalReached', stays(started)],
    ['GoalAbandoned', stays(started)],
    ['AgreementMade', to('active', ['jointMapping'])],
    ['ContactMade', stays(active)],
    ['MeetingPrepared', stays(active)],
    ['MeetingHeld', stays(active)],
    ['IndividualPlanNoted', stays(started)],
    ['NeedReviewed', stays(started)],
    ['UppdragPaused', to('active.paused', ['active.working'])],
    ['UppdragResumed', to('active.working', ['active.paused'])],
    ['ObservationNoted', stays([...openOnes, ...started])],
    ['ObservationLinked', stays([...openOnes, ...started, 'closed'])],
    ['ObservationUnlinked', stays([...openOnes, ...started, 'closed'])],
    ['UppdragClosed', to('closed', started)],
    ['DocumentationDecided', stays(['closed'])],
    ['DocumentationHandedOver', stays(['closed'])],
    ['DocumentationDestroyed', stays(['closed'])],
    ['UppdragReopened', to('active', ['closed'])],
  ])('on %s', (event, expected) => {
    expect(answers(event)).toEqual(expected);
  });
});
