import { Rapportslag, type Role } from '@fyr/domain';

/*
 * The section *Roles* of the architecture once more, written down and not derived: what a role is
 * given beyond it in `rights` is found by the difference.
 */

type Written = {
  /** By type: how much, and of which streams. */
  readonly reads: Readonly<Record<string, string>>;
  readonly knows: readonly string[];
  readonly statistics: 'exact' | 'released' | null;
  readonly reports: readonly string[];
};

const every = Rapportslag.options;
const but = (...left: readonly string[]) => every.filter((kind) => !left.includes(kind));

const meetings = { ledningsgrupp: 'whole of every', mote: 'whole of every' };

export const architecture: Readonly<Record<Role, Written>> = {
  ombud: {
    reads: {
      uppdrag: 'whole of own',
      systemfel: 'whole of every',
      verksamhet: 'text of every',
      rapport: 'whole of ofForms',
      ...meetings,
    },
    knows: ['contacts'],
    statistics: 'exact',
    reports: but('KOSTNADSFORDELNING', 'STATSBIDRAG', 'EKONOMI'),
  },
  arbetsledare: {
    reads: {
      uppdrag: 'codes of every',
      systemfel: 'text of every',
      verksamhet: 'whole of every',
      rapport: 'whole of ofForms',
      ...meetings,
    },
    knows: ['economy', 'employment', 'contacts'],
    statistics: 'exact',
    reports: every,
  },
  ledamot: {
    reads: {
      systemfel: 'reviewedText of reported',
      verksamhet: 'reviewedText of every',
      ledningsgrupp: 'whole of every',
      mote: 'reviewed of every',
      rapport: 'codes of sent',
    },
    knows: [],
    statistics: 'released',
    reports: ['LEDNINGSGRUPPSUNDERLAG'],
  },
  analytiker: {
    reads: {
      systemfel: 'codes of every',
      verksamhet: 'codes of every',
      ledningsgrupp: 'codes of every',
      mote: 'codes of every',
      rapport: 'whole of ofForms',
    },
    knows: ['economy'],
    statistics: 'released',
    reports: every,
  },
  administrator: {
    reads: { verksamhet: 'codes of every' },
    knows: [],
    statistics: null,
    reports: [],
  },
  granskare: {
    reads: { loggkontroll: 'whole of every' },
    knows: [],
    statistics: null,
    reports: [],
  },
  namnd: {
    reads: { rapport: 'codes of sent' },
    knows: ['economy'],
    statistics: 'released',
    reports: but('ANSOKAN_STATSBIDRAG', 'DELREDOVISNING', 'LEDNINGSGRUPPSUNDERLAG'),
  },
};

/** Who may give commands of a type at all, and what among them is somebody's alone. */
export const givers: Readonly<Record<string, { all: readonly Role[]; only: Only }>> = {
  uppdrag: {
    all: ['ombud', 'arbetsledare'],
    only: {
      arbetsledare: ['AssignOmbud', 'ChangeOmbud', 'PlaceLegalHold', 'LiftLegalHold'],
      ombud: ['RequestUppdrag', 'TakeOnUppdrag', 'MakeContact', 'CloseUppdrag', 'ForgetSubject'],
    },
  },
  systemfel: {
    all: ['ombud', 'arbetsledare', 'ledamot'],
    only: { ombud: ['LinkEvidence', 'UnlinkEvidence'], arbetsledare: ['ForgetSubject'] },
  },
  ledningsgrupp: { all: ['arbetsledare'], only: { arbetsledare: ['AppointMember'] } },
  mote: {
    all: ['ombud', 'arbetsledare', 'ledamot'],
    only: { arbetsledare: ['PlaceLegalHold', 'ForgetSubject'] },
  },
  loggkontroll: { all: ['granskare'], only: { granskare: ['OpenLoggkontroll', 'AssessEntry'] } },
  rapport: {
    all: ['ombud', 'arbetsledare', 'analytiker'],
    only: { arbetsledare: ['FreezeRapport', 'ApproveRapport', 'SendRapport', 'AcceptRapport'] },
  },
  verksamhet: {
    all: ['ombud', 'arbetsledare', 'administrator'],
    only: { arbetsledare: ['EmployOmbud', 'NameArbetsledare', 'EnterEconomy'] },
  },
};

type Only = { readonly [R in Role]?: readonly string[] };
