import type { Room } from '../room.ts';

/** The page of key figures. */
export const keyFigureTexts = {
  'screen.menu.keyFigures': { sv: 'Nyckeltal', en: 'Key figures' },
  'screen.keys.title': { sv: 'Nyckeltal', en: 'Key figures' },
  'screen.keys.lead': {
    sv: 'Det man först frågar om. Varje tal leder till frågan bakom det.',
    en: 'What one asks about first. Each figure leads to the question behind it.',
  },
  'screen.keys.nothingYet': {
    sv: 'Ännu har inga siffror släppts. De första kommer efter det första hela kvartalet.',
    en: 'No figures have been released yet. The first come after the first whole quarter.',
  },
  'screen.keys.untilDay': { sv: 'Året till och med {day}', en: 'The year until {day}' },
  'screen.keys.wholeYears': {
    sv: 'Släpps bara för hela år. Välj ett år ovan.',
    en: 'Is released for whole years only. Choose a year above.',
  },
  'screen.keys.days': { sv: '{count} dagar', en: '{count} days' },
  'screen.keys.more': {
    sv: '{count} fler än {period}{share}',
    en: '{count} more than {period}{share}',
  },
  'screen.keys.fewer': {
    sv: '{count} färre än {period}{share}',
    en: '{count} fewer than {period}{share}',
  },
  'screen.keys.same': { sv: 'Lika många som {period}', en: 'As many as {period}' },
  'screen.keys.before': {
    sv: 'Jämfört med {period}: {was}',
    en: 'Compared with {period}: {was}',
  },
  'screen.keys.beforeProtected': {
    sv: 'Jämfört med {period}: skyddad',
    en: 'Compared with {period}: protected',
  },
  'screen.keys.beforeNone': {
    sv: 'Jämfört med {period}: inget tal',
    en: 'Compared with {period}: no figure',
  },
  'screen.keys.protectedHelp': {
    sv: 'Siffrorna är de som har släppts utanför sekretessen. ”Skyddad” står där talet är så litet att det kunde peka ut någon, eller avslöja ett sådant tal.',
    en: 'The figures are those released outside the secrecy. “Protected” stands where a figure is so small that it could point somebody out, or would give such a figure away.',
  },
} as const satisfies Room;
