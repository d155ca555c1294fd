export { LoadPage } from './load-page.tsx';
export { RetentionPage } from './retention-page.tsx';
