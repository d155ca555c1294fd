import { type CsvCell, csvText } from '@fyr/reports';
import type { FastifyReply, FastifyRequest } from 'fastify';

export function wantsCsv({ headers }: FastifyRequest): boolean {
  return /^text\/csv\b/.test(headers.accept ?? '');
}

/** A table as Swedish spreadsheets read it: UTF-8 with a mark, semicolons, decimal comma. */
export function csvAnswer(
  reply: FastifyReply,
  rows: readonly (readonly (CsvCell | undefined)[])[],
): FastifyReply {
  const text = csvText(
    'spreadsheet',
    rows.map((row) => row.map((cell) => cell ?? null)),
  );
  return reply.type('text/csv; charset=utf-8').serializer(String).send(text);
}
