import { EnhetKod, settingsShape } from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { VerksamhetData, VerksamhetPersonal } from './verksamhet-view.ts';

const all = VerksamhetData.shape;
const { shares } = all.fte.element.shape;
const Population = z.object({ year: z.int(), persons: z.int() });
const chosen = z.record(z.string(), z.int());
const parts = Object.keys(settingsShape) as (keyof typeof settingsShape)[];
const settings = Object.fromEntries(parts.map((part) => [part, chosen])) as Record<
  keyof typeof settingsShape,
  typeof chosen
>;

/** The organisation as it is on one day, by all that is known of it now. */
export const OrganisationOnDay = z.object({
  on: LocalDate,
  /** Begun and not ended; otherwise everything below is empty. */
  exists: z.boolean(),
  kind: all.kind,
  form: all.forms.element.nullable(),
  agreements: all.agreements,
  enheter: z.array(
    all.enheter.element.extend({
      controller: all.controllers.element.nullable(),
      coLocated: z.boolean(),
      population: Population.nullable(),
    }),
  ),
  shares: all.shares,
  /** Årsanställningar that the enheter have agreed to share. */
  fte: z.number(),
  coordinator: EnhetKod.nullable(),
  ombud: z.array(all.ombud.element.extend({ shares, fte: z.number(), absences: all.absences })),
  arbetsledare: all.arbetsledare,
  vacancies: all.vacancies,
  intakeStops: all.intakeStops,
  guideline: all.guidelines.element.nullable(),
  workMethod: all.workMethods.element.nullable(),
  mandate: all.mandates.element.nullable(),
  regime: all.regimes.element.nullable(),
  grant: all.grants.element.nullable(),
  settings: z.object(settings),
  huvudman: all.huvudman,
  central: z.uuid().nullable(),
  /** Of what is in force that day. Absent where the role reads no text. */
  personal: VerksamhetPersonal.optional(),
});
