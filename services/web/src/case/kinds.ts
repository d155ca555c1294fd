import { historyOf, outcomeOf } from '@fyr/contracts';
import { fixedFor } from '@fyr/domain';
import type { z } from 'zod';
import type { Case } from '../api/cases.ts';
import type { Row } from '../api/lists.ts';
import { type CommandFields, formOf, type Workflow } from '../command/command-fields.ts';
import { type Field, fieldsOf, type Part } from '../command/fields.ts';
import type { CaseType, ListType } from './case-type.ts';
import type { ListDescription, PageDescription } from './description.ts';

/** A case as the API tells it; its type's page knows what else there is. */
type Told = Omit<Case, 'tag'> & { readonly data: object };

/** What the pages know of a type: what is told of it, what may be asked of it, how it is shown. */
export type Kind = {
  readonly stream: z.ZodType<Told>;
  readonly history: z.ZodType;
  outcome(command: string): z.ZodType;
  form(command: string): CommandFields | undefined;
  givers(command: string): readonly string[];
  /** The fields of an event; undefined where nobody here is told of such an event. */
  told(event: string): Partial<Readonly<Record<Part, readonly Field[] | undefined>>> | undefined;
  /** Which fields of an event stand for good, for a role that may put the others right. */
  fixedFor(event: string, role: string): readonly string[] | undefined;
  readonly list?: ListDescription<Row>;
  readonly page: PageDescription<Case>;
};
export type Kinds = Readonly<Record<CaseType, Kind>>;

let entered: Kinds | undefined;

/** Comes into a room: from now on pages know what is known there, and nothing else. */
export function enter(kinds: Kinds): void {
  entered = kinds;
}

export function kindOf(type: CaseType): Kind {
  if (!entered) throw new Error('a page stands in no room');
  return entered[type];
}

export function listOf(type: ListType): ListDescription<Row> {
  const { list } = kindOf(type);
  if (!list) throw new Error(`of ${type} there is no list`);
  return list;
}

/** All that a workflow tells and asks. */
export function kindOfWorkflow<Shown extends Case, Listed extends Row = never>(
  workflow: Workflow,
  shown: {
    readonly stream: z.ZodType<Omit<Shown, 'tag'> & Told>;
    readonly page: PageDescription<Shown>;
    readonly list?: ListDescription<Listed>;
  },
): Kind {
  const { stream, page, list } = shown;
  return {
    stream,
    history: historyOf(workflow),
    outcome: (command) => outcomeOf(workflow, command),
    form: (command) => formOf(workflow, command),
    givers: (command) => workflow.commands[command]?.roles ?? [],
    told(event) {
      const { data, personal } = workflow.events[event] ?? {};
      return data && { data: fieldsOf(data), personal: fieldsOf(personal) };
    },
    fixedFor: (event, role) => fixedFor(role, workflow, event),
    page: page as unknown as PageDescription<Case>,
    ...(list ? { list: list as unknown as ListDescription<Row> } : {}),
  };
}
