import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { z } from 'zod';
import { Frame } from './frame/frame.tsx';
import { CommandPage } from './pages/command-page.tsx';
import { HomePage } from './pages/home-page.tsx';
import { MissingPage } from './pages/missing-page.tsx';
import { NewSystemfelPage, NewUppdragPage } from './pages/opening-page.tsx';
import { StatisticsPage } from './pages/statistics-page.tsx';
import { SystemfelListPage } from './pages/systemfel-list-page.tsx';
import { SystemfelPage } from './pages/systemfel-page.tsx';
import { UppdragListPage } from './pages/uppdrag-list-page.tsx';
import { UppdragPage } from './pages/uppdrag-page.tsx';

const rootRoute = createRootRoute({ component: Frame, notFoundComponent: MissingPage });
const at = <const Path extends string>(path: Path) => ({ getParentRoute: () => rootRoute, path });

/** A filter in the address that nobody could have chosen is as none. */
const filter = z.string().max(80).optional().catch(undefined);

const homeRoute = createRoute({ ...at('/'), component: HomePage });
const uppdragListRoute = createRoute({
  ...at('/uppdrag'),
  component: UppdragListPage,
  validateSearch: z.object({ state: filter }),
});
const uppdragRoute = createRoute({ ...at('/uppdrag/$number'), component: UppdragPage });
const systemfelListRoute = createRoute({
  ...at('/systemfel'),
  component: SystemfelListPage,
  validateSearch: z.object({ state: filter, huvudman: filter }),
});
const systemfelRoute = createRoute({ ...at('/systemfel/$number'), component: SystemfelPage });
const newUppdragRoute = createRoute({ ...at('/uppdrag/ny'), component: NewUppdragPage });
const newSystemfelRoute = createRoute({ ...at('/systemfel/ny'), component: NewSystemfelPage });
const commandRoute = createRoute({ ...at('/$type/$number/$command'), component: CommandPage });
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
      homeRoute,
      uppdragListRoute,
      uppdragRoute,
      systemfelListRoute,
      systemfelRoute,
      newUppdragRoute,
      newSystemfelRoute,
      commandRoute,
      statisticsRoute,
    ]),
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
