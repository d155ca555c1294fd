import type { Role } from '@fyr/domain';
import type { Applied, Noticed } from '@fyr/jetstream';
import type { Clock } from '@fyr/kernel';
import type {
  AccessLog,
  AccountKeeping,
  Accounts,
  AnswerLinks,
  Auditor,
  CalendarFeeds,
  DerivedIds,
  Escalations,
  Identities,
  MemberInvitations,
  Passkeys,
} from '@fyr/postgres';
import type { FastifyRequest } from 'fastify';
import type { AppliedWatch } from './applied.ts';
import type { Caller } from './caller.ts';
import type { sessionCookie } from './cookie.ts';
import type { SealedTags } from './entity-tag.ts';
import type { Forgetting } from './forgetting.ts';
import type { Logger } from './log.ts';
import type { DemoLogin } from './login/demo/login.ts';
import type { Login } from './login/login.ts';
import type { createMetrics } from './metrics.ts';
import type { rateLimit } from './rate-limit.ts';
import type { Here } from './rooms.ts';
import type { Sessions } from './sessions.ts';
import type { SystemKeeper } from './system/keeper.ts';

/** What is the same for whoever asks. `startApi` opens it; nothing else does. */
export type House = {
  readonly log: Logger;
  readonly clock: Clock;
  readonly accounts: Accounts;
  readonly accountKeeping: AccountKeeping;
  readonly identities: Pick<Identities, 'invite'>;
  readonly system: SystemKeeper;
  readonly accessLog: AccessLog;
  readonly auditor: Auditor;
  readonly answerLinks: AnswerLinks;
  readonly calendarFeeds: CalendarFeeds;
  readonly escalations: Escalations;
  readonly passkeys: Passkeys;
  readonly memberInvitations: MemberInvitations;
  /** For which a passkey is enough. */
  readonly passkeyRoles: readonly Role[];
  readonly invitationDays: number;
  /** Where a fault of the pages is told of. */
  readonly contact: string | null;
  readonly sessions: Sessions;
  readonly forgetting: Forgetting;
  /** Whether an identity provider is set up. A demo has its own. */
  readonly hasProvider: boolean;
  /** Whether browsers come by TLS. */
  readonly secure: boolean;
  readonly applied: AppliedWatch;
  /** The last position of a tenant's log. */
  headOf(tenant: string): Promise<number>;
  readonly cookie: ReturnType<typeof sessionCookie>;
  readonly rate: ReturnType<typeof rateLimit>;
  readonly gauges: Parameters<typeof createMetrics>[0];
  readonly heartbeatMs: number;
  /** How often those who see a type de-identified are told that some of it changed. */
  readonly changesEveryMs: number;
  readonly sealed: SealedTags;
  readonly derived: DerivedIds;
  /** What lets the reactor in; without it nobody is. */
  readonly reactionSecret: string | undefined;
  /** Demo data, and nobody but this machine can reach it or call it by a name of their own. */
  hasDemoLogin(request: FastifyRequest): boolean;
  demoLogin(request: FastifyRequest): Promise<DemoLogin | undefined>;
  /** What one logs in by: the identity provider that is set up, else the demo's own. */
  login(request: FastifyRequest): Promise<Login | undefined>;
  /** Where our own pages come from. */
  originOf(request: FastifyRequest): string;
  onApplied(listener: (applied: Applied) => void): void;
  onNoticed(listener: (noticed: Noticed) => void): void;
  natsIsUp(): boolean;
  databaseAnswers(): Promise<boolean>;
  /** Before the first projector has made them there is nothing to list or count. */
  readModelsServe(): Promise<boolean>;
};

/** All that the routes rest on. What leads to anybody's text stands in a room. */
export type Services = House & {
  /** The room of a role: a route has no way into another's. */
  roomOf(reader: Pick<Caller, 'role'>): Here;
  /** Of those who have a link, a feed or nothing yet. */
  readonly released: Here;
  /** Of what crosses from one verksamhet to another, and of what no session asks for. */
  readonly outside: Here;
  /** Of what anybody is asked about what they read. */
  readonly audit: Here;
};
