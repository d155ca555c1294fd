import type { FastifySchema } from 'fastify';

/** The schema of a route whose answer is no JSON: a page, a file, a stream of changes. */
export const raw: FastifySchema & { readonly raw: true } = { raw: true };
