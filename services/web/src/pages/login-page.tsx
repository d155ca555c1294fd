import { Button, Notice, PageHeading, useLanguage } from '@fyr/ui';
import { type DemoUser, useLogin } from '../api/session.ts';
import { isDraftWaiting } from '../command/drafts.ts';
import { useAnnounce } from '../frame/announce.tsx';
import { RefusalNotice } from '../frame/refusal-notice.tsx';

/** The demo users, each with a way in for every role they hold. */
export function LoginPage(props: { readonly demo: readonly DemoUser[] | undefined }) {
  const { t, named } = useLanguage();
  const { announce } = useAnnounce();
  const login = useLogin();
  if (!props.demo) {
    return (
      <>
        <PageHeading title={t('screen.login.title')} />
        <Notice title={t('screen.login.noDemo')}>
          <p>{t('screen.login.noDemoHelp')}</p>
        </Notice>
      </>
    );
  }
  const enter = ({ user, name }: DemoUser, role: string) =>
    login.mutate(
      { user, role },
      { onSuccess: () => announce(t('screen.login.loggedIn', { name })) },
    );
  return (
    <>
      <PageHeading title={t('screen.login.title')}>
        <p>{t('screen.login.lead')}</p>
      </PageHeading>
      {isDraftWaiting() && (
        <Notice title={t('screen.login.ended')}>
          <p>{t('screen.login.endedHelp')}</p>
        </Notice>
      )}
      {login.isError && <RefusalNotice error={login.error} />}
      <ul className="login-list">
        {props.demo.flatMap((one) =>
          one.roles.map((role) => (
            <li key={`${one.user} ${role}`}>
              <Button onClick={() => enter(one, role)}>
                {t('screen.login.as', { name: one.name, role: named(`screen.role.${role}`) })}
              </Button>
            </li>
          )),
        )}
      </ul>
    </>
  );
}
