import { commandBody, givenByPeople } from '@fyr/contracts';
import type { z } from 'zod';
import type { CaseType } from '../case/case-type.ts';
import { kindOf } from '../case/kinds.ts';
import { type Field, fieldsOf, type Part } from './fields.ts';

export type Workflow = Parameters<typeof givenByPeople>[0];

export type CommandFields = Readonly<Record<Part, readonly Field[]>> & {
  /** The event it gives rise to, which names its fields. */
  readonly event: string;
  /** What the API holds its words to. */
  readonly words?: z.ZodType | undefined;
};

/** The form of a command of a case. Undefined where there is none for those who work here. */
export function commandFields(type: CaseType, command: string): CommandFields | undefined {
  return kindOf(type).form(command);
}

export function hasForm(type: CaseType, command: string): boolean {
  return commandFields(type, command) !== undefined;
}

/** By its contract. Undefined where people give no such command, or it has no form. */
export function formOf(workflow: Workflow, command: string): CommandFields | undefined {
  const place = `${workflow.name}.${command}`;
  if (!known.has(place)) known.set(place, read(workflow, command));
  return known.get(place);
}

/** Contracts do not change while a page is open. */
const known = new Map<string, CommandFields | undefined>();

function read(workflow: Workflow, command: string): CommandFields | undefined {
  const definition = givenByPeople(workflow).find(({ name }) => name === command);
  if (!definition) return undefined;
  const { shape } = commandBody(workflow, command);
  const data = fieldsOf(shape.data);
  const personal = fieldsOf(shape.personal);
  const { event } = definition;
  const words = workflow.events[event]?.personal;
  return data && personal && { event, data: dayFirst(data), personal, words };
}

export function dayFirst(fields: readonly Field[]): readonly Field[] {
  const isDay = ({ name }: Field) => name === 'on';
  return [...fields.filter(isDay), ...fields.filter((field) => !isDay(field))];
}
