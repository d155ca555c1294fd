import type { Room } from '../room.ts';

/** What a report says of itself before anybody has sent it. */
export const draftTexts = {
  'report.title': { sv: '{name} {period}', en: '{name} {period}' },
  'report.titleOfEnhet': { sv: '{name} {period}, {enhet}', en: '{name} {period}, {enhet}' },
  'report.notToYou': { sv: 'visas inte för din roll', en: 'not shown to your role' },
  'report.fact.state': { sv: 'Läge', en: 'State' },
  'report.fact.draft': {
    sv: 'Utkast: inte låst, inte godkänt och inte skickat',
    en: 'Draft: not frozen, not approved and not sent',
  },
  'report.fact.frozen': { sv: 'Låst, utgåva {edition}', en: 'Frozen, edition {edition}' },
  'report.fact.position': { sv: 'Räknat till händelse', en: 'Counted to event' },
  'report.fact.sentBy': { sv: 'Avsändare i verksamheten', en: 'Sent by' },
  'report.fact.period': { sv: 'Period', en: 'Period' },
  'report.fact.enhet': { sv: 'Enhet', en: 'Enhet' },
  'report.fact.digest': { sv: 'Kontrollsumma', en: 'Digest' },
  'report.periodFromTo': { sv: '{from}–{to}', en: '{from}–{to}' },
} as const satisfies Room;
