import { EnhetKod, Role, StatisticsDoor } from '@fyr/domain';
import { z } from 'zod';

/** Who asks, and with which rights. */
export const Session = z.object({
  account: z.uuid(),
  name: z.string(),
  verksamhet: z.uuid(),
  /** What it is called; null where nobody has said so, and for whoever is invited from outside. */
  verksamhetName: z.string().nullable(),
  /** The one that is active. */
  role: Role,
  roles: z.array(Role),
  enheter: z.array(EnhetKod),
  /** What the enheter of the verksamhet are called: no secret, whatever else the role reads of it. */
  enhetNames: z.record(EnhetKod, z.string()),
  /** The only one there is for whoever is invited to it from outside; null for employees. */
  ledningsgrupp: z.uuid().nullable(),
  rights: z.object({
    /** By type: the commands that the role may give, allowed now or not. */
    commands: z.record(z.string(), z.array(z.string())),
    /** Types that it reads of. */
    lists: z.array(z.string()),
    statistics: StatisticsDoor.nullable(),
    /** Whether it may have a calendar feed. */
    calendar: z.boolean(),
    /** Keeps the accounts, and sees how the service is. */
    runs: z.boolean(),
  }),
  /** Ombud of the verksamhet, for those who name them in commands. */
  ombud: z.array(z.object({ account: z.uuid(), name: z.string(), enheter: z.array(EnhetKod) })),
  /** Everybody with an account, for the arbetsledare, who gives them seats and leave. */
  accounts: z.array(z.object({ account: z.uuid(), name: z.string(), roles: z.array(z.string()) })),
  /** Epoch milliseconds: over then, whatever happens. */
  expiresAt: z.int(),
  /** Over after so long without a call, milliseconds. */
  idleMs: z.int(),
});

/** Ways in: the evidently made-up users of a local start, and whether there is an identity provider. */
export const DemoUsers = z.object({
  provider: z.boolean(),
  demo: z.array(z.object({ user: z.string(), name: z.string(), roles: z.array(Role) })),
});

export const SessionOrDemo = z.union([Session, DemoUsers]);
