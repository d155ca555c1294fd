import type { Outcome } from '@fyr/contracts';
import type { z } from 'zod';
import { call } from '../api/call.ts';
import { rememberWritten } from '../api/written.ts';
import type { CaseType } from '../case/case-type.ts';
import { kindOf } from '../case/kinds.ts';

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

/** What it came to; with `path`, an address that is told this once. */
export type Given = z.output<typeof Outcome> & { readonly path?: string | undefined };

/** Gives a command. @throws Refusal */
export async function sendCommand(given: CommandCall): Promise<Given> {
  const { type, number, command, body, tag, key } = given;
  const path = number === undefined ? `/${type}` : `/${type}/${number}/${command}`;
  const answer = await call(kindOf(type).outcome(command), path, {
    method: 'POST',
    body,
    headers: {
      'Idempotency-Key': key,
      ...(tag === undefined ? {} : { 'If-Match': tag }),
    },
  });
  const outcome = answer as Given;
  rememberWritten(outcome.position);
  return outcome;
}
