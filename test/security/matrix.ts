import type { operations } from '@fyr/contracts';
import {
  doorTo,
  type Rapportslag,
  type ReadableType,
  type Role,
  rights,
  workflows,
} from '@fyr/domain';
import type { Workflow } from '@fyr/kernel';

export type Operation = ReturnType<typeof operations>[number];

/** Whose stream it is, as the one who asks in a role stands to it. */
export const standings = ['own', 'other', 'elsewhere', 'foreign', 'absent'] as const;
export type Standing = (typeof standings)[number];

/** How a question is answered; `answered` is anything that is no refusal of the one who asks. */
export type Cell = 'answered' | 'unauthenticated' | 'forbidden' | 'unknown';

/** What an operation asks of the one who gives it. */
type Rule =
  | { readonly needs: 'nothing' | 'session' | 'calendar' | 'ownNotice' | 'invited' }
  | { readonly needs: 'statistics' | 'exactFigures' | 'ownQuestion' | 'runs' | 'otherAccount' }
  /** Nobody: what is asked of is a verksamhet that has made something public. */
  | { readonly needs: 'published' }
  | { readonly needs: 'reports'; readonly kind?: Rapportslag }
  | { readonly needs: 'list' | 'stream' | 'words' | 'officer'; readonly type: string }
  | { readonly needs: 'role'; readonly type: string; readonly roles: readonly string[] }
  | { readonly needs: 'command'; readonly type: string; readonly roles: readonly string[] };

/** What is no workflow's own. A route that stands neither here nor with a workflow has no rule. */
const named: Readonly<Record<string, Rule>> = {
  ...each({ needs: 'nothing' }, [
    ...['isAlive', 'isReady', 'readMetrics', 'readContract', 'explainProblem', 'whoAmI'],
    ...['logInByProvider', 'comeBack', 'hearLogout', 'readQuestion', 'answerQuestion'],
    ...['readCalendar', 'readInvitation', 'beginByInvitation', 'takeUpInvitation'],
    ...['beginByPasskey', 'logInByPasskey', 'listOpenData', 'harvestOpenData', 'readService'],
  ]),
  ...each({ needs: 'published' }, ['readOpenData', 'harvestVerksamhet', 'fetchOpenData']),
  ...each({ needs: 'invited' }, ['listPasskeys', 'beginPasskey', 'addPasskey', 'removePasskey']),
  ...each({ needs: 'officer', type: 'ledningsgrupp' }, [
    ...['listMemberLogins', 'inviteMember', 'withdrawInvitation'],
  ]),
  ...each({ needs: 'session' }, [
    ...['changeRole', 'logOut', 'listNotices', 'readAllNotices', 'switchNoticeMail'],
    'hearChanges',
  ]),
  // Which forms there are for whom follows from the commands: `drafts.spec.ts` asks.
  saveDraft: { needs: 'session' },
  ...each({ needs: 'ownNotice' }, ['readDraft', 'discardDraft']),
  ...each({ needs: 'calendar' }, ['hasCalendar', 'beginCalendar', 'endCalendar']),
  ...each({ needs: 'statistics' }, ['listMeasures', 'countMeasure', 'readDrift']),
  ...each({ needs: 'statistics' }, ['listSavedQuestions', 'saveQuestion']),
  removeQuestion: { needs: 'ownQuestion' },
  ...each({ needs: 'runs' }, [
    'listAccounts',
    'openAccount',
    'setRoles',
    'readSystem',
    'verifyLog',
    'replayParked',
  ]),
  ...each({ needs: 'otherAccount' }, ['closeAccount', 'inviteToAccount']),
  readLoad: { needs: 'role', type: 'uppdrag', roles: ['arbetsledare'] },
  listReports: { needs: 'reports' },
  draftReport: { needs: 'reports', kind: 'VERKSAMHETSBERATTELSE' },
  findClients: { needs: 'role', type: 'uppdrag', roles: ['ombud'] },
  listBehind: { needs: 'exactFigures' },
  readNotice: { needs: 'ownNotice' },
  readOrganisation: { needs: 'list', type: 'verksamhet' },
  readComposition: { needs: 'stream', type: 'ledningsgrupp' },
  previewSystemfel: {
    ...{ needs: 'command', type: 'systemfel', roles: ['ombud', 'arbetsledare'] },
  },
  readAgenda: { needs: 'stream', type: 'mote' },
  readMinutesDraft: { needs: 'words', type: 'mote' },
  readPack: { needs: 'words', type: 'mote' },
  readMinutes: { needs: 'words', type: 'mote' },
  listUppdragDays: { needs: 'list', type: 'uppdrag' },
  listObservations: { needs: 'words', type: 'uppdrag' },
  noteTogether: { needs: 'command', type: 'uppdrag', roles: ['ombud'] },
  readAccesses: { needs: 'words', type: 'uppdrag' },
  exportClient: { needs: 'words', type: 'uppdrag' },
  readRapportDraft: { needs: 'words', type: 'rapport' },
  readRapportDocument: { needs: 'stream', type: 'rapport' },
  readEntries: { needs: 'stream', type: 'loggkontroll' },
  listExplanations: { needs: 'session' },
  explainReading: { needs: 'ownNotice' },
};

