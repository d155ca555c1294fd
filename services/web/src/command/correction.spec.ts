import { uppdrag } from '@fyr/domain';
import { describe, expect, it } from 'vitest';
import { correctedPath, correctionBody, correctionOf } from './correction.ts';
import { fieldsOf } from './fields.ts';

const { GoalReached } = uppdrag.events;
const goalReached = {
  ...{ type: 'GoalReached', on: '2026-02-01', text: 'Ett mål nåddes', revision: 7 },
  data: { on: '2026-02-01', goal: 2, score: 8 },
};

describe('a correction', () => {
  const fields = fieldsOf(GoalReached?.data) ?? [];
  const made = correctionOf(goalReached, fields, GoalReached?.fixed ?? []);

  it('asks for the facts of the event, but not for those that others rest on', () => {
    expect(made.fields.data.map(({ name }) => name)).toEqual(['on', 'score']);
    expect(made.correction).toEqual({ revision: 7, kept: { goal: 2 } });
  });

  it('sends the whole event anew, and leaves out what is no longer answered', () => {
    expect(correctionBody(made.correction, { on: '2026-02-02' })).toEqual({
      data: { revision: 7, data: { goal: 2, on: '2026-02-02' } },
    });
  });

  it('is told what is wrong at the field that asks for it', () => {
    expect(['data.data.score', 'data.revision'].map(correctedPath)).toEqual([
      'data.score',
      'data.revision',
    ]);
  });
});
