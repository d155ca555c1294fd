import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { z } from 'zod';
import { BrokenFrame, Frame } from './frame/frame.tsx';
import { AnswerPage } from './pages/answer-page.tsx';
import { BrokenPage } from './pages/broken-page.tsx';
import { CasePage } from './pages/case-page.tsx';
import { CommandPage } from './pages/command-page.tsx';
import { HomePage } from './pages/home-page.tsx';
import { InvitationPage } from './pages/invitation-page.tsx';
import { ListPage } from './pages/list-page.tsx';
import { MissingPage } from './pages/missing-page.tsx';
import { NoticesPage } from './pages/notices-page.tsx';
import { OpeningPage } from './pages/opening-page.tsx';
import { PasskeysPage } from './pages/passkeys-page.tsx';
import { StatisticsPage } from './pages/statistics-page.tsx';

const rootRoute = createRootRoute({
  component: Frame,
  notFoundComponent: MissingPage,
  errorComponent: BrokenFrame,
});
const at = <const Path extends string>(path: Path) => ({ getParentRoute: () => rootRoute, path });

/** A filter in the address that nobody could have chosen is as none. */
const filter = z.string().max(80).optional().catch(undefined);

/** Answers of a form by field name, and the case to go back to: `back=mote/M-2026-001`. */
const prefilled = z.record(z.string().max(40), z.coerce.string().max(120)).catch({});

const answerRoute = createRoute({ ...at('/svara/$token'), component: AnswerPage });
const invitationRoute = createRoute({ ...at('/inbjudan/$token'), component: InvitationPage });
const passkeysRoute = createRoute({ ...at('/passkeys'), component: PasskeysPage });
const noticesRoute = createRoute({ ...at('/aviseringar'), component: NoticesPage });
const homeRoute = createRoute({ ...at('/'), component: HomePage });
const listRoute = createRoute({
  ...at('/$type'),
  component: ListPage,
  validateSearch: z.object({ state: filter, huvudman: filter, overdue: filter }),
});
const openingRoute = createRoute({
  ...at('/$type/ny'),
  component: OpeningPage,
  validateSearch: prefilled,
});
const caseRoute = createRoute({ ...at('/$type/$number'), component: CasePage });
const commandRoute = createRoute({
  ...at('/$type/$number/$command'),
  component: CommandPage,
  validateSearch: prefilled,
});
const statisticsRoute = createRoute({
  ...at('/statistik'),
  component: StatisticsPage,
  validateSearch: z.object({
    measure: filter,
    from: filter,
    to: filter,
    on: filter,
    by: filter,
  }),
});

/** Every address of the application. An address reproduces the view, filters included. */
export function makeRouter() {
  return createRouter({
    routeTree: rootRoute.addChildren([
      answerRoute,
      invitationRoute,
      passkeysRoute,
      homeRoute,
      noticesRoute,
      listRoute,
      openingRoute,
      caseRoute,
      commandRoute,
      statisticsRoute,
    ]),
    defaultErrorComponent: BrokenPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
