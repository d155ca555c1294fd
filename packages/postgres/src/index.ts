export { type Access, type AccessLog, openAccessLog } from './access-log.ts';
export { type AccountKeeping, type AccountKept, accountKeeping } from './account-changes.ts';
export {
  type Account,
  type Accounts,
  openAccounts,
  type Proof,
  type Session,
  sessionLimits,
} from './accounts.ts';
export { type Administration, administer } from './administer.ts';
export { type AnswerLinks, answerLinks } from './answer-links.ts';
export { type Auditor, openAuditor, type Shown } from './audit.ts';
export { type CalendarFeed, type CalendarFeeds, calendarFeeds } from './calendar-feeds.ts';
export { caseProof } from './case-proof.ts';
export { CustodySettings, openCustody } from './custody/open-custody.ts';
export { type Database, type Lead, openDatabase } from './database.ts';
export { type DerivedIds, derivedIds } from './derived-id.ts';
export { type Documents, documents } from './documents.ts';
export { type DraftPlace, type Drafts, destroyDrafts, drafts } from './drafts.ts';
export { type Escalations, escalations } from './escalations.ts';
export { eventAt } from './event-at.ts';
export { openEventStore, type PostgresEventStore } from './event-store.ts';
export { deleteAccounts, destroyCards, everForgotten, tenantsOf } from './forgotten.ts';
export { headOf } from './head-of.ts';
export { type Identities, identities } from './identities.ts';
export { readInstallation } from './installation.ts';
export { persist, whileLeading } from './leading.ts';
export { type DueLetter, type Letters, letters } from './letters.ts';
export { openLog } from './log.ts';
export {
  type MemberInvitation,
  type MemberInvitations,
  memberInvitations,
} from './member-invitations.ts';
export { createDatabase, migrate } from './migrate.ts';
export { type Notices, notices } from './notices.ts';
export { openVerksamheter } from './open-verksamheter.ts';
export { type Passkey, type PasskeyOwner, type Passkeys, passkeys } from './passkeys.ts';
export {
  type NewNotice,
  type Reacted,
  type ReactionCall,
  type Reactions,
  reactions,
} from './reactions.ts';
export { type RelayCursor, relayCursor } from './relay-cursor.ts';
export { roleUrl, type ServiceRole } from './roles.ts';
export { type SavedQuestions, savedQuestions } from './saved-questions.ts';
export { openHead, readHeads, signHead } from './signed-head.ts';
export {
  rowsNaming,
  rowsOfType,
  rowsWithDeadlines,
  type StandingRow,
  statesOfType,
} from './stream-rows.ts';
export { streamsHolding } from './streams-holding.ts';
export { tellOfVolume } from './tell-of-volume.ts';
export { createTenant, type NewAccount } from './tenant.ts';
export { restoreKeyCopy } from './tenant-keys/key-copy.ts';
export { keyStatus, type TenantKeyStatus } from './tenant-keys/key-status.ts';
export { type Rotated, rotateTenantKey } from './tenant-keys/rotate-tenant-key.ts';
export { tenantsWithRole } from './tenants-with-role.ts';
export { type DueTimer, openTimers, type Timers } from './timers.ts';
export { openVault, type Vault } from './vault.ts';
export { type Finding, type FindingKind, verify } from './verify.ts';
export { type LogVerified, verifyLog } from './verify-log.ts';
export { withinLedningsgrupp } from './within-ledningsgrupp.ts';
