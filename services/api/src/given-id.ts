import { givenId } from '@fyr/contracts';
import type { Command, Workflow } from '@fyr/kernel';
import { invalid } from './problem.ts';
import type { Services } from './services.ts';

/**
 * The command with the id that the API gives where nobody chooses one. It follows from the request's
 * own key, so that the same request sent again is the same command.
 * @throws Rejection `invalid` where an id was chosen that nobody may choose
 */
export function withGivenId(
  { derived }: Pick<Services, 'derived'>,
  workflow: Workflow,
  command: Command,
  key: string,
): Command {
  const given = givenId(workflow.name, command.type);
  if (!given) return command;
  const { field, chosen } = given;
  const data = (command.data ?? {}) as Readonly<Record<string, unknown>>;
  if (data[field] === undefined) {
    return { ...command, data: { ...data, [field]: derived('id', key, command.type, field) } };
  }
  if (chosen) return command;
  throw invalid(`data.${field}`, 'unrecognized_keys');
}
