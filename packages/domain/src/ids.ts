import { z } from 'zod';
import { codeLeadsToSomebody, IDENTITY } from './identity.ts';

/** A code in capitals that is nobody's number. What reads as a name only people can tell. */
const code = (pattern: RegExp) =>
  z
    .string()
    .regex(pattern)
    .refine((given) => !codeLeadsToSomebody(given), { error: IDENTITY });

/** An ombud is its account. */
export const OmbudId = z.uuid();
export type OmbudId = z.infer<typeof OmbudId>;

/** Names a person across the chain of their uppdrag: the id of the first one. Also whose key it is. */
export const ClientId = z.uuid();
export type ClientId = z.infer<typeof ClientId>;

export const UppdragId = z.uuid();
export type UppdragId = z.infer<typeof UppdragId>;

export const SystemfelId = z.uuid();
export type SystemfelId = z.infer<typeof SystemfelId>;

/** A kommun, stadsdel or other unit that an uppdrag is attributed to: `SKARPNACK`. */
export const EnhetKod = code(/^[A-Z0-9_]{2,40}$/);
export type EnhetKod = z.infer<typeof EnhetKod>;

/** One of many within a stream (a goal, a consent), counted from 1. */
export const Ordinal = z.int().positive().max(999);

export const BirthYear = z.int().min(1900).max(2200);

/** `2012-Q3`. */
export const Quarter = z.string().regex(/^[0-9]{4}-Q[1-4]$/);
export type Quarter = z.infer<typeof Quarter>;

/** A diarienummer or another reference to a decision: `SDN-2012/0147`. It has a digit; never prose. */
export const DecisionRef = code(/^(?=.*[0-9])[A-ZÅÄÖ0-9][A-ZÅÄÖ0-9./:§-]{0,39}$/);
export type DecisionRef = z.infer<typeof DecisionRef>;

/** A version of a written guideline: `KAS-2006-01`. */
export const GuidelineRef = code(/^[A-Z0-9][A-Z0-9._-]{0,39}$/);
export type GuidelineRef = z.infer<typeof GuidelineRef>;

/** A huvudman that a verksamhet writes to: its own code (`AF_SODERORT`) or the id of an entry. */
export const HuvudmanId = z.union([z.uuid(), code(/^[A-Z0-9_]{2,40}$/)]);
export type HuvudmanId = z.infer<typeof HuvudmanId>;

/** A nämnd, or an utförare where that is the data controller: `SDN_SKARPNACK`. */
export const NamndKod = code(/^[A-Z0-9_]{2,40}$/);
export type NamndKod = z.infer<typeof NamndKod>;

/** The kommun's code with Statistics Sweden: `0180`. */
export const ScbKod = z.string().regex(/^[0-9]{4}$/);

/** HMAC of a systemfel's id with a client's key, in hex: counts the client without naming them. */
export const ClientPseudonym = z.string().regex(/^[0-9a-f]{64}$/);
export type ClientPseudonym = z.infer<typeof ClientPseudonym>;
