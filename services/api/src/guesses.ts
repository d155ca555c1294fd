import { isIPv6 } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Limited } from './problem.ts';
import { rateLimit } from './rate-limit.ts';
import type { Router } from './router.ts';

/** So many wrong ones at once and one each half minute after: of 10 000, more than 99 % are stopped. */
const perSecond = 1 / 30;

export type Guesses = {
  /** @throws Rejection `limited` where too many of theirs were wrong: none is looked at, a right one either */
  begin(who: string): void;
  /** It was none: it does not count. */
  wasRight(who: string): void;
};

export function guesses(options: { readonly burst: number; readonly now: () => number }): Guesses {
  const limit = rateLimit({ ...options, perSecond });
  return {
    begin(who) {
      const { waitSeconds } = limit.take(who);
      if (waitSeconds > 0) throw new Limited(waitSeconds);
    },
    wasRight: (who) => limit.giveBack(who),
  };
}

/** At every door that opens to a secret: who brings wrong ones is soon not listened to, by address. */
export function limitGuesses(app: Router, guessed: Guesses): void {
  const door = ({ ip, routeOptions }: FastifyRequest) =>
    routeOptions.config?.may === 'bearer' ? `${routeOptions.url} ${neighbourhood(ip)}` : undefined;
  app.addHook('onRequest', async (request) => {
    const who = door(request);
    if (who !== undefined) guessed.begin(who);
  });
  app.addHook('onResponse', async (request, reply) => {
    const who = door(request);
    if (who !== undefined && !isWrong(reply)) guessed.wasRight(who);
  });
}

/** A door that stays shut says so, or sends on to the page that does. */
function isWrong(reply: FastifyReply): boolean {
  const { statusCode } = reply;
  const sentOn = String(reply.getHeader('location') ?? '');
  return [401, 403, 404, 429].includes(statusCode) || /[?&]login=(refused|unknown)/.test(sentOn);
}

/** Who has one address of IPv6 has a whole network of them: they count as one. */
export function neighbourhood(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const [, inside] = /^::ffff:([\d.]+)$/i.exec(ip) ?? [];
  if (inside !== undefined) return inside;
  const [head = [], tail = []] = ip.split('::').map((part) => part.split(':').filter(Boolean));
  const missing = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return `${[...head, ...missing, ...tail].slice(0, 4).join(':')}::/64`;
}
