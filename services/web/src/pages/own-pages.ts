export { CasePage } from './case-page.tsx';
export { CommandPage } from './command-page.tsx';
export { HomePage } from './home-page.tsx';
export { ListPage } from './list-page.tsx';
export { NoticesPage } from './notices-page.tsx';
export { OpeningPage } from './opening-page.tsx';
export { CalendarPage, ObservationsPage, QueuePage } from './pages-of-ombud.tsx';
export { PasskeysPage } from './passkeys-page.tsx';
