import type { z } from 'zod';

type Named = { readonly name: string; readonly schema: z.ZodType };
export type Answer = {
  readonly what: string;
  /** By media type; null where it is plain text. */
  readonly content?: Readonly<Record<string, Named | null>>;
};

/** One thing that can be asked of the API. */
export type Operation = {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly headers?: z.ZodObject;
  readonly body?: Named;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Needs no session. */
  readonly open?: true;
};

export const json = (what: string, name: string, schema: z.ZodType): Answer => ({
  what,
  content: { 'application/json': { name, schema } },
});
