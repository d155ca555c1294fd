import { openApiDocument, type ProblemCode, problemCodes, problemPath } from '@fyr/contracts';
import { Rejection } from '@fyr/kernel';
import { text } from '@fyr/texts';
import { z } from 'zod';
import { acceptedLocale } from './locale.ts';
import { raw } from './raw.ts';
import type { Router } from './router.ts';

/** The contract itself, and the page that each problem's `type` points at. */
export function contractRoutes(app: Router): void {
  const document = openApiDocument();
  const config = { may: 'anybody' } as const;
  app.get('/api/v1/openapi.json', { config, schema: raw }, async (_, reply) =>
    reply.type('application/json').serializer(JSON.stringify).send(document),
  );

  app.get(problemPath, { config, schema: raw }, async (request, reply) => {
    const { code } = z.object({ code: z.string() }).parse(request.params);
    if (!isProblem(code)) throw new Rejection('unknown', 'no such problem');
    const locale = acceptedLocale(request.headers['accept-language']);
    const title = text(locale, `problem.${code}`);
    const advice = text(locale, `problem.${code}.advice`);
    return reply
      .header('content-language', locale)
      .type('text/html; charset=utf-8')
      .send(
        `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${title}</title>` +
          `<h1>${title}</h1><p>${advice}</p><p><code>${code}</code></p></html>`,
      );
  });
}

function isProblem(code: string): code is ProblemCode {
  return problemCodes.some((one) => one === code);
}
