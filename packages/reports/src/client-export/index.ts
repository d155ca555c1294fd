export { pageOnlyPolicy } from '../render/page-policy.ts';
export { clientExport, type KnownOfClient } from './collect.ts';
export { clientPage } from './page.ts';
