import { useLanguage } from '@fyr/ui';
import { type LinkOptions, linkOptions, useNavigate } from '@tanstack/react-router';
import { type Session, useChangeRole, useLogout } from '../../api/session.ts';
import { caseTypes, hasList } from '../../case/case-type.ts';
import { listOf } from '../../case/kinds.ts';
import { useAnnounce } from '../announce.tsx';
import { placesOf } from '../places.ts';
import { useShortcutsHere } from '../shortcuts.ts';
import { themes, useTheme } from '../theme.ts';
import type { Entry } from './search.ts';

/** These move within a page, or lead here or to the list of them. */
const within: ReadonlySet<string> = new Set(['Ctrl K', '?', 'j', 'k', 'm', 'Enter']);
const lookKeys = {
  system: 'screen.palette.lookSystem',
  light: 'screen.palette.lookLight',
  dark: 'screen.palette.lookDark',
} as const;

/** Every page and command that there is for the reader, in their role. */
export function useEntries(session: Session): readonly Entry[] {
  const { t, named, locale, choose } = useLanguage();
  const { announce } = useAnnounce();
  const navigate = useNavigate();
  const shortcuts = useShortcutsHere();
  const [theme, chooseTheme] = useTheme();
  const logout = useLogout();
  const change = useChangeRole();
  const { rights, role, roles } = session;
  const goTo = (id: string, label: string, link: LinkOptions, keys?: string): Entry => ({
    ...{ id, kind: 'place', label, run: () => void navigate(link) },
    ...(keys === undefined ? {} : { keys }),
  });
  const act = (id: string, label: string, run: () => void, keys?: string): Entry => ({
    ...{ id, kind: 'act', label, run },
    ...(keys === undefined ? {} : { keys }),
  });
  const opening = caseTypes.filter(hasList).filter((type) => {
    const { opens } = rights.lists.includes(type) ? listOf(type) : {};
    return opens !== undefined && rights.commands[type]?.includes(opens);
  });
  const other = locale === 'sv' ? 'en' : 'sv';
  return [
    ...shortcuts
      .filter(({ keys }) => !keys.startsWith('g ') && !within.has(keys))
      .map(({ keys, textKey, run }) => act(`keys ${keys}`, t(textKey), run, keys)),
    ...opening.map((type) =>
      act(`open ${type}`, t(`screen.${type}.new`), () => {
        void navigate({ to: '/$type/ny', params: { type } });
      }),
    ),
    ...placesOf(session).map(({ textKey, link, keys }) => goTo(textKey, t(textKey), link, keys)),
    goTo('accessibility', t('screen.accessibility.title'), linkOptions({ to: '/tillganglighet' })),
    goTo('about', t('screen.about.title'), linkOptions({ to: '/om' })),
    goTo('shortcuts', t('screen.shortcuts.title'), linkOptions({ to: '/kortkommandon' })),
    ...roles
      .filter((one) => one !== role)
      .map((one) => {
        const values = { role: named(`screen.role.${one}`) };
        return act(`role ${one}`, t('screen.frame.changeRole', values), () =>
          change.mutate(one, {
            onSuccess: () => announce(t('screen.frame.roleChanged', values)),
          }),
        );
      }),
    act('language', t('screen.frame.language'), () => choose(other)),
    ...themes
      .filter((one) => one !== theme)
      .map((one) => act(`look ${one}`, t(lookKeys[one]), () => chooseTheme(one))),
    act('log out', t('screen.frame.logOut'), () =>
      logout.mutate(undefined, { onSuccess: () => announce(t('screen.login.loggedOut')) }),
    ),
  ];
}
