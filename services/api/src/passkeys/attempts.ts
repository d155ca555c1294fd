import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { passkeyCookie } from '../cookie.ts';
import { checkOrigin } from '../origin.ts';
import { Limited } from '../problem.ts';
import type { Services } from '../services.ts';
import { known, type Party, partyOf } from './ceremony.ts';

/**
 * A challenge and what becomes of it: kept here for five minutes, for the browser that asked and by the
 * right it asked with, and taken once, whether or not the answer is right.
 */
export function attempts(services: Services) {
  const { clock, passkeys, secure } = services;
  const cookie = passkeyCookie(secure);
  return {
    partyOf: (request: FastifyRequest): Party => partyOf(services.originOf(request)),

    async begin(reply: FastifyReply, right: string | null, challenge: string): Promise<void> {
      const attempt = randomBytes(32).toString('base64url');
      await passkeys.beginAttempt(attempt, right, challenge, clock.now());
      reply.header('set-cookie', cookie.set(attempt));
    },

    /** @throws Rejection `forbidden` */
    async take(request: FastifyRequest, reply: FastifyReply, right: string | null) {
      const attempt = known(cookie.read(request.headers.cookie));
      reply.header('set-cookie', cookie.clear());
      return known(await passkeys.takeAttempt(attempt, right, clock.now()));
    },
  };
}

/** Runs before a body is read, for those who have no session: by address, and from our own pages. */
export function admitsAnybody(services: Services) {
  return async (request: FastifyRequest): Promise<void> => {
    const { waitSeconds } = services.rate.take(`passkey ${request.ip}`);
    if (waitSeconds > 0) throw new Limited(waitSeconds);
    if (request.method !== 'GET') checkOrigin(request.headers, services.originOf(request));
  };
}
