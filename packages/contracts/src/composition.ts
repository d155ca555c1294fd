import { Inbjudningssvar, Ledamotsorganisation } from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';

const Representation = z.object({
  organisation: Ledamotsorganisation,
  members: z.int(),
  invitedOn: LocalDate.nullable(),
  answer: Inbjudningssvar.nullable(),
});

/** On a day of the past or planned ahead; left out: today. */
export const OnDay = z.strictObject({ on: LocalDate.optional() });

/** A ledningsgrupp held against 5 § of the ordinance on a day, and its meetings of that year. */
export const LedningsgruppComposition = z.object({
  on: LocalDate,
  source: z.string(),
  required: z.array(Representation),
  offered: z.array(Representation),
  missing: z.array(Ledamotsorganisation),
  notOffered: z.array(Ledamotsorganisation),
  isComplete: z.boolean(),
  meetings: z.object({
    year: z.int(),
    /** Up to the day. */
    held: z.int(),
    /** As many as are to be held in the year. */
    required: z.int(),
  }),
});
