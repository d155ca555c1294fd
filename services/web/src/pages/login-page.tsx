import { LoginTrouble } from '@fyr/contracts';
import { Button, Notice, PageHeading, TextLink, useLanguage } from '@fyr/ui';
import { type DemoUser, useLogin } from '../api/session.ts';
import { isDraftWaiting } from '../command/drafts.ts';
import { useAnnounce } from '../frame/announce.tsx';
import { RefusalNotice } from '../frame/refusal-notice.tsx';

/** By the identity provider, or as a demo user: a way in for every role each of them holds. */
export function LoginPage(props: {
  readonly demo: readonly DemoUser[];
  readonly provider: boolean;
}) {
  const { t, named } = useLanguage();
  const { announce } = useAnnounce();
  const login = useLogin();
  const { demo, provider } = props;
  const trouble = LoginTrouble.safeParse(new URLSearchParams(location.search).get('login')).data;
  const enter = ({ user, name }: DemoUser, role: string) =>
    login.mutate(
      { user, role },
      { onSuccess: () => announce(t('screen.login.loggedIn', { name })) },
    );
  return (
    <>
      <PageHeading title={t('screen.login.title')}>
        {demo.length > 0 && <p>{t('screen.login.lead')}</p>}
      </PageHeading>
      {trouble && (
        <Notice title={t('screen.login.trouble')}>
          <p>{t(`screen.login.trouble.${trouble}`)}</p>
        </Notice>
      )}
      {demo.length === 0 && !provider && (
        <Notice title={t('screen.login.none')}>
          <p>{t('screen.login.noneHelp')}</p>
        </Notice>
      )}
      {isDraftWaiting() && (
        <Notice title={t('screen.login.ended')}>
          <p>{t('screen.login.endedHelp')}</p>
        </Notice>
      )}
      {login.isError && <RefusalNotice error={login.error} />}
      {provider && (
        <p>
          <TextLink look="action" href="/api/v1/login">
            {t('screen.login.byProvider')}
          </TextLink>
        </p>
      )}
      <ul className="login-list">
        {demo.flatMap((one) =>
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
