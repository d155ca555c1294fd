import { describe, type Workflow } from '@fyr/kernel';
import { isTextKey } from '@fyr/texts';

/** The keys that have no sentence. */
export function missingTexts(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)].filter((key) => !isTextKey(key));
}

/** Every key that a workflow's own parts ask for. Rules of `decide` come out where they refuse. */
export function textKeysOf(workflow: Workflow): readonly string[] {
  const { name, commands, events } = workflow;
  const { states, guards } = describe(workflow);
  const shown = states.map(({ path }) => path).filter((path) => path !== '' && !isNew(path));
  return [
    ...guards.map((guard) => `rule.${guard}`),
    ...shown.map((path) => `state.${name}.${path}`),
    ...Object.keys(commands).map((command) => `command.${name}.${command}`),
    ...Object.keys(events).map((event) => `event.${name}.${event}`),
  ];
}

/** What stands before the first event is never shown. */
function isNew(path: string): boolean {
  return path.endsWith('.new');
}
