import type { Clock } from '@fyr/kernel';
import type { Letters } from '@fyr/postgres';
import type { Logger } from 'pino';
import type { Letter, Mailer } from './mailer.ts';

const PAGE = 50;
const RETRY_MS = 30_000;
const RETRY_MS_MAX = 6 * 3_600_000;

type LetterWriting = {
  readonly letters: Letters;
  readonly mailer: Mailer;
  readonly letter: Letter;
  readonly quietMs: number;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly signal: AbortSignal;
};

/** The mail server as a whole does not take letters now: no account's fault. */
const serverAway = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EAUTH']);

/**
 * Writes to each account that has something unread and may get a letter by now. It is said to be sent
 * after it was, so a letter may go twice and never not at all.
 * @throws where the mail server is away; then it is tried later, and everything waits as it is
 */
export async function writeLetters(writing: LetterWriting): Promise<number> {
  const { letters, mailer, letter, quietMs, clock, logger, signal } = writing;
  let sent = 0;
  for (;;) {
    const due = await letters.due(clock.now(), PAGE);
    for (const one of due) {
      if (signal.aborted) return sent;
      try {
        await mailer.send(letter, one.email);
      } catch (error) {
        const { code = '', responseCode } = error as { code?: string; responseCode?: number };
        if (serverAway.has(code)) throw new Error(`the mail server is away (${code})`);
        // What it answers may hold the address.
        logger.warn({ code, responseCode, account: one.account }, 'a letter was not taken');
        const wait = Math.min(RETRY_MS * 2 ** Math.min(one.failures, 20), RETRY_MS_MAX);
        await letters.failed(one, clock.now() + wait);
        continue;
      }
      await letters.sent(one, clock.now() + quietMs);
      sent += 1;
    }
    if (due.length < PAGE) return sent;
  }
}
