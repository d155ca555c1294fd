import { Problem } from '@fyr/contracts';
import type { z } from 'zod';
import { doubtConnection } from './connection.ts';
import { called } from './last-call.ts';
import { Refusal } from './refusal.ts';

type Request = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
};

/**
 * One request to the API. The answer is read by its contract, so a page never meets another shape.
 * @throws Refusal
 */
export async function call<Shape extends z.ZodType>(
  shape: Shape,
  path: string,
  request: Request = {},
): Promise<z.output<Shape>> {
  return (await callTagged(shape, path, request)).answer;
}

/**
 * As `call`, with the tag by which the API knows later what the reader saw, and where it says to go
 * on.
 * @throws Refusal
 */
export async function callTagged<Shape extends z.ZodType>(
  shape: Shape,
  path: string,
  request: Request = {},
): Promise<{
  readonly answer: z.output<Shape>;
  readonly tag: string | undefined;
  readonly location: string | undefined;
}> {
  const { method = 'GET', query = {}, body, headers, signal } = request;
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)]));
  const response = await fetch(`/api/v1${path}${given.length > 0 ? `?${search}` : ''}`, {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      'Accept-Language': document.documentElement.lang,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    doubtConnection();
    throw new Refusal(undefined);
  });
  called();
  const answer: unknown = response.status === 204 ? undefined : await readBody(response);
  if (!response.ok) throw new Refusal(Problem.safeParse(answer).data);
  const { headers: said } = response;
  return {
    answer: shape.parse(answer),
    tag: said.get('etag') ?? undefined,
    location: said.get('location') ?? undefined,
  };
}

async function readBody(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined);
}
