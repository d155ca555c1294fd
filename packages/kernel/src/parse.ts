import { z } from 'zod';
import { dayOf, type LocalDate } from './dates.ts';
import { faultsOf } from './faults.ts';
import { type Fault, Rejection } from './rejection.ts';
import type { CommandDefinition, Workflow } from './workflow.ts';

/** A command as it is given: nothing is known of it yet. */
export type Command = {
  readonly type: string;
  readonly data: unknown;
  readonly personal?: unknown;
};

/** A command that fits its contract. */
export type Parsed = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly personal?: Readonly<Record<string, unknown>>;
};

/** @throws Rejection `unknown` */
export function definitionOf(workflow: Workflow, { type }: Command): CommandDefinition {
  const definition = workflow.commands[type];
  if (!definition) throw new Rejection('unknown', `${workflow.name} has no command ${type}`);
  return definition;
}

/**
 * Command and personal text by their schemas, every string fit to store.
 * @throws Rejection `invalid` with a fault per place
 */
export function parse(workflow: Workflow, definition: CommandDefinition, given: Command): Parsed {
  const misfit = (faults: readonly Fault[]) => {
    const where = faults.map(({ path, reason }) => `${path} ${reason}`).join(', ');
    const message = `${given.type} does not fit its contract: ${where}`;
    return new Rejection('invalid', message, { faults });
  };
  // First: a schema is not made to look at what has no bottom.
  const unfit = [...unstorable('data', given.data), ...unstorable('personal', given.personal)];
  if (unfit.length > 0) throw misfit(unfit);

  const schema = workflow.events[definition.event]?.personal;
  const none = given.personal === undefined || given.personal === null;
  const data = definition.data.safeParse(given.data ?? {});
  const personal =
    none && !schema ? undefined : (schema ?? z.never()).safeParse(given.personal ?? {});
  const faults = [...faultsOf('data', data.error), ...faultsOf('personal', personal?.error)];
  if (faults.length > 0 || !data.success) throw misfit(faults);
  return {
    type: given.type,
    data: data.data as Parsed['data'],
    ...(personal?.success && !none ? { personal: personal.data as Record<string, unknown> } : {}),
  };
}

/** The day it happened: the one that is given, or that of now. */
export function onOf({ data }: Parsed, at: number): LocalDate {
  return typeof data.on === 'string' ? data.on : dayOf(at);
}

/** Deeper data than this fits no contract. */
const depthMax = 16;

/** Postgres stores no NUL and UTF-8 no lone surrogate; one of them would fail its whole batch. */
function unstorable(path: string, value: unknown, depth = 0): readonly Fault[] {
  if (typeof value === 'string') {
    if (value.includes('\0')) return [{ path, reason: 'nul_character' }];
    return value.isWellFormed() ? [] : [{ path, reason: 'lone_surrogate' }];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (depth === depthMax) return [{ path, reason: 'too_deep' }];
  return Object.entries(value).flatMap(([key, inner]) =>
    unstorable(`${path}.${key}`, inner, depth + 1),
  );
}
