import type { FastifyRequest } from 'fastify';
import { Limited } from '../problem.ts';
import type { Services } from '../services.ts';

/** Runs before a body is read, where nobody has a session yet: it is the address that is counted. */
export function limitsAddress({ rate }: Services) {
  return async ({ ip }: FastifyRequest): Promise<void> => {
    const { waitSeconds } = rate.take(ip);
    if (waitSeconds > 0) throw new Limited(waitSeconds);
  };
}
