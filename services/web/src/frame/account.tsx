import { Button, useLanguage } from '@fyr/ui';
import { type Session, useChangeRole, useLogout } from '../api/session.ts';
import { useAnnounce } from './announce.tsx';
import { RefusalNotice } from './refusal-notice.tsx';

/** Who the reader is here, in which language, and the ways to be another or nobody. */
export function Account({ session }: { readonly session: Session | undefined }) {
  const { t, named, locale, choose } = useLanguage();
  const { announce } = useAnnounce();
  const logout = useLogout();
  const change = useChangeRole();
  const other = locale === 'sv' ? 'en' : 'sv';
  return (
    <>
      {session && (
        <p>
          {t('screen.frame.role', {
            name: session.name,
            role: named(`screen.role.${session.role}`),
          })}
        </p>
      )}
      {session?.roles
        .filter((role) => role !== session.role)
        .map((role) => (
          <Button
            key={role}
            weight="quiet"
            onClick={() =>
              change.mutate(role, {
                onSuccess: () =>
                  announce(t('screen.frame.roleChanged', { role: named(`screen.role.${role}`) })),
              })
            }
          >
            {t('screen.frame.changeRole', { role: named(`screen.role.${role}`) })}
          </Button>
        ))}
      {change.isError && <RefusalNotice error={change.error} />}
      <Button weight="quiet" lang={other} onClick={() => choose(other)}>
        {t('screen.frame.language')}
      </Button>
      {session && (
        <Button
          weight="quiet"
          onClick={() =>
            logout.mutate(undefined, { onSuccess: () => announce(t('screen.login.loggedOut')) })
          }
        >
          {t('screen.frame.logOut')}
        </Button>
      )}
    </>
  );
}
