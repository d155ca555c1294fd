import { Role } from '@fyr/domain';
import { CustodySettings } from '@fyr/postgres';
import { z } from 'zod';

/** What the API is told by its environment. `startApi` takes the same, so tests wire as `main` does. */
export const ApiConfig = z.object({
  /** As the role `api`: neither superuser nor past row-level security. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  KEYS_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  ...CustodySettings.shape,
  NATS_URL: z.url(),
  /** Holds the installation's secret: seals tenants' keys, signs idempotency digests. */
  SECRET_FILE: z.string().min(1),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  /** The built web; without it there is an API only. */
  WEB_DIR: z.string().optional(),
  /** Where browsers reach it, when that is not `http://HOST:PORT`. With https, cookies are Secure. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** How the identity provider is reached and believed (`docs/login.md`). Without it only a demo logs in. */
  OIDC_FILE: z.string().min(1).optional(),
  /** Roles for which a passkey is enough, with commas between. */
  PASSKEY_ROLES: z
    .string()
    .refine((roles) => roles.split(',').every((role) => Role.safeParse(role).success))
    .default('ledamot'),
  /** How long an invitation to a ledningsgrupp may be used. */
  INVITATION_DAYS: z.coerce.number().int().positive().max(90).default(14),
  /** What the reactor shows to be let in. Without it nothing crosses from one verksamhet to another. */
  REACTION_SECRET: z.string().min(32).max(512).optional(),
  /** Where a fault of the pages is told of, as the accessibility statement says it: an address or a number. */
  SERVICE_CONTACT: z.string().trim().min(1).max(200).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),

  BODY_BYTES_MAX: z.coerce.number().int().positive().default(262_144),
  /** Requests being answered at once; the next one is told to come back. */
  IN_FLIGHT_MAX: z.coerce.number().int().positive().default(256),
  RATE_PER_SECOND: z.coerce.number().positive().default(50),
  RATE_BURST: z.coerce.number().int().positive().default(200),
  /** Wrong links, tokens and logins from one address at once; then one each half minute. */
  GUESS_BURST: z.coerce.number().int().positive().default(50),
  /** What is unknown is answered at a multiple of this since it was asked for, whatever it took. */
  REFUSAL_BEAT_MS: z.coerce.number().int().min(0).max(1_000).default(4),
  /** Proxies in front, by address or network, whose word on who asks is taken; with commas between. */
  TRUSTED_PROXIES: z.string().min(1).optional(),
  /** How long `?after=` waits for a read model. */
  AFTER_WAIT_MS: z.coerce.number().int().nonnegative().default(2_000),
  /** Who sees systemfel de-identified hears of changes no oftener than this, and then of all at once. */
  CHANGES_EVERY_MS: z.coerce.number().int().positive().default(5_000),
  /** How often what was to be forgotten is looked for, where whoever asked was cut off. */
  SWEEP_EVERY_MS: z.coerce.number().int().min(50).default(30_000),
  /** How often to look whether an account is shown more persons than it should be. */
  VOLUME_EVERY_MS: z.coerce.number().int().min(50).max(30_000).default(20_000),
  /** How often to look whether a month of the access log is to be reviewed. */
  REVIEWS_EVERY_MS: z.coerce.number().int().min(50).default(600_000),
  HEARTBEAT_MS: z.coerce.number().int().positive().default(15_000),
});
export type ApiConfig = z.infer<typeof ApiConfig>;
export type ApiOptions = z.input<typeof ApiConfig>;
