import { kernelEvents, type Workflow } from '@fyr/kernel';

/** Which fields of an event stand for good; undefined where the role may not put the others right either. */
export function fixedFor(
  role: string,
  { commands, events }: Workflow,
  event: string,
): readonly string[] | undefined {
  const definition = events[event];
  if (!definition || event in kernelEvents) return undefined;
  const stating = Object.values(commands).filter((one) => one.event === event);
  const roles = stating.flatMap(({ roles: givenBy, correctedBy = givenBy }) => correctedBy);
  return stating.length === 0 || roles.includes(role) ? (definition.fixed ?? []) : undefined;
}
