import { roomOf } from '@fyr/domain';
import type { TextKey } from '@fyr/texts';
import { type LinkOptions, linkOptions } from '@tanstack/react-router';
import type { Session } from '../api/session.ts';
import { type CaseType, caseTypes, seesPagesOf } from '../case/case-type.ts';

/** A page that the menu, the palette and a shortcut lead to. */
export type Place = {
  readonly textKey: TextKey;
  readonly link: LinkOptions;
  /** `g` and a letter. */
  readonly keys?: string;
  /** In the menu it is where one is only on that very page. */
  readonly exact?: boolean;
};

const start: Place = {
  ...{ textKey: 'screen.menu.start', keys: 'g i', exact: true },
  link: linkOptions({ to: '/' }),
};
const overview: Place = { ...start, textKey: 'screen.menu.overview' };
const today: Place = { ...start, textKey: 'screen.menu.today' };
const ofOmbud: readonly Place[] = [
  {
    ...{ textKey: 'screen.menu.ownUppdrag', keys: 'g u' },
    link: linkOptions({ to: '/$type', params: { type: 'uppdrag' }, search: {} }),
  },
  { ...{ textKey: 'screen.menu.queue', keys: 'g k' }, link: linkOptions({ to: '/ko' }) },
  {
    ...{ textKey: 'screen.menu.observations', keys: 'g e' },
    link: linkOptions({ to: '/iakttagelser' }),
  },
  { ...{ textKey: 'screen.menu.calendar', keys: 'g d' }, link: linkOptions({ to: '/kalender' }) },
];
const keyFigures: Place = {
  ...{ textKey: 'screen.menu.keyFigures', keys: 'g n' },
  link: linkOptions({ to: '/nyckeltal', search: {} }),
};
const dataQuality: Place = {
  textKey: 'screen.menu.dataQuality',
  link: linkOptions({ to: '/datakvalitet' }),
};
const statistics: Place = {
  ...{ textKey: 'screen.menu.statistics', keys: 'g t' },
  link: linkOptions({ to: '/statistik', search: {} }),
};
const leading: readonly Place[] = [
  {
    ...{ textKey: 'screen.menu.load', keys: 'g f' },
    link: linkOptions({ to: '/fordelning' }),
  },
  { textKey: 'screen.menu.retention', link: linkOptions({ to: '/gallring' }) },
];
/** Those of a ledningsgrupp and of whoever serves it. */
const ofGroup: readonly Place[] = [
  { textKey: 'screen.menu.composition', link: linkOptions({ to: '/sammansattning' }) },
  { textKey: 'screen.menu.followUp', link: linkOptions({ to: '/uppfoljning' }) },
];
const running: readonly Place[] = [
  { textKey: 'screen.menu.accounts', link: linkOptions({ to: '/konton' }) },
  { textKey: 'screen.menu.system', link: linkOptions({ to: '/systemhalsa' }) },
];
const passkeys: Place = {
  textKey: 'screen.menu.passkeys',
  link: linkOptions({ to: '/passkeys' }),
};
export const notices: Place = {
  ...{ textKey: 'screen.menu.notices', keys: 'g a' },
  link: linkOptions({ to: '/aviseringar' }),
};

const keysOf: Readonly<Record<CaseType, string>> = {
  uppdrag: 'g u',
  systemfel: 'g s',
  mote: 'g m',
  ledningsgrupp: 'g l',
  verksamhet: 'g v',
  rapport: 'g r',
  loggkontroll: 'g o',
};

/** The pages that there are for the reader, in the order of the menu. */
export function placesOf(session: Session): readonly Place[] {
  const { rights, ledningsgrupp, role } = session;
  const isOmbud = roomOf(role) === 'inside';
  const own = caseTypes.filter(
    (type) => seesPagesOf(type, session) && !(isOmbud && type === 'uppdrag'),
  );
  return [
    ...(isOmbud ? [today, ...ofOmbud] : [role === 'ledamot' ? overview : start]),
    ...own.map((type) => ({
      textKey: `screen.menu.${type}` as const,
      link: linkOptions({ to: '/$type', params: { type }, search: {} }),
      keys: keysOf[type],
    })),
    ...(rights.commands.mote?.includes('CallMote') ? ofGroup : []),
    ...(rights.commands.uppdrag?.includes('AssignOmbud') ? leading : []),
    ...(rights.runs ? running : []),
    ...(rights.statistics === null ? [] : [keyFigures, statistics, dataQuality]),
    ...(ledningsgrupp === null ? [] : [passkeys]),
    notices,
  ];
}
