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

it('finds every code that a person could be written into', () => {
  const ref = (pattern: RegExp) => z.string().regex(pattern);
  const events = {
    Coded: event({
      data: {
        number: ref(/^[0-9-]{1,14}$/),
        spelled: ref(/^[A-Za-z-]{1,20}$/),
        unit: ref(/^[A-Z0-9_]{2,40}$/),
        guarded: ref(/^[A-Z0-9_]{2,40}$/).refine((code) => !/[0-9]{7}/.test(code)),
        quarter: ref(/^[0-9]{4}-Q[1-4]$/),
      },
    }),
  };
  expect(freeTextIn(events)).toEqual([
    'Coded.data.number',
    'Coded.data.spelled',
    'Coded.data.unit',
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
