import { SavedQuestion, SavedQuestionList, SaveQuestion } from '@fyr/contracts';
import { Rejection } from '@fyr/kernel';
import { z } from 'zod';
import { callerOf } from '../caller.ts';
import { raw } from '../raw.ts';
import type { Router } from '../router.ts';
import type { Services } from '../services.ts';

const path = '/api/v1/saved-questions';

/** Questions that the caller asks again. What they come to is asked through the caller's own door. */
export function savedQuestionRoutes(app: Router, services: Services): void {
  const config = { may: 'statistics' } as const;

  app.get(path, { config, schema: { response: { 200: SavedQuestionList } } }, async (request) => {
    const caller = callerOf(request);
    return { questions: [...(await services.roomOf(caller).savedQuestions.list(caller))] };
  });

  app.post(
    path,
    { config, schema: { body: SaveQuestion, response: { 200: SavedQuestion } } },
    async (request) => {
      const caller = callerOf(request);
      const { name, question } = request.body as z.output<typeof SaveQuestion>;
      const saved = { name, question, savedOn: caller.today };
      return await services.roomOf(caller).savedQuestions.save(caller, saved);
    },
  );

  app.delete(`${path}/:saved`, { config, schema: raw }, async (request, reply) => {
    const caller = callerOf(request);
    const { saved } = request.params as { saved: string };
    const { data: id } = z.uuid().safeParse(saved);
    const removed = id && (await services.roomOf(caller).savedQuestions.remove(caller, id));
    if (!removed) throw new Rejection('unknown', 'no such question of the caller');
    return reply.code(204).send();
  });
}
