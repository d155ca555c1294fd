import type { Room } from '../room.ts';

/** Of the tables that several reports have. */
export const reportPartTexts = {
  'report.column.name': { sv: 'Namn', en: 'Name' },
  'report.column.function': { sv: 'Funktion', en: 'Function' },
  'report.column.meeting': { sv: 'Möte', en: 'Meeting' },
  'report.column.day': { sv: 'Dag', en: 'Day' },
  'report.column.minutes': { sv: 'Protokoll', en: 'Minutes' },
  'report.column.question': { sv: 'Fråga', en: 'Question' },
  'report.column.items': { sv: 'Gånger på dagordningen', en: 'Times on the agenda' },
  'report.column.systemfel': { sv: 'Systemfel', en: 'Systemfel' },
  'report.column.address': { sv: 'Adress', en: 'Address' },
  'report.column.phone': { sv: 'Telefon', en: 'Phone' },
  'report.column.mobile': { sv: 'Mobil', en: 'Mobile' },
  'report.column.email': { sv: 'E-post', en: 'E-mail' },
  'report.column.amount': { sv: 'Utfall, kr', en: 'Outcome, kr' },
  'report.column.budget': { sv: 'Budget, kr', en: 'Budget, kr' },
  'report.column.difference': { sv: 'Avvikelse, kr', en: 'Difference, kr' },
  'report.column.months': { sv: 'Tjänstemånader', en: 'Post-months' },
  'report.column.sum': { sv: 'Post', en: 'Item' },
  'report.ledningsgrupp.none': {
    sv: 'Verksamheten har ingen ledningsgrupp den {day}.',
    en: 'The verksamhet has no ledningsgrupp on {day}.',
  },
  'report.ledningsgrupp.empty': {
    sv: 'Ledningsgruppen har inga ledamöter den {day}.',
    en: 'The ledningsgrupp has no members on {day}.',
  },
  'report.ledningsgrupp.members': {
    sv: 'Ledningsgruppens ledamöter den {day}',
    en: 'Members of the ledningsgrupp on {day}',
  },
  'report.ledningsgrupp.complete': {
    sv: 'Alla som ska ingå finns med, och alla som ska erbjudas plats har erbjudits ({source}).',
    en: 'All who shall be in it are, and all who shall be offered a seat have been ({source}).',
  },
  'report.ledningsgrupp.missing': {
    sv: 'Dessa saknas, fast de ska ingå ({source}): {names}.',
    en: 'These are missing, though they shall be in it ({source}): {names}.',
  },
  'report.ledningsgrupp.notOffered': {
    sv: 'Dessa har inte erbjudits plats, fast de ska erbjudas ({source}): {names}.',
    en: 'These have not been offered a seat, though they shall be ({source}): {names}.',
  },
  'report.meetings': { sv: 'Ledningsgruppens möten', en: 'Meetings of the ledningsgrupp' },
  'report.meetings.none': {
    sv: 'Ledningsgruppen har inte haft något möte under perioden.',
    en: 'The ledningsgrupp has had no meeting in the period.',
  },
  'report.meetings.count': {
    sv: 'Ledningsgruppen har träffats {count, plural, one {en gång} other {# gånger}}. {documented, plural, =0 {Inget protokoll är godkänt} one {Ett protokoll är godkänt} other {# protokoll är godkända}}.',
    en: 'The ledningsgrupp has met {count, plural, one {one time} other {# times}}. {documented, plural, =0 {No minutes are approved} one {The minutes of one meeting are approved} other {The minutes of # meetings are approved}}.',
  },
  'report.meetings.approved': { sv: 'Godkänt', en: 'Approved' },
  'report.meetings.notApproved': { sv: 'Inte godkänt än', en: 'Not approved yet' },
  'report.agenda': { sv: 'Frågor på dagordningen', en: 'Questions on the agenda' },
  'report.agenda.none': {
    sv: 'Ledningsgruppen har inte behandlat någon fråga under perioden.',
    en: 'The ledningsgrupp has dealt with no question in the period.',
  },
  'report.systemfel.none': {
    sv: 'Inga systemfel har rapporterats under perioden.',
    en: 'No systemfel has been reported in the period.',
  },
  'report.systemfel.handled': {
    sv: 'Systemfel som har rapporterats, och hur de har behandlats',
    en: 'Systemfel that were reported, and how they were dealt with',
  },
  'report.effect.notYet': { sv: 'inte än', en: 'not yet' },
  'report.effect.said': { sv: 'Vi sa till: {huvudman}', en: 'We said it to: {huvudman}' },
  'report.effect.answered': { sv: 'Ni svarade: {answer}', en: 'You answered: {answer}' },
  'report.effect.done': { sv: 'Ni gjorde: {remedy}', en: 'You did: {remedy}' },
  'report.effect.effect': { sv: 'Det ledde till: {effect}', en: 'It led to: {effect}' },
  'report.posts': { sv: 'Tjänster den {day}', en: 'Posts on {day}' },
  'report.posts.none': { sv: 'Inga tjänster finns den {day}.', en: 'There are no posts on {day}.' },
  'report.staffing': {
    sv: 'Tjänster, vakanser och frånvaro',
    en: 'Posts, vacancies and absence',
  },
  'report.form.none': {
    sv: 'Verksamheten finns inte den {day}.',
    en: 'The verksamhet does not exist on {day}.',
  },
  'report.form.form': {
    sv: 'Driftsform: {form}, sedan {from}',
    en: 'Run as: {form}, since {from}',
  },
  'report.form.enheter': { sv: 'Verksamheten omfattar {names}', en: 'It covers {names}' },
  'report.form.coordinator': { sv: 'Samordnas av {name}', en: 'Coordinated by {name}' },
  'report.form.ombud': {
    sv: '{count, plural, =0 {Inget ombud är anställt} one {Ett ombud är anställt} other {# ombud är anställda}}',
    en: '{count, plural, =0 {No ombud is employed} one {One ombud is employed} other {# ombud are employed}}',
  },
  'report.contacts': { sv: 'Personliga ombud den {day}', en: 'Personliga ombud on {day}' },
  'report.contacts.none': {
    sv: 'Inga ombud är anställda den {day}.',
    en: 'No ombud are employed on {day}.',
  },
  'report.adopted.since': {
    sv: 'Gäller sedan {day}: {guideline}.',
    en: 'In force since {day}: {guideline}.',
  },
  'report.adopted.guideline': {
    sv: 'Inga riktlinjer för prioritering är antagna den {day}.',
    en: 'No priority guideline is adopted on {day}.',
  },
  'report.adopted.workMethod': {
    sv: 'Ingen arbetsmetodik är antagen den {day}.',
    en: 'No work method is adopted on {day}.',
  },
  'report.adopted.mandate': {
    sv: 'Det är inte bestämt vad ledningsgruppen får besluta om den {day}.',
    en: 'It is not settled what the ledningsgrupp may decide on {day}.',
  },
  'report.economy.none': {
    sv: 'Ingen ekonomi är införd för perioden.',
    en: 'No economy has been entered for the period.',
  },
  'report.economy.accounts': {
    sv: 'Utfall mot budget per konto, {from}–{to}',
    en: 'Outcome against budget by account, {from}–{to}',
  },
  'report.economy.sums': { sv: 'Kostnad, {from}–{to}', en: 'Cost, {from}–{to}' },
  'report.economy.sign': {
    sv: 'Intäkter är negativa. Det är beloppets tecken som avgör, inte kontots klass.',
    en: 'Income is negative. The sign of the amount decides, and not the class of its account.',
  },
  'report.economy.cost': { sv: 'Bruttokostnad', en: 'Gross cost' },
  'report.economy.income': { sv: 'Intäkter', en: 'Income' },
  'report.economy.net': { sv: 'Netto', en: 'Net' },
  'report.account.35': { sv: 'Bidrag och ersättningar', en: 'Grants and reimbursements' },
  'report.account.36': { sv: 'Försäljning', en: 'Sales' },
  'report.account.39': { sv: 'Övriga externa intäkter', en: 'Other external income' },
  'report.account.50': { sv: 'Personalkostnader', en: 'Staff' },
  'report.account.51': { sv: 'Övriga personalkostnader', en: 'Other staff costs' },
  'report.account.52': { sv: 'Lokalkostnader', en: 'Premises' },
  'report.account.55': {
    sv: 'Entreprenader och köp av verksamhet',
    en: 'Contractors and bought services',
  },
  'report.account.58': { sv: 'Övriga externa kostnader', en: 'Other external costs' },
} as const satisfies Room;
