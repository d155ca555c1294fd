import { LoginTrouble } from '@fyr/contracts';
import { Button, Notice, PageHeading, Section, TextLink, useLanguage } from '@fyr/ui';
import type { AnchorHTMLAttributes } from 'react';
import { usePasskeyLogin } from '../api/passkeys.ts';
import { type DemoUser, useLoginElsewhere } from '../api/session.ts';
import { isDraftWaiting } from '../command/drafts.ts';
import { useAnnounce } from '../frame/announce.tsx';
import { PasskeyRefused } from '../passkeys/passkey-refused.tsx';

/** By the identity provider, or as one of the demo's people. */
export function LoginPage(props: {
  readonly demo: readonly DemoUser[];
  readonly provider: boolean;
}) {
  const { t, named } = useLanguage();
  useLoginElsewhere();
  const { demo, provider } = props;
  const query = new URLSearchParams(location.search);
  const trouble = LoginTrouble.safeParse(query.get('login')).data;
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
      {provider && (
        <p>
          <TextLink look="action" {...wayIn()}>
            {t('screen.login.byProvider')}
          </TextLink>
        </p>
      )}
      <ul className="login-list">
        {demo.map(({ user, name, roles }) => (
          <li key={user}>
            <TextLink look="action" {...wayIn(user)}>
              {t('screen.login.as', {
                name,
                role: roles.map((role) => named(`screen.role.${role}`)).join(', '),
              })}
            </TextLink>
          </li>
        ))}
      </ul>
      <PasskeyLogin />
    </>
  );
}

/** For whoever is invited to a ledningsgrupp from outside. */
function PasskeyLogin() {
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  const login = usePasskeyLogin();
  const enter = () =>
    login.mutate(undefined, { onSuccess: () => announce(t('screen.passkey.loggedIn')) });
  return (
    <Section title={t('screen.passkey.login')}>
      <p>{t('screen.passkey.loginHelp')}</p>
      <PasskeyRefused error={login.error} />
      <p>
        <Button onClick={enter} aria-disabled={login.isPending || undefined}>
          {t('screen.passkey.login')}
        </Button>
      </p>
    </Section>
  );
}

/** To the identity provider and back to this address; beside it, where a form waits that would be gone. */
function wayIn(user?: string): AnchorHTMLAttributes<HTMLAnchorElement> {
  const { pathname, search } = location;
  const query = new URLSearchParams(user === undefined ? {} : { user });
  if (!/[?&]login=/.test(search)) query.set('to', pathname + search);
  const href = `/api/v1/login?${query}`;
  return isDraftWaiting() ? { href, target: '_blank', rel: 'noopener' } : { href };
}
