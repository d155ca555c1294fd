import { z } from 'zod';
import {
  ArbetssattKod,
  Boendeform,
  ForsorjningKod,
  HjalpKod,
  HuvudmanTyp,
  InsatsKod,
  Kon,
  KontaktUtfall,
  MalgruppsProfil,
  MalUtfall,
  PrioritetKod,
} from '../codes/index.ts';
import { BirthYear, GuidelineRef, OmbudId, Ordinal } from '../ids.ts';
import { setOf } from '../set-of.ts';

/** What people write. Each has its maximum; none of it ever stands in `data`. */
export const Words = z.string().trim().min(1).max(4000);
const Line = z.string().trim().min(1).max(200);

export const contactShape = {
  /** A name or an alias: whatever the client wants to be called. */
  name: Line,
  phone: Line.optional(),
  email: Line.optional(),
  address: Line.optional(),
  /** How and when to reach the client. */
  howToReach: z.string().trim().min(1).max(1000).optional(),
};

export const Profil = setOf(MalgruppsProfil, 6);
export const Hjalp = setOf(HjalpKod, 40);
export const Insatser = setOf(InsatsKod, 20);
export const Prioritet = setOf(PrioritetKod, 11);

/** The client's own mark, 1 (far from it) to 10 (there). */
export const Score = z.int().min(1).max(10);

/** The client as codes. `null`: not known. */
export const descriptionShape = {
  profil: Profil,
  hjalp: Hjalp,
  birthYear: BirthYear.nullable(),
  kon: Kon,
  forsorjning: ForsorjningKod,
  utforsakrad: z.boolean().nullable(),
  sokerForsorjningsstod: z.boolean().nullable(),
  npf: z.boolean().nullable(),
  minorChildren: z.int().min(0).max(20).nullable(),
  adultsInHousehold: z.int().min(1).max(20).nullable(),
  boendeform: Boendeform.optional(),
  interpreterNeeded: z.boolean().optional(),
};

/** The whole set of those who carry an uppdrag. */
export const ombudShape = {
  huvudansvarig: OmbudId,
  medombud: setOf(OmbudId, 5),
  /** They have declared that nothing binds them to the other side. */
  interestDeclared: z.boolean(),
};

export const queueShape = { priority: Prioritet, guideline: GuidelineRef };

export const meetingShape = {
  huvudman: HuvudmanTyp,
  goal: Ordinal.optional(),
};

export const contactMadeShape = {
  method: ArbetssattKod,
  goal: Ordinal.optional(),
  outcome: KontaktUtfall,
  minutes: z.int().min(1).max(1440).optional(),
};

export const GoalResults = z
  .array(z.strictObject({ goal: Ordinal, outcome: MalUtfall, score: Score.optional() }))
  .max(999)
  .refine((results) => new Set(results.map(({ goal }) => goal)).size === results.length, {
    error: 'duplicates',
  });
