import type { FastifyReply, FastifyRequest } from 'fastify';

type Cell = string | number | null | undefined;

export function wantsCsv({ headers }: FastifyRequest): boolean {
  return /^text\/csv\b/.test(headers.accept ?? '');
}

/** A table as Swedish spreadsheets read it: UTF-8 with a mark, semicolons, decimal comma. */
export function csvAnswer(reply: FastifyReply, rows: readonly (readonly Cell[])[]): FastifyReply {
  const text = `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
  return reply.type('text/csv; charset=utf-8').serializer(String).send(text);
}

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  // A spreadsheet takes what begins so for a formula, and runs it.
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
