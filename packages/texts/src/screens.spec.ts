import { Role, workflows } from '@fyr/domain';
import type { Workflow } from '@fyr/kernel';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isTextKey } from './text.ts';

/** Never shown: a pseudonym and an id. */
const untold = new Set(['client', 'clientId']);

describe('the words of the screens', () => {
  it.each(Object.entries<Workflow>(workflows))(
    'name every field of every command and event of %s',
    (_, workflow) => {
      const schemas = [
        ...Object.values(workflow.commands).map(({ data }) => data),
        ...Object.values(workflow.events).flatMap(({ data, personal }) => [data, personal ?? []]),
      ].flat();
      const names = schemas.flatMap((schema) => namesIn(z.toJSONSchema(schema, { io: 'input' })));
      const unnamed = names.filter(
        (name) => !untold.has(name) && !isTextKey(`screen.field.${name}`),
      );
      expect([...new Set(unnamed)]).toEqual([]);
    },
  );

  it('name every role', () => {
    expect(Role.options.filter((role) => !isTextKey(`screen.role.${role}`))).toEqual([]);
  });
});

/** The names of properties, those within lists and groups too. */
function namesIn(schema: z.core.JSONSchema.BaseSchema): readonly string[] {
  const within = [schema.items, ...Object.values(schema.properties ?? {})].filter(
    (part) => typeof part === 'object' && !Array.isArray(part),
  );
  return [
    ...Object.keys(schema.properties ?? {}),
    ...within.flatMap((part) => namesIn(part as z.core.JSONSchema.BaseSchema)),
  ];
}
