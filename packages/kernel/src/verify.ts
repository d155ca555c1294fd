import { describe } from './describe.ts';
import { decode, type EventCatalog, versionOf } from './event-catalog.ts';
import { kernelEvents } from './kernel-events.ts';
import type { Workflow } from './workflow.ts';

/**
 * Whether a workflow holds together: each command names an event of its catalog, each event can be
 * read in every version it ever had, and the machine keeps to the forms that a log can replay. Run
 * at start, so that a service with a broken catalog never serves.
 * @returns what is wrong, in sentences; empty when nothing is
 */
export function verifyWorkflow(workflow: Workflow): readonly string[] {
  return [...verifyCommands(workflow), ...verifyCatalog(workflow), ...verifyMachine(workflow)].map(
    (fault) => `${workflow.name}: ${fault}`,
  );
}

function verifyCommands({ commands, events }: Workflow): readonly string[] {
  return Object.entries(commands)
    .filter(([, { event }]) => !(event in events))
    .map(
      ([command, { event }]) => `${command} is named after ${event}, which is not in the catalog`,
    );
}

function verifyCatalog({ events, fossils }: Workflow): readonly string[] {
  const missing = Object.keys(kernelEvents)
    .filter((type) => !(type in events))
    .map((type) => `${type} is not in the catalog`);
  return [
    ...missing,
    ...Object.keys(events).flatMap((type) => verifyEvent(events, type, fossils.events[type] ?? [])),
  ];
}

function verifyEvent(
  events: EventCatalog,
  type: string,
  fossils: Workflow['fossils']['events'][string],
): readonly string[] {
  const definition = events[type];
  if (!definition) return [];
  const faults: string[] = [];
  for (let version = 1; version <= versionOf(definition); version++) {
    const found = fossils.filter((fossil) => fossil.version === version);
    if (found.length === 0) faults.push(`${type} has no fossil of version ${version}`);
    for (const fossil of found) {
      try {
        decode(events, { type, version, data: fossil.data });
        if (fossil.personal) (definition.personal ?? neverPersonal(type)).parse(fossil.personal);
      } catch (error) {
        faults.push(
          `${type} version ${version} can no longer be read: ${(error as Error).message}`,
        );
      }
    }
  }
  const newer = fossils.filter(({ version }) => version > versionOf(definition));
  return [
    ...faults,
    ...newer.map(({ version }) => `${type} has lost its upcast to version ${version}`),
  ];
}

function neverPersonal(type: string): never {
  throw new Error(`${type} no longer has a personal part`);
}

function verifyMachine(workflow: Workflow): readonly string[] {
  const faults: string[] = [];
  const { machine, events } = workflow;
  const walk = (node: typeof machine.root): void => {
    const path = node.path.join('.') || 'the root';
    if (node.type === 'parallel' || node.type === 'history' || node.type === 'final') {
      faults.push(`${path} is a ${node.type} state`);
    }
    if (node.invoke.length > 0) faults.push(`${path} invokes`);
    if (node.after.length > 0) faults.push(`${path} uses after; declare a deadline`);
    for (const child of Object.values(node.states)) walk(child as typeof machine.root);
  };
  walk(machine.root);
  for (const state of describe(workflow).states) {
    for (const { event, target, actions } of state.transitions) {
      if (event !== 'always' && !(event in events)) {
        faults.push(`${state.path} moves on ${event}, which is not in the catalog`);
      }
      if (target === null && actions.length === 0) {
        faults.push(`${event} in ${state.path} has neither target nor action`);
      }
    }
  }
  return faults;
}
