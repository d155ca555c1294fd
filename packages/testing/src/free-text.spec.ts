import { event, kernelEvents } from '@fyr/kernel';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { freeTextIn } from './free-text.ts';

it('finds every string of data that a person could be written into', () => {
  const events = {
    ...kernelEvents,
    Coded: event({
      data: { id: z.uuid(), kind: z.enum(['A']), ref: z.string().regex(/^\d{1,9}$/) },
    }),
    Loose: event({ data: { note: z.string(), inner: z.array(z.strictObject({ a: z.string() })) } }),
    Bounded: event({ data: { name: z.string().max(40).nullable() } }),
    Unknown: event({ data: { anything: z.unknown().optional() } }),
  };
  expect(freeTextIn(events)).toEqual([
    'Loose.data.note',
    'Loose.data.inner[].a',
    'Bounded.data.name',
    'Unknown.data.anything',
  ]);
});

it('finds every string of personal without a maximum', () => {
  const events = {
    Said: event({
      data: {},
      personal: { words: z.string(), name: z.string().max(200).optional(), id: z.uuid() },
      subject: 'client',
    }),
  };
  expect(freeTextIn(events)).toEqual(['Said.personal.words']);
});
