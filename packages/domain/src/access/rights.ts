import { z } from 'zod';
import type { Role } from './roles.ts';

/** Whether figures come as they are, or protected by the rules of a released table. */
export const StatisticsDoor = z.enum(['exact', 'released']);
export type StatisticsDoor = z.infer<typeof StatisticsDoor>;

/**
 * How much of a stream a role reads, most first:
 * - `whole`: everything, with who did what and when.
 * - `text`: text, day and role; no actor, cause, position or time of day.
 * - `reviewedText`: as `text`, but of title and description only what was reviewed as naming nobody.
 * - `codes`: state, codes and days; never a word.
 */
export type Reading = 'whole' | 'text' | 'reviewedText' | 'codes';

/** The workflows whose streams people read. */
export type ReadableType = 'uppdrag' | 'systemfel';

export type Rights = {
  /** Types left out are as if they were not there. */
  readonly reads: { readonly [Type in ReadableType]?: Reading };
  /** Types of which only the caller's own are there. */
  readonly ownOnly: readonly ReadableType[];
  readonly statistics: StatisticsDoor | null;
};

const nothing: Rights = {
  reads: {},
  ownOnly: [],
  statistics: null,
};

/**
 * What each role sees. Which commands it may give stands with each command (`mayGive`). What is not
 * here no role may see.
 */
export const rights: Readonly<Record<Role, Rights>> = {
  ombud: {
    ...nothing,
    reads: { uppdrag: 'whole', systemfel: 'whole' },
    ownOnly: ['uppdrag'],
    statistics: 'exact',
  },
  arbetsledare: {
    ...nothing,
    reads: { uppdrag: 'codes', systemfel: 'text' },
    statistics: 'exact',
  },
  ledamot: { ...nothing, reads: { systemfel: 'reviewedText' }, statistics: 'released' },
  analytiker: { ...nothing, reads: { systemfel: 'codes' }, statistics: 'released' },
  administrator: nothing,
  granskare: nothing,
  namnd: { ...nothing, statistics: 'released' },
};
