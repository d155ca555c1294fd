import type { TextKey } from '@fyr/texts';

type Where = 'everywhere' | 'roles' | 'ombud' | 'own' | 'boards' | 'uppdrag' | 'meeting';
type Listed = { readonly keys: string; readonly textKey: TextKey; readonly where: Where };

/** Every shortcut that there is on some page, for the page that lists them. A spec finds one left out. */
export const shortcutList: readonly Listed[] = [
  { keys: 'Ctrl K', textKey: 'screen.palette.open', where: 'everywhere' },
  { keys: '?', textKey: 'screen.shortcuts.help', where: 'everywhere' },
  { keys: 'g i', textKey: 'screen.menu.start', where: 'everywhere' },
  { keys: 'g a', textKey: 'screen.menu.notices', where: 'everywhere' },
  { keys: 'g u', textKey: 'screen.menu.uppdrag', where: 'roles' },
  { keys: 'g s', textKey: 'screen.menu.systemfel', where: 'roles' },
  { keys: 'g m', textKey: 'screen.menu.mote', where: 'roles' },
  { keys: 'g l', textKey: 'screen.menu.ledningsgrupp', where: 'roles' },
  { keys: 'g v', textKey: 'screen.menu.verksamhet', where: 'roles' },
  { keys: 'g r', textKey: 'screen.menu.rapport', where: 'roles' },
  { keys: 'g o', textKey: 'screen.menu.loggkontroll', where: 'roles' },
  { keys: 'g n', textKey: 'screen.menu.keyFigures', where: 'roles' },
  { keys: 'g k', textKey: 'screen.menu.queue', where: 'ombud' },
  { keys: 'g e', textKey: 'screen.menu.observations', where: 'ombud' },
  { keys: 'g d', textKey: 'screen.menu.calendar', where: 'ombud' },
  { keys: 'g t', textKey: 'screen.menu.statistics', where: 'roles' },
  { keys: 'g f', textKey: 'screen.menu.load', where: 'roles' },
  { keys: 'n', textKey: 'screen.shortcuts.noteContact', where: 'ombud' },
  { keys: '/', textKey: 'screen.shortcuts.find', where: 'own' },
  { keys: 'm', textKey: 'screen.board.moveShortcut', where: 'boards' },
  { keys: 'j', textKey: 'screen.uppdragPage.nextPart', where: 'uppdrag' },
  { keys: 'k', textKey: 'screen.uppdragPage.partBefore', where: 'uppdrag' },
  { keys: 'j', textKey: 'screen.running.next', where: 'meeting' },
  { keys: 'k', textKey: 'screen.running.previous', where: 'meeting' },
  { keys: '1–9', textKey: 'screen.running.choose', where: 'meeting' },
  { keys: 'a', textKey: 'screen.running.writeNote', where: 'meeting' },
];
