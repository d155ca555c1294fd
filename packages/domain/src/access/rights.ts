import { z } from 'zod';
import { Rapportslag } from '../codes/index.ts';
import type { Matter } from './matters.ts';
import type { Role } from './roles.ts';

/** Whether figures come as they are, or protected by the rules of a released table. */
export const StatisticsDoor = z.enum(['exact', 'released']);
export type StatisticsDoor = z.infer<typeof StatisticsDoor>;

/**
 * How much of a stream a role reads, most first:
 * - `whole`: everything, with who did what and when.
 * - `reviewed`: as `whole`, but of what whoever may know clients writes only what another has reviewed.
 * - `text`: text, day and role; no actor, cause, position or time of day.
 * - `reviewedText`: as `text`, but of what an ombud writes only what another has reviewed.
 * - `codes`: state, codes and days; never a word.
 */
export type Reading = 'whole' | 'reviewed' | 'text' | 'reviewedText' | 'codes';

/**
 * Which streams of a type there are for a role; the others are as if they were not there:
 * - `every`: all of them.
 * - `own`: those that the caller carries, covers for a colleague, or could be assigned.
 * - `reported`: those that have left the ones who saw them, and not come back.
 * - `ofForms`: reports of the forms that it reads; `sent`: those of them that were sent.
 */
export type Reach = 'every' | 'own' | 'reported' | 'ofForms' | 'sent';

/** The workflows whose streams people read. */
export type ReadableType =
  | 'uppdrag'
  | 'systemfel'
  | 'verksamhet'
  | 'ledningsgrupp'
  | 'mote'
  | 'loggkontroll'
  | 'rapport';

export type Rights = {
  /** Types left out are as if there were none. */
  readonly reads: { readonly [Type in ReadableType]?: { as: Reading; reach: Reach } };
  /** Matters left out are as if nothing of them had ever been written. */
  readonly knows: readonly Matter[];
  readonly statistics: StatisticsDoor | null;
  /** Forms of report that it reads, counted through the same door. */
  readonly reports: readonly Rapportslag[];
  /** Whose deadlines stand in its calendar, beside the meetings that it reads of; null: none is kept. */
  readonly calendar: readonly ReadableType[] | null;
  /** Keeps the accounts, and sees how the service is. */
  readonly runs: boolean;
  /** Whose names it is told so as to name them in commands. */
  readonly names: 'ombud' | 'everybody' | null;
};

const every = (as: Reading) => ({ as, reach: 'every' }) as const;
const own = (as: Reading) => ({ as, reach: 'own' }) as const;
const reported = (as: Reading) => ({ as, reach: 'reported' }) as const;

const written = { as: 'whole', reach: 'ofForms' } as const;
const sent = { as: 'codes', reach: 'sent' } as const;

const nothing: Rights = {
  ...{ reads: {}, knows: [], statistics: null, reports: [], calendar: null, names: null },
  runs: false,
};

/** Of money alone. */
const economical = ['KOSTNADSFORDELNING', 'STATSBIDRAG', 'EKONOMI'] as const;
/** What is asked of the state, and what a ledningsgrupp has before it. */
const notForNamnd = ['ANSOKAN_STATSBIDRAG', 'DELREDOVISNING', 'LEDNINGSGRUPPSUNDERLAG'] as const;

/** Those who serve it and who bring their systemfel there read all of it. */
const meetings = { ledningsgrupp: every('whole'), mote: every('whole') } as const;

/**
 * What each role may. What is not here no role may. The commands that a role may give stand with
 * each command (`mayGive`). The API, the page's menus, `docs/roles.md` and the matrix of the security
 * tests all follow from these two.
 */
export const rights: Readonly<Record<Role, Rights>> = {
  ombud: {
    reads: {
      uppdrag: own('whole'),
      systemfel: every('whole'),
      verksamhet: every('text'),
      rapport: written,
      ...meetings,
    },
    // Colleagues reach each other.
    knows: ['contacts'],
    statistics: 'exact',
    reports: Rapportslag.exclude(economical).options,
    calendar: ['uppdrag'],
    runs: false,
    names: 'ombud',
  },
  arbetsledare: {
    reads: {
      uppdrag: every('codes'),
      systemfel: every('text'),
      verksamhet: every('whole'),
      rapport: written,
      ...meetings,
    },
    knows: ['economy', 'employment', 'contacts'],
    statistics: 'exact',
    reports: Rapportslag.options,
    calendar: ['systemfel', 'verksamhet', 'ledningsgrupp', 'mote', 'rapport'],
    runs: false,
    names: 'everybody',
  },
  ledamot: {
    ...nothing,
    reads: {
      systemfel: reported('reviewedText'),
      verksamhet: every('reviewedText'),
      ledningsgrupp: every('whole'),
      mote: every('reviewed'),
      rapport: sent,
    },
    statistics: 'released',
    reports: ['LEDNINGSGRUPPSUNDERLAG'],
    calendar: ['ledningsgrupp', 'mote'],
  },
  analytiker: {
    ...nothing,
    reads: {
      systemfel: every('codes'),
      verksamhet: every('codes'),
      ledningsgrupp: every('codes'),
      mote: every('codes'),
      rapport: written,
    },
    knows: ['economy'],
    statistics: 'released',
    reports: Rapportslag.options,
    calendar: ['rapport'],
  },
  administrator: { ...nothing, reads: { verksamhet: every('codes') }, runs: true },
  granskare: { ...nothing, reads: { loggkontroll: every('whole') } },
  namnd: {
    ...nothing,
    reads: { rapport: sent },
    knows: ['economy'],
    statistics: 'released',
    reports: Rapportslag.exclude(notForNamnd).options,
  },
};
