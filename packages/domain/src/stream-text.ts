import { z } from 'zod';
import { IDENTITY, leadsToSomebody, referenceLeadsToSomebody } from './identity.ts';

/*
 * What stands in the open text of a systemfel, a ledningsgrupp or a möte: written to be read by
 * others, encrypted with the stream's own key. It names nobody: numbers and addresses that lead to a
 * person are refused here, and by `readByOthers` names that nobody has spoken of.
 */
const text = (max: number, leads = leadsToSomebody) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((written) => !leads(written), { error: IDENTITY });

export const Line = text(200);
export const Prose = text(8000);
/** Of a whole meeting. */
export const LongProse = text(60_000);
/** A diarienummer may have as many digits as a telephone number. */
export const Diarienummer = text(200, referenceLeadsToSomebody);
/** What a body, a unit or an agreement is called: Maria-Gamla stan is nobody. */
export const BodyName = text(200);

/** Whether a field is what a body is called, which is no prose to look for people in. */
export function isBodyName(field: z.core.$ZodType): boolean {
  const inner = field instanceof z.ZodOptional ? field.unwrap() : field;
  return inner === BodyName || inner === Diarienummer;
}
