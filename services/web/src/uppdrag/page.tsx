import { lazy } from 'react';
import type { PageDescription } from '../case/description.ts';
import { today } from '../frame/today.ts';
import type { Uppdrag } from './codes.ts';
import { standingCovers } from './handover.ts';

/** One uppdrag in codes: where it stands, who has it and what comes next. */
export const uppdragPage: PageDescription<Uppdrag> = {
  title: ({ number }) => number,
  lines: () => [],
  // Fetched when one is looked at: a list does not need it.
  Whole: lazy(async () => ({ default: (await import('./whole-in-codes.tsx')).WholeInCodes })),
  picture: ({ data }) => ({
    covers: standingCovers(data, today()),
    goals: data.goals,
    consents: data.consents,
    observations: data.observations,
  }),
};
