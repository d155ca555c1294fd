import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { json, type Operation } from './operation.ts';

/** As it stands in the address of the page: `measure=contacts&from=2026-01-01&to=2026-12-31`. */
const AsAddress = z
  .string()
  .max(1_000)
  .regex(/^measure=[\w%.,/=&+-]+$/);

export const SaveQuestion = z.strictObject({
  name: z.string().trim().min(1).max(80),
  question: AsAddress,
});
export const SavedQuestion = z.object({
  id: z.uuid(),
  name: z.string(),
  question: z.string(),
  savedOn: LocalDate,
});
export const SavedQuestionList = z.object({ questions: z.array(SavedQuestion) });

const path = '/api/v1/saved-questions';

/** Questions that the caller asks again, in any of their roles that has a door to figures. */
export const savedQuestionOperations: readonly Operation[] = [
  {
    ...{ method: 'get', path, id: 'listSavedQuestions', tag: 'statistics' },
    summary: 'What the caller has saved to ask again',
    answers: { 200: json('By name.', 'SavedQuestionList', SavedQuestionList) },
  },
  {
    ...{ method: 'post', path, id: 'saveQuestion', tag: 'statistics' },
    summary: 'Saves a question; one of the same name is asked so from now on',
    body: { name: 'SaveQuestion', schema: SaveQuestion },
    answers: { 200: json('It is saved.', 'SavedQuestion', SavedQuestion) },
  },
  {
    ...{ method: 'delete', path: `${path}/:saved`, id: 'removeQuestion', tag: 'statistics' },
    summary: 'Saved no longer',
    answers: { 204: { what: 'There is none.' } },
  },
];
