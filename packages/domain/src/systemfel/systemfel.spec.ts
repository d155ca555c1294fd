import { explain, fold, type StreamEvent } from '@fyr/kernel';
import { type GivenEvent, workflowLaws } from '@fyr/testing';
import { describe, expect, it } from 'vitest';
import {
  systemfelExamples as e,
  exampleSystemfel,
  systemfelByOthers,
  systemfelCommandExamples,
  systemfelRepeatable,
  systemfelStreams,
} from './examples.ts';
import {
  classified,
  decided,
  direct,
  FK,
  followedUp,
  forwarded,
  of,
  own,
  putOff,
  remedied,
  resolved,
  reviewed,
  tabled,
  toBoth,
} from './histories.fixture.ts';
import { systemfel } from './index.ts';

workflowLaws(systemfel, {
  id: exampleSystemfel,
  streams: systemfelStreams,
  events: e,
  commands: systemfelCommandExamples,
  repeatable: systemfelRepeatable,
  byOthers: systemfelByOthers,
});

describe('what a systemfel goes through', () => {
  const stateAfter = (events: readonly GivenEvent[]) =>
    fold(
      systemfel,
      events.map((event, index) => {
        const actor = 'ombud:history';
        return { ...event, actor, revision: index + 1 } as StreamEvent;
      }),
    ).state;
  const path = (events: readonly GivenEvent[]) => stateAfter(events).path;

  it.each<[string, readonly GivenEvent[]]>([
    ['identified.observed', [e.SystemfelObserved, e.PeerReviewed]],
    ['identified.classified', classified],
    ['identified.classified', [...reviewed, e.SystemfelIdentified]],
    ['resolved', [e.SystemfelObserved, e.AssessedAsSingleCase]],
    ['resolved', [...classified, e.SystemfelWithdrawn]],
    ['resolved', [...classified, e.SystemfelMerged]],

    ['forwardedToHuvudman.sent', direct],
    ['forwardedToHuvudman.sent', [...direct, e.ReportedToLedningsgrupp]],
    ['forwardedToHuvudman.sent', [...direct, e.ReportedToLedningsgrupp, e.LedningsgruppDecided]],
    ['reportedToLedningsgrupp.tabled', [...tabled, e.SystemfelTabled]],
    ['reportedToLedningsgrupp.tabled', [...tabled, e.ReportedDirectly, e.ReceiptConfirmed]],
    ['identified.classified', [...reviewed, e.ReportedInVerksamhetsberattelse]],
    ['reportedToLedningsgrupp.decided', decided],
    ['reportedToLedningsgrupp.decided', [...decided, own(e.RemedyPromised)]],
    ['reportedToLedningsgrupp.decided', [...decided, own(e.RemedyCarriedOut), own(e.FollowUpMade)]],
    ['identified.classified', [...tabled, e.SystemfelReturned]],
    ['resolved', [...tabled, e.SystemfelRejected]],
    ['resolved', [...decided, e.SystemfelRejected]],
    ['reportedToLedningsgrupp.decided', [...decided, e.LedningsgruppDecided]],
    ['reportedToLedningsgrupp.tabled', [...tabled, putOff, e.SystemfelTabled]],
    ['reportedToLedningsgrupp.tabled', [...decided, putOff, e.SystemfelTabled]],
    ['forwardedToHuvudman.sent', [...forwarded, putOff, e.SystemfelTabled]],

    ['forwardedToHuvudman.sent', forwarded],
    ['forwardedToHuvudman.received', [...forwarded, e.ReceiptConfirmed]],
    ['forwardedToHuvudman.answered', [...forwarded, e.ReceiptConfirmed, e.HuvudmanAnswered]],
    ['forwardedToHuvudman.remedying', [...forwarded, e.HuvudmanAnswered, e.RemedyPromised]],
    ['forwardedToHuvudman.remedying', remedied],
    ['forwardedToHuvudman.followedUp', followedUp],
    ['forwardedToHuvudman.remedying', [...followedUp, e.RemedyPromised]],
    ['identified.classified', [...forwarded, e.SystemfelReturned]],
    ['resolved', [...forwarded, e.SystemfelClosedUnresolved]],
    ['resolved', resolved],
    ['resolved', [...resolved, e.EvidenceLinked, e.ReportedInVerksamhetsberattelse]],
    ['identified.classified', [...resolved, e.SystemfelReopened]],
  ])('leads to %s', (expected, events) => {
    expect(path(events)).toBe(expected);
  });

  it('stands where the least advanced huvudman stands', () => {
    expect(path([...toBoth, e.ReceiptConfirmed])).toBe('forwardedToHuvudman.sent');
    const bothReceived = [...toBoth, e.ReceiptConfirmed, of(e.ReceiptConfirmed, FK)];
    expect(path(bothReceived)).toBe('forwardedToHuvudman.received');
    expect(path([...remedied, of(e.ForwardedToHuvudman, FK)])).toBe('forwardedToHuvudman.sent');
  });

  it('waits no longer for a huvudman that is released', () => {
    const behind = [...toBoth, e.RemedyCarriedOut];
    expect(path(behind)).toBe('forwardedToHuvudman.sent');
    expect(path([...behind, of(e.HuvudmanReleased, FK)])).toBe('forwardedToHuvudman.remedying');
  });

  it('is where the ledningsgrupp has it when the last huvudman is released', () => {
    const meeting = e.ReportedToLedningsgrupp;
    const released = e.HuvudmanReleased;
    expect(path([...forwarded, released])).toBe('reportedToLedningsgrupp.decided');
    expect(path([...direct, meeting, released])).toBe('reportedToLedningsgrupp.tabled');
    expect(path([...direct, released])).toBe('identified.classified');
  });

  it('is only observed again when what is reopened was never classified', () => {
    const single = [e.SystemfelObserved, e.AssessedAsSingleCase, e.SystemfelReopened];
    expect(path(single)).toBe('identified.observed');
  });

  it.each<[string, readonly GivenEvent[], string]>([
    ['ConfirmReceipt', tabled, 'somebodyIsAddressed'],
    ['PromiseRemedy', tabled, 'somebodyIsInCharge'],
    ['MakeFollowUp', decided, 'isRemedyCarriedOut'],
    ['ResolveSystemfel', decided, 'isFollowedUp'],
    ['AnswerCentralLedningsgrupp', decided, 'awaitsCentral'],
    ['DecideInLedningsgrupp', direct, 'isWithLedningsgrupp'],
  ])('tells why %s cannot be done, before anybody tries', (command, events, rule) => {
    const next = explain(systemfel, stateAfter(events));
    expect(next).toContainEqual({ command, allowed: false, because: [{ rule }] });
  });
});
