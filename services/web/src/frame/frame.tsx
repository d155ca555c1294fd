import { PageFrame, TextLink, useLanguage } from '@fyr/ui';
import { Outlet, useMatches, useRouterState } from '@tanstack/react-router';
import { type ReactNode, Suspense, useEffect } from 'react';
import { useChanges } from '../api/changes.ts';
import { type Session, SessionContext, useVisitor } from '../api/session.ts';
import { BrokenPage } from '../pages/broken-page.tsx';
import { LoginPage } from '../pages/login-page.tsx';
import { Account } from './account.tsx';
import { useAnnounce } from './announce.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { Footer } from './footer.tsx';
import { Loaded, Loading } from './loaded.tsx';
import { Menu } from './menu.tsx';
import { useRoom } from './room.ts';
import { SessionWarning } from './session-warning.tsx';
import { Tools } from './tools.tsx';
import '../application.css';

/** What stands on every page. */
export function Frame() {
  const isOpen = useIsAmong(openPages);
  return (
    <>
      {isOpen ? (
        <OpenFrame>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </OpenFrame>
      ) : (
        <OwnFrame />
      )}
      <ConnectionNotice />
    </>
  );
}

/** For whoever has a link. */
const openPages: ReadonlySet<string> = new Set(['/svara/$token', '/inbjudan/$token']);
/** For everybody, logged in or not. */
const commonPages: ReadonlySet<string> = new Set(['/tillganglighet', '/om', '/kortkommandon']);

function useIsAmong(pages: ReadonlySet<string>): boolean {
  return useMatches({ select: (matches) => matches.some(({ routeId }) => pages.has(routeId)) });
}

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
  const { status } = useAnnounce();
  return (
    <PageFrame
      home={
        <span className="brand">
          <Brand />
        </span>
      }
      account={<Account session={undefined} />}
      footer={<Footer />}
      status={status}
      place={usePath()}
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
  const isCommon = useIsAmong(commonPages);
  const session = visitor.data?.session;
  return (
    <PageFrame
      home={
        <>
          <TextLink href="/" aria-label={t('screen.frame.home')}>
            <Brand />
          </TextLink>
          {session?.verksamhetName && <p>{session.verksamhetName}</p>}
        </>
      }
      menu={session && <Menu session={session} />}
      tools={session && <Tools session={session} />}
      account={!visitor.isPending && <Account session={session} />}
      footer={<Footer />}
      status={status}
      place={usePath()}
    >
      <Loaded query={visitor}>
        {({ session: own, demo = [], provider = false }) => {
          if (own) return <Inside session={own} />;
          if (!isCommon) return <LoginPage demo={demo} provider={provider} />;
          return (
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          );
        }}
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
  const room = useRoom(session);
  useChanges();
  useQuietAfterMoving();
  return (
    <SessionContext value={session}>
      <Loaded query={room}>
        {() => (
          <Suspense fallback={<Loading />}>
            <Outlet key={`${session.account} ${session.role}`} />
          </Suspense>
        )}
      </Loaded>
      <SessionWarning session={session} />
    </SessionContext>
  );
}

function usePath(): string {
  return useRouterState({ select: ({ location }) => location.pathname });
}

/** What was said of the last page is not true of the next, unless it was said on the way there. */
function useQuietAfterMoving(): void {
  const { announce } = useAnnounce();
  const path = usePath();
  const spoken = useRouterState({ select: ({ location }) => location.state.spoken });
  useEffect(() => announce(spoken ?? ''), [path, spoken, announce]);
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Said on the page that one comes to. */
    spoken?: string;
  }
}
