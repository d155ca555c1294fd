import { Rejection } from '@fyr/kernel';
import { everForgotten } from '@fyr/postgres';
import { forgetSubject, subjectIn } from './forgetting.ts';
import type { Services } from './services.ts';

/**
 * Does again what the log says shall be: destroys the keys of those who were forgotten, for whoever
 * asked may have been cut off in between. Knows what it has done since it began.
 */
export function forgottenSweeper(
  services: Pick<Services, 'clock' | 'database' | 'log' | 'store' | 'vault'>,
) {
  const done = new Set<string>();
  return async function sweep(): Promise<void> {
    for (const { tenant, stream, type, subject: id } of await everForgotten(services.database)) {
      const subject = subjectIn(type, stream, id);
      const name = `${tenant} ${subject.kind} ${id}`;
      if (done.has(name)) continue;
      try {
        const by = { tenant, actor: 'forgetting', at: services.clock.now() };
        await forgetSubject(services, subject, by);
        done.add(name);
      } catch (error) {
        // A hold that came meanwhile is for people to lift; anything else is tried again.
        const code = error instanceof Rejection ? error.code : undefined;
        services.log.warn({ tenant, streamId: stream, code }, 'not forgotten yet');
      }
    }
  };
}
