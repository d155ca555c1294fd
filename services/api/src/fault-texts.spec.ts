import { isTextKey } from '@fyr/texts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

describe('the texts of problems', () => {
  it('have a sentence for every kind of fault that a schema can find', () => {
    const inputs: readonly [z.ZodType, unknown][] = [
      [z.string(), 1],
      [z.string().max(1), 'ab'],
      [z.string().min(1), ''],
      [z.uuid(), 'x'],
      [z.enum(['A']), 'B'],
      [z.strictObject({}), { x: 1 }],
      [z.int().multipleOf(2), 3],
      [z.union([z.string(), z.boolean()]), 1],
      [z.record(z.uuid(), z.string()), { x: 'y' }],
      [z.map(z.string(), z.string()), new Map([['a', 1]])],
      [z.string().refine(() => false), 'x'],
      [z.string().refine(() => false, { error: 'date_out_of_range' }), 'x'],
    ];
    const reasons = inputs.flatMap(([schema, value]) =>
      (schema.safeParse(value).error?.issues ?? []).map(({ code, message }) =>
        code === 'custom' && isTextKey(`fault.${message}`) ? message : code,
      ),
    );
    expect(reasons.length).toBe(inputs.length);
    expect(reasons.filter((reason) => !isTextKey(`fault.${reason}`))).toEqual([]);
  });
});
