export { FollowUpPage } from '../systemfel/follow-up-page.tsx';
export { CompositionPage } from './composition-page.tsx';
export { Overview } from './overview.tsx';
