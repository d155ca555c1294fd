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
export type ReadableType = 'uppdrag' | 'systemfel' | 'verksamhet' | 'ledningsgrupp' | 'mote';

/** What a role does not see of what it else reads: it is as if it had never been written. */
export type Hidden = {
  readonly events: readonly string[];
  /** By event, of its data and its personal text. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
};

export type Rights = {
  /** Types left out are as if they were not there. */
  readonly reads: { readonly [Type in ReadableType]?: Reading };
  readonly hides: { readonly [Type in ReadableType]?: Hidden };
  /** Types of which only the caller's own are there. */
  readonly ownOnly: readonly ReadableType[];
  readonly statistics: StatisticsDoor | null;
};

const nothing: Rights = {
  reads: {},
  hides: {},
  ownOnly: [],
  statistics: null,
};

/** Those who sit there, who serve it and who bring their systemfel there read all of it. */
const meetings = { ledningsgrupp: 'whole', mote: 'whole' } as const;

const economy = ['ProcurementAwarded', 'GrantAmountSet', 'EconomyEntered', 'BudgetSet'];
/** What is between an ombud and who leads them. */
const ofEmployment = { AbsenceBegan: ['slag'], OmbudLeft: ['reason'] };
/** How to reach somebody beside their name. */
const reach = ['phone', 'mobile', 'email', 'address'];

/**
 * What each role sees. Which commands it may give stands with each command (`mayGive`). What is not
 * here no role may see.
 */
export const rights: Readonly<Record<Role, Rights>> = {
  ombud: {
    ...nothing,
    reads: { uppdrag: 'whole', systemfel: 'whole', verksamhet: 'text', ...meetings },
    // Colleagues reach each other.
    hides: { verksamhet: { events: economy, fields: ofEmployment } },
    ownOnly: ['uppdrag'],
    statistics: 'exact',
  },
  arbetsledare: {
    ...nothing,
    reads: { uppdrag: 'codes', systemfel: 'text', verksamhet: 'whole', ...meetings },
    statistics: 'exact',
  },
  ledamot: {
    ...nothing,
    reads: { systemfel: 'reviewedText', verksamhet: 'text', ...meetings },
    hides: {
      verksamhet: {
        events: economy,
        fields: {
          ...ofEmployment,
          OmbudEmployed: reach,
          OmbudContactChanged: reach,
          ArbetsledareNamed: ['mobile', 'address'],
        },
      },
    },
    statistics: 'released',
  },
  analytiker: {
    ...nothing,
    reads: { systemfel: 'codes', verksamhet: 'codes', ledningsgrupp: 'codes', mote: 'codes' },
    hides: { verksamhet: { events: [], fields: ofEmployment } },
    statistics: 'released',
  },
  administrator: {
    ...nothing,
    reads: { verksamhet: 'codes' },
    hides: { verksamhet: { events: economy, fields: ofEmployment } },
  },
  granskare: nothing,
  namnd: { ...nothing, statistics: 'released' },
};
