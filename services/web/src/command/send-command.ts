import { Outcome } from '@fyr/contracts';
import { call } from '../api/call.ts';
import { rememberWritten } from '../api/written.ts';
import type { CaseType } from '../case/case-type.ts';

type CommandCall = {
  readonly type: CaseType;
  /** Absent for the command that opens a stream. */
  readonly number?: string;
  readonly command: string;
  readonly body: unknown;
  /** The revision the reader saw: what has changed since is not written over unseen. */
  readonly revision?: number;
  readonly key: string;
};

/** Gives a command. @throws Refusal */
export async function sendCommand(given: CommandCall) {
  const { type, number, command, body, revision, key } = given;
  const path = number === undefined ? `/${type}` : `/${type}/${number}/${command}`;
  const outcome = await call(Outcome, path, {
    method: 'POST',
    body,
    headers: {
      'Idempotency-Key': key,
      ...(revision === undefined ? {} : { 'If-Match': `"${revision}"` }),
    },
  });
  rememberWritten(outcome.position);
  return outcome;
}
