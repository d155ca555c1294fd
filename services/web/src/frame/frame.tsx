import { Button, PageFrame, TextLink, useLanguage } from '@fyr/ui';
import { Outlet, useMatches, useRouterState } from '@tanstack/react-router';
import { type ReactNode, Suspense, useEffect } from 'react';
import { useChanges } from '../api/changes.ts';
import { useUnread } from '../api/notices.ts';
import {
  type Session,
  SessionContext,
  useChangeRole,
  useLogout,
  useVisitor,
} from '../api/session.ts';
import { caseTypes, seesPagesOf } from '../case/case-type.ts';
import { BrokenPage } from '../pages/broken-page.tsx';
import { LoginPage } from '../pages/login-page.tsx';
import { useAnnounce } from './announce.tsx';
import { PageLink } from './links.tsx';
import { Loaded } from './loaded.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import { useRoom } from './room.ts';
import '../application.css';

/** What stands on every page. */
export function Frame() {
  const isOpen = useMatches({
    select: (matches) => matches.some(({ routeId }) => openPages.has(routeId)),
  });
  return isOpen ? (
    <OpenFrame>
      <Suspense>
        <Outlet />
      </Suspense>
    </OpenFrame>
  ) : (
    <OwnFrame />
  );
}

/** For whoever has a link. */
const openPages: ReadonlySet<string> = new Set(['/svara/$token', '/inbjudan/$token']);

/** Where what stands on every page is what threw. */
export function BrokenFrame() {
  return (
    <OpenFrame>
      <BrokenPage />
    </OpenFrame>
  );
}

/** Around a page for those who have a link and no account: nothing of it needs a session. */
function OpenFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useLanguage();
  const { status } = useAnnounce();
  return (
    <PageFrame
      home={
        <span className="brand">
          <Brand />
        </span>
      }
      menu={undefined}
      account={<Account session={undefined} />}
      footer={<p>{t('screen.frame.footer')}</p>}
      status={status}
    >
      {children}
    </PageFrame>
  );
}

/** Without a session every address shows the login, and then itself. */
function OwnFrame() {
  const { t } = useLanguage();
  const visitor = useVisitor();
  const { status } = useAnnounce();
  const session = visitor.data?.session;
  return (
    <PageFrame
      home={
        <TextLink href="/" aria-label={t('screen.frame.home')}>
          <Brand />
        </TextLink>
      }
      menu={session && <Menu session={session} />}
      account={<Account session={session} />}
      footer={<p>{t('screen.frame.footer')}</p>}
      status={status}
    >
      <Loaded query={visitor}>
        {({ session: own, demo = [], provider = false }) =>
          own ? <Inside session={own} /> : <LoginPage demo={demo} provider={provider} />
        }
      </Loaded>
    </PageFrame>
  );
}

function Brand() {
  return (
    <>
      <img src="/fyr.svg" alt="" width="28" height="28" />
      Fyr
    </>
  );
}

/** The pages of one who is logged in, told of changes for as long as they stay. */
function Inside({ session }: { readonly session: Session }) {
  const { t } = useLanguage();
  const room = useRoom(session);
  useChanges();
  useQuietAfterMoving();
  return (
    <SessionContext value={session}>
      <Loaded query={room}>
        {() => (
          <Suspense fallback={<p aria-busy="true">{t('screen.frame.loading')}</p>}>
            <Outlet key={`${session.account} ${session.role}`} />
          </Suspense>
        )}
      </Loaded>
    </SessionContext>
  );
}

function Menu({ session }: { readonly session: Session }) {
  const { t } = useLanguage();
  const { rights } = session;
  return (
    <ul>
      {caseTypes
        .filter((type) => seesPagesOf(type, session))
        .map((type) => (
          <li key={type}>
            <PageLink look="menu" to="/$type" params={{ type }} search={{}}>
              {t(`screen.menu.${type}`)}
            </PageLink>
          </li>
        ))}
      {rights.statistics !== null && (
        <li>
          <PageLink look="menu" to="/statistik" search={{}}>
            {t('screen.menu.statistics')}
          </PageLink>
        </li>
      )}
      {session.ledningsgrupp !== null && (
        <li>
          <PageLink look="menu" to="/passkeys">
            {t('screen.menu.passkeys')}
          </PageLink>
        </li>
      )}
      <li>
        <NoticesLink />
      </li>
    </ul>
  );
}

/** The way to the notices, with how many are not read. */
function NoticesLink() {
  const { t } = useLanguage();
  const count = useUnread().data ?? 0;
  return (
    <PageLink look="menu" to="/aviseringar">
      {count === 0 ? t('screen.menu.notices') : t('screen.menu.noticesUnread', { count })}
    </PageLink>
  );
}

function Account({ session }: { readonly session: Session | undefined }) {
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

/** What was said of the last page is not true of the next, unless it was said on the way there. */
function useQuietAfterMoving(): void {
  const { announce } = useAnnounce();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const spoken = useRouterState({ select: ({ location }) => location.state.spoken });
  useEffect(() => announce(spoken ?? ''), [path, spoken, announce]);
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Said on the page that one comes to. */
    spoken?: string;
  }
}
