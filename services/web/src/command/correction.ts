import type { HistoryEvent } from '../api/cases.ts';
import { type CommandFields, dayFirst } from './command-fields.ts';
import type { Field } from './fields.ts';

/** What a correction leaves as it is, and of which event. */
export type Correction = {
  readonly revision: number;
  readonly kept: Readonly<Record<string, unknown>>;
};

/** The form in which an event is put right: its coded facts, but for those that stand for good. */
export function correctionOf(
  { type, revision = 0, data = {} }: HistoryEvent,
  fields: readonly Field[],
  fixed: readonly string[],
): { readonly correction: Correction; readonly fields: CommandFields } {
  const isFixed = ({ name }: Field) => fixed.includes(name);
  const kept = Object.fromEntries(Object.entries(data).filter(([name]) => fixed.includes(name)));
  return {
    correction: { revision, kept },
    fields: {
      event: type,
      data: dayFirst(fields.filter((field) => !isFixed(field))),
      personal: [],
    },
  };
}

/** What is sent: the whole of the event's facts anew. */
export function correctionBody({ revision, kept }: Correction, value: object) {
  return { data: { revision, data: { ...kept, ...value } } };
}

/** A fault of the facts within a correction, at the field that asks for it. */
export function correctedPath(path: string): string {
  return path.replace(/^data\.data\./, 'data.');
}
