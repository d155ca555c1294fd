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
  /** Of what the reader saw: what has changed since is not written over unseen. */
  readonly tag?: string | undefined;
  readonly key: string;
};

/** Gives a command. @throws Refusal */
export async function sendCommand(given: CommandCall) {
  const { type, number, command, body, tag, key } = given;
  const path = number === undefined ? `/${type}` : `/${type}/${number}/${command}`;
  const outcome = await call(Outcome, path, {
    method: 'POST',
    body,
    headers: {
      'Idempotency-Key': key,
      ...(tag === undefined ? {} : { 'If-Match': tag }),
    },
  });
  rememberWritten(outcome.position);
  return outcome;
}
