import { logHead } from './001-log-head.ts';
import { stream } from './002-stream.ts';
import { streamCounter } from './003-stream-counter.ts';
import { event } from './004-event.ts';
import { command } from './005-command.ts';
import { timer } from './006-timer.ts';
import { card } from './007-card.ts';
import { append } from './008-append.ts';
import { load } from './009-load.ts';
import { readStream } from './010-read-stream.ts';
import { readCards } from './011-read-cards.ts';
import { resolveStream } from './012-resolve-stream.ts';
import { account } from './013-account.ts';
import { session } from './014-session.ts';
import { accessLog } from './015-access-log.ts';
import { recordAccess } from './016-record-access.ts';
import { relayCursor } from './017-relay-cursor.ts';
import { installation } from './018-installation.ts';
import { contextForFew } from './019-context-for-few.ts';
import { answerLink } from './020-answer-link.ts';
import { escalation } from './021-escalation.ts';
import { calendarFeed } from './022-calendar-feed.ts';
import { accountMail } from './023-account-mail.ts';
import { reaction } from './024-reaction.ts';
import { notice } from './025-notice.ts';
import { identity } from './027-identity.ts';
import { invitation } from './028-invitation.ts';
import { loginAttempt } from './029-login-attempt.ts';
import { sessionProof } from './030-session-proof.ts';
import { accountWithoutEnheter } from './031-account-without-enheter.ts';
import { accessHeadForSigning } from './032-access-head-for-signing.ts';
import { eventForgotten } from './033-event-forgotten.ts';
import { oneTenantAtATime } from './034-one-tenant-at-a-time.ts';
import { accountOfTenant } from './035-account-of-tenant.ts';
import { askedOnce } from './036-asked-once.ts';
import { loginAttemptHashed } from './037-login-attempt-hashed.ts';
import { sessionVouched } from './038-session-vouched.ts';
import { accountOfLedningsgrupp } from './039-account-of-ledningsgrupp.ts';
import { passkey } from './040-passkey.ts';
import { memberInvitation } from './041-member-invitation.ts';
import { accountRolesApart } from './042-account-roles-apart.ts';
import { openText } from './044-open-text.ts';
import { readOpenStream } from './045-read-open-stream.ts';
import { outside } from './046-outside.ts';
import { cardDestroyed } from './048-card-destroyed.ts';
import { regimeInContext } from './049-regime-in-context.ts';
import { accountForgotten } from './050-account-forgotten.ts';
import { accessPurpose } from './051-access-purpose.ts';
import { recordAccessPurpose } from './052-record-access.ts';
import { noticeOfVolume } from './053-notice-of-volume.ts';
import { release } from './054-release.ts';
import { releasedTable } from './055-released-table.ts';
import { releasedCount } from './056-released-count.ts';
import { accountClosed } from './057-account-closed.ts';
import { ownUppdrag } from './065-own-uppdrag.ts';
import { readOwn } from './066-read-own.ts';
import { document } from './070-document.ts';
import { openVerksamhet } from './078-open-verksamhet.ts';
import { verksamhetStream } from './079-verksamhet-stream.ts';
import { toldStreams } from './080-told-streams.ts';
import { released } from './081-released.ts';
import { tell } from './082-tell.ts';
import { draft } from './083-draft.ts';
import { destroyDrafts } from './084-destroy-drafts.ts';
import { accountOfNamnd } from './087-account-of-namnd.ts';
import { accountsKept } from './088-accounts-kept.ts';
import { savedQuestion } from './091-saved-question.ts';

/** In the order they were made, which is for good. */
export const migrations = {
  '001-log-head': logHead,
  '002-stream': stream,
  '003-stream-counter': streamCounter,
  '004-event': event,
  '005-command': command,
  '006-timer': timer,
  '007-card': card,
  '008-append': append,
  '009-load': load,
  '010-read-stream': readStream,
  '011-read-cards': readCards,
  '012-resolve-stream': resolveStream,
  '013-account': account,
  '014-session': session,
  '015-access-log': accessLog,
  '016-record-access': recordAccess,
  '017-relay-cursor': relayCursor,
  '018-installation': installation,
  '019-context-for-few': contextForFew,
  '020-answer-link': answerLink,
  '021-escalation': escalation,
  '022-calendar-feed': calendarFeed,
  '023-account-mail': accountMail,
  '024-reaction': reaction,
  '025-notice': notice,
  '027-identity': identity,
  '028-invitation': invitation,
  '029-login-attempt': loginAttempt,
  '030-session-proof': sessionProof,
  '031-account-without-enheter': accountWithoutEnheter,
  '032-access-head-for-signing': accessHeadForSigning,
  '033-event-forgotten': eventForgotten,
  '034-one-tenant-at-a-time': oneTenantAtATime,
  '035-account-of-tenant': accountOfTenant,
  '036-asked-once': askedOnce,
  '037-login-attempt-hashed': loginAttemptHashed,
  '038-session-vouched': sessionVouched,
  '039-account-of-ledningsgrupp': accountOfLedningsgrupp,
  '040-passkey': passkey,
  '041-member-invitation': memberInvitation,
  '042-account-roles-apart': accountRolesApart,
  '044-open-text': openText,
  '045-read-open-stream': readOpenStream,
  '046-outside': outside,
  '048-card-destroyed': cardDestroyed,
  '049-regime-in-context': regimeInContext,
  '050-account-forgotten': accountForgotten,
  '051-access-purpose': accessPurpose,
  '052-record-access': recordAccessPurpose,
  '053-notice-of-volume': noticeOfVolume,
  '054-release': release,
  '055-released-table': releasedTable,
  '056-released-count': releasedCount,
  '057-account-closed': accountClosed,
  '065-own-uppdrag': ownUppdrag,
  '066-read-own': readOwn,
  '070-document': document,
  '078-open-verksamhet': openVerksamhet,
  '079-verksamhet-stream': verksamhetStream,
  '080-told-streams': toldStreams,
  '081-released': released,
  '082-tell': tell,
  '083-draft': draft,
  '084-destroy-drafts': destroyDrafts,
  '087-account-of-namnd': accountOfNamnd,
  '088-accounts-kept': accountsKept,
  '091-saved-question': savedQuestion,
};