/** @returns undefined for a route that nobody has decided on */
export function ruleOf({ id, method, path }: Operation): Rule | undefined {
  if (named[id]) return named[id];
  const [, type = '', isOne, last] = /^\/api\/v1\/(\w+)(\/:id)?(?:\/(\w+))?$/.exec(path) ?? [];
  const workflow = (workflows as Readonly<Record<string, Workflow>>)[type];
  if (!workflow) return undefined;
  if (method === 'get') {
    if (isOne === undefined) return last === undefined ? { needs: 'list', type } : undefined;
    return last === undefined || last === 'history' ? { needs: 'stream', type } : undefined;
  }
  if (method !== 'post') return undefined;
  const command =
    isOne === undefined
      ? Object.values(workflow.commands).find(
          ({ opens, roles }) => opens === true && roles.length > 0,
        )
      : workflow.commands[last ?? ''];
  if (!command || command.roles.length === 0) return undefined;
  return { needs: isOne === undefined ? 'role' : 'command', type, roles: command.roles };
}

/** What the written matrix says of a cell: `rights`, and the roles that stand with each command. */
export function cellOf(rule: Rule, role: Role | null, standing: Standing): Cell {
  if (rule.needs === 'nothing') return 'answered';
  // The verksamhet of the one who asks has published, the other one has not.
  if (rule.needs === 'published') return standing === 'own' ? 'answered' : 'unknown';
  if (role === null) return 'unauthenticated';
  switch (rule.needs) {
    case 'session':
      return 'answered';
    case 'ownNotice':
      return 'unknown';
    case 'statistics':
      return doorTo(role) === null ? 'forbidden' : 'answered';
    case 'runs':
      return rights[role].runs ? 'answered' : 'forbidden';
    // None of the accounts that are asked about is there.
    case 'otherAccount':
      return rights[role].runs ? 'unknown' : 'forbidden';
    case 'ownQuestion':
      return doorTo(role) === null ? 'forbidden' : 'unknown';
    case 'exactFigures':
      return doorTo(role) === 'exact' ? 'answered' : 'forbidden';
    case 'reports': {
      const { reports } = rights[role];
      const reads = rule.kind === undefined ? reports.length > 0 : reports.includes(rule.kind);
      return reads ? 'answered' : 'forbidden';
    }
    case 'calendar':
      return rights[role].calendar === null ? 'forbidden' : 'answered';
    case 'list':
      return rights[role].reads[rule.type as ReadableType] ? 'answered' : 'forbidden';
    case 'role':
      return rule.roles.includes(role) ? 'answered' : 'forbidden';
    case 'command':
      return rule.roles.includes(role) ? seen(role, rule.type, standing) : 'forbidden';
    case 'stream':
      return seen(role, rule.type, standing);
    // All these roles are of employees; and the ledamot of the world leads the group.
    case 'invited':
      return 'forbidden';
    case 'officer': {
      const read = rights[role].reads[rule.type as ReadableType];
      if (read?.as === 'codes') return 'forbidden';
      const cell = seen(role, rule.type, standing);
      return cell === 'answered' && role === 'ombud' ? 'forbidden' : cell;
    }
    case 'words': {
      const read = rights[role].reads[rule.type as ReadableType];
      return read?.as === 'codes' ? 'forbidden' : seen(role, rule.type, standing);
    }
  }
}

/** Whether a stream is there for the role. The own systemfel is a draft, the other one is reported. */
function seen(role: Role, type: string, standing: Standing): Cell {
  const read = rights[role].reads[type as ReadableType];
  if (!read) return 'forbidden';
  if (standing === 'foreign' || standing === 'absent') return 'unknown';
  if (read.reach === 'own' && standing !== 'own') return 'unknown';
  // Of the reports the other one was sent, and both are of forms that all but the ledamot read.
  if (read.reach === 'sent')
    return standing === 'other' && role === 'namnd' ? 'answered' : 'unknown';
  return read.reach === 'reported' && standing === 'own' ? 'unknown' : 'answered';
}

function each(rule: Rule, ids: readonly string[]): Readonly<Record<string, Rule>> {
  return Object.fromEntries(ids.map((id) => [id, rule]));
}
