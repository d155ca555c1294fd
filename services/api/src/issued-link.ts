import { randomBytes } from 'node:crypto';
import type { Command } from '@fyr/kernel';
import type { Caller } from './caller.ts';
import type { Services } from './services.ts';

const TOKEN_BYTES = 32;

/**
 * Where the link leads that a command has issued: told once, and kept nowhere but as a hash. Whoever
 * loses the answer to the command issues another link.
 */
export async function issuedLink(
  { answerLinks }: Pick<Services, 'answerLinks'>,
  { tenant }: Caller,
  systemfel: string,
  { type, data }: Command,
): Promise<{ readonly path?: string }> {
  if (type !== 'IssueAnswerLink') return {};
  const { link, huvudman } = data as { link: string; huvudman: string };
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const first = await answerLinks.keep({ tenant, id: link, systemfel, huvudman }, token);
  return first ? { path: `/svara/${token}` } : {};
}
