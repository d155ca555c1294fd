import { SaveQuestion } from '@fyr/contracts';
import { expect, it } from 'vitest';
import { addressOf, questionIn } from './address.ts';

it('a question is the same from its address', () => {
  const asked = {
    ...{ from: '2026-01-01', to: '2026-03-31', by: 'kon,alder', enhet: 'SKARPNACK' },
    ...{ measure: 'contacts,meetings', compare: '2025-01-01/2025-03-31', on: undefined },
  };
  const address = addressOf(asked);
  const { on: _, ...said } = asked;
  expect(questionIn(address)).toEqual(said);
  expect(SaveQuestion.safeParse({ name: 'Kontakter', question: address }).success).toBe(true);
});
