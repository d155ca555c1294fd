import type { LocalDate } from '@fyr/kernel';
import type { Role } from '../access/roles.ts';
import type { LedningsgruppContext } from '../ledningsgrupp/context.ts';
import { isOfficer } from '../ledningsgrupp/membership.ts';
import type { MoteCommand } from './commands.ts';
import type { MoteContext } from './context.ts';

/** What is for those who lead a meeting: to plan, call, hold and close it, and who was there. */
const ofTheLead: ReadonlySet<string> = new Set<MoteCommand['type']>([
  'PlanMote',
  'MoveMote',
  'CancelMote',
  'CallMote',
  'OrderAgenda',
  'HoldMote',
  'ChangeAttendance',
  'CloseMote',
  'NameAdjusters',
  'CorrectFacts',
]);

export function isOfTheLead(command: string): boolean {
  return ofTheLead.has(command);
}

type Who = { readonly role: Role; readonly account: string };

/**
 * A meeting is led by its group's chair and secretary of the day, by those who had their places at
 * the meeting itself, and by an arbetsledare, who serves the group.
 */
export function leadsMote(
  { role, account }: Who,
  group: LedningsgruppContext | undefined,
  held: MoteContext | undefined,
  day: LocalDate,
): boolean {
  if (role === 'arbetsledare') return true;
  if (group && isOfficer(group, account, day)) return true;
  return (held?.present ?? [])
    .filter(({ member }) => member === held?.chair || member === held?.secretary)
    .some((acting) => acting.account === account);
}
