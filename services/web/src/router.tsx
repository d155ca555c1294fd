import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { lazy } from 'react';
import { z } from 'zod';
import { BrokenFrame, Frame } from './frame/frame.tsx';
import { BrokenPage } from './pages/broken-page.tsx';
import { MissingPage } from './pages/missing-page.tsx';

const rootRoute = createRootRoute({
  component: Frame,
  notFoundComponent: MissingPage,
  errorComponent: BrokenFrame,
});
/** The pages of those who are logged in: fetched when they are. */
const own = (name: keyof typeof import('./pages/own-pages.ts')) =>
  lazy(async () => ({ default: (await import('./pages/own-pages.ts'))[name] }));
/** Those of the service itself, for everybody. */
const common = (name: keyof typeof import('./pages/common-pages.ts')) =>
  lazy(async () => ({ default: (await import('./pages/common-pages.ts'))[name] }));
/** Those of reports, with all that draws their charts. */
const ofReports = (name: keyof typeof import('./reports/pages.ts')) =>
  lazy(async () => ({ default: (await import('./reports/pages.ts'))[name] }));
/** Those of whoever runs the service. */
const ofRunning = (name: keyof typeof import('./running/pages.ts')) =>
  lazy(async () => ({ default: (await import('./running/pages.ts'))[name] }));
/** Those of whoever leads the work. */
const ofLeading = (name: keyof typeof import('./leading/pages.ts')) =>
  lazy(async () => ({ default: (await import('./leading/pages.ts'))[name] }));
/** Those of a ledningsgrupp. */
const ofGroup = (name: keyof typeof import('./ledningsgrupp/pages.ts')) =>
  lazy(async () => ({ default: (await import('./ledningsgrupp/pages.ts'))[name] }));
/** A meeting while it is held. */
const RunningPage = lazy(async () => ({
  default: (await import('./mote/running-page.tsx')).RunningPage,
}));
/** With all that draws its charts. */
const StatisticsPage = lazy(async () => ({
  default: (await import('./pages/statistics-page.tsx')).StatisticsPage,
}));
const DataQualityPage = lazy(async () => ({
  default: (await import('./pages/data-quality-page.tsx')).DataQualityPage,
}));
const KeyFiguresPage = lazy(async () => ({
  default: (await import('./pages/key-figures-page.tsx')).KeyFiguresPage,
}));
const AnswerPage = lazy(async () => ({
  default: (await import('./pages/answer-page.tsx')).AnswerPage,
}));

const InvitationPage = lazy(async () => ({
  default: (await import('./pages/invitation-page.tsx')).InvitationPage,
}));

const at = <const Path extends string>(path: Path) => ({ getParentRoute: () => rootRoute, path });

/** A filter in the address that nobody could have chosen is as none. */
const filter = z.string().max(80).optional().catch(undefined);

const asked = z.string().max(200).optional().catch(undefined);
/** What is counted, when and by what; what else there is are values of a dimension. */
const question = z
  .object({ measure: asked, from: filter, to: filter, on: filter, by: asked, compare: filter })
  .catchall(asked);

/** How much of a timeline is seen, and of which time. */
const timeline = z.object({ level: filter, period: filter });

/** Answers of a form by field name, and the case to go back to: `back=mote/M-2026-001`. */
const prefilled = z.record(z.string().max(40), z.coerce.string().max(120)).catch({});

const answerRoute = createRoute({ ...at('/svara/$token'), component: AnswerPage });
const invitationRoute = createRoute({ ...at('/inbjudan/$token'), component: InvitationPage });
const passkeysRoute = createRoute({ ...at('/passkeys'), component: own('PasskeysPage') });
const noticesRoute = createRoute({ ...at('/aviseringar'), component: own('NoticesPage') });
const accessibilityRoute = createRoute({
  ...at('/tillganglighet'),
  component: common('AccessibilityPage'),
});
const aboutRoute = createRoute({ ...at('/om'), component: common('AboutPage') });
const shortcutsRoute = createRoute({ ...at('/kortkommandon'), component: common('ShortcutsPage') });
const homeRoute = createRoute({ ...at('/'), component: own('HomePage') });
const queueRoute = createRoute({ ...at('/ko'), component: own('QueuePage') });
const observationsRoute = createRoute({
  ...at('/iakttagelser'),
  component: own('ObservationsPage'),
});
const calendarRoute = createRoute({ ...at('/kalender'), component: own('CalendarPage') });
const listRoute = createRoute({
  ...at('/$type'),
  component: own('ListPage'),
  // Of a verksamhet there is one, and no list: its timeline stands here.
  validateSearch: z.object({
    ...{ state: filter, huvudman: filter, overdue: filter, vy: filter },
    ...timeline.shape,
  }),
});
const openingRoute = createRoute({
  ...at('/$type/ny'),
  component: own('OpeningPage'),
  validateSearch: prefilled,
});
const caseRoute = createRoute({
  ...at('/$type/$number'),
  component: own('CasePage'),
  validateSearch: timeline,
});
const commandRoute = createRoute({
  ...at('/$type/$number/$command'),
  component: own('CommandPage'),
  validateSearch: prefilled,
});
const runningRoute = createRoute({
  ...at('/mote/$number/punkter'),
  component: RunningPage,
  validateSearch: z.object({ punkt: asked }),
});
const followUpRoute = createRoute({ ...at('/uppfoljning'), component: ofGroup('FollowUpPage') });
const compositionRoute = createRoute({
  ...at('/sammansattning'),
  component: ofGroup('CompositionPage'),
});
const dataQualityRoute = createRoute({ ...at('/datakvalitet'), component: DataQualityPage });
const keyFiguresRoute = createRoute({
  ...at('/nyckeltal'),
  component: KeyFiguresPage,
  validateSearch: z.object({ from: filter, to: filter, on: filter }),
});
const statisticsRoute = createRoute({
  ...at('/statistik'),
  component: StatisticsPage,
  validateSearch: question,
});

const loadRoute = createRoute({ ...at('/fordelning'), component: ofLeading('LoadPage') });
const retentionRoute = createRoute({ ...at('/gallring'), component: ofLeading('RetentionPage') });
const accountsRoute = createRoute({ ...at('/konton'), component: ofRunning('AccountsPage') });
const newAccountRoute = createRoute({
  ...at('/konton/nytt'),
  component: ofRunning('NewAccountPage'),
});
const accountRoute = createRoute({
  ...at('/konton/$account'),
  component: ofRunning('AccountPage'),
});
const systemRoute = createRoute({ ...at('/systemhalsa'), component: ofRunning('SystemPage') });
const reportsRoute = createRoute({ ...at('/rapporter'), component: ofReports('ReportsPage') });
const reportRoute = createRoute({
  ...at('/rapporter/$kind'),
  component: ofReports('ReportPage'),
  validateSearch: z.object({ from: filter, to: filter }),
});

/** Every address of the application. An address reproduces the view, filters included. */
export function makeRouter() {
  return createRouter({
    routeTree: rootRoute.addChildren([
      answerRoute,
      invitationRoute,
      passkeysRoute,
      accessibilityRoute,
      aboutRoute,
      shortcutsRoute,
      homeRoute,
      noticesRoute,
      queueRoute,
      observationsRoute,
      calendarRoute,
      listRoute,
      openingRoute,
      caseRoute,
      commandRoute,
      runningRoute,
      followUpRoute,
      compositionRoute,
      keyFiguresRoute,
      dataQualityRoute,
      statisticsRoute,
      accountsRoute,
      newAccountRoute,
      accountRoute,
      systemRoute,
      loadRoute,
      retentionRoute,
      reportsRoute,
      reportRoute,
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
