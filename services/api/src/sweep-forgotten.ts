import { DRAFT_DAYS } from '@fyr/contracts';
import { Rejection } from '@fyr/kernel';
import { destroyDrafts, everForgotten, tenantsOf } from '@fyr/postgres';
import { forgetSubject, type Hands, subjectIn } from './forgetting.ts';
import type { House } from './services.ts';

/**
 * Does again what the log says shall be: destroys the keys of those who were forgotten, for whoever
 * asked may have been cut off in between. Knows what it has done since it began.
 */
export function forgottenSweeper(hands: Hands, { clock, log }: Pick<House, 'clock' | 'log'>) {
  const done = new Set<string>();
  return async function sweep(): Promise<void> {
    for (const { tenant, stream, type, subject: id } of await everForgotten(hands.database)) {
      const subject = subjectIn(type, stream, id);
      const name = `${tenant} ${subject.kind} ${id}`;
      if (done.has(name)) continue;
      try {
        const by = { tenant, actor: 'forgetting', at: clock.now() };
        await forgetSubject(hands, subject, by);
        done.add(name);
      } catch (error) {
        // A hold that came meanwhile is for people to lift; anything else is tried again.
        const code = error instanceof Rejection ? error.code : undefined;
        log.warn({ tenant, streamId: stream, code }, 'not forgotten yet');
      }
    }
  };
}

/** What was begun in a form and left is not kept for longer than it is of use. */
export function draftSweeper({ database, vault }: Hands, { clock }: Pick<House, 'clock'>) {
  return async function sweep(): Promise<void> {
    const savedBefore = clock.now() - DRAFT_DAYS * DAY_MS;
    for (const tenant of await tenantsOf(database)) {
      await destroyDrafts(database, vault, tenant, { savedBefore });
    }
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;
