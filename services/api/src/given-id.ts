import { givenId, neverGiven } from '@fyr/contracts';
import type { Command, Workflow } from '@fyr/kernel';
import { invalid } from './problem.ts';
import type { Services } from './services.ts';

/**
 * The command with the id that the API gives where nobody chooses one. It follows from the request's
 * own key, so that the same request sent again is the same command.
 * @throws Rejection `invalid` where something was said that nobody may say
 */
export function withGivenId(
  { derived }: Pick<Services, 'derived'>,
  workflow: Workflow,
  command: Command,
  key: string,
): Command {
  const data = (command.data ?? {}) as Readonly<Record<string, unknown>>;
  const said = neverGiven(workflow.name, command.type).find((field) => field in data);
  if (said !== undefined) throw invalid(`data.${said}`, 'unrecognized_keys');
  const field = givenId(workflow.name, command.type);
  if (field === undefined || data[field] !== undefined) return command;
  return { ...command, data: { ...data, [field]: derived('id', key, command.type, field) } };
}
