import { UppdragStream } from '@fyr/contracts';
import { uppdrag } from '@fyr/domain';
import { describe, expect, it } from 'vitest';
import { kindOfWorkflow } from './kinds.ts';

const kind = kindOfWorkflow(uppdrag, {
  stream: UppdragStream,
  page: { title: () => '', lines: () => [], picture: () => ({}) },
});

describe('what may be put right of an event', () => {
  it('is all but what others rest on, for the role that may state it', () => {
    expect(kind.fixedFor('GoalReached', 'ombud')).toEqual(['goal']);
    expect(kind.fixedFor('ClientDescribed', 'ombud')).toEqual([]);
    expect(kind.fixedFor('OmbudAssigned', 'arbetsledare')).toEqual(['huvudansvarig', 'medombud']);
  });

  it('is nothing for a role that may not state it', () => {
    expect(kind.fixedFor('OmbudAssigned', 'ombud')).toBeUndefined();
    expect(kind.fixedFor('GoalReached', 'arbetsledare')).toBeUndefined();
  });

  it('is nothing of what no fact states: a correction, a day that passed', () => {
    for (const event of ['FactsCorrected', 'DeadlinePassed', 'SubjectForgotten', 'NoSuchEvent']) {
      expect(kind.fixedFor(event, 'ombud'), event).toBeUndefined();
    }
  });
});
