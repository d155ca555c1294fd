import { createHash } from 'node:crypto';
import { pageStyle } from '../render/page-style.ts';

export { clientExport, type KnownOfClient } from './collect.ts';
export { clientPage } from './page.ts';

/** All that a browser may do with such a page: show it in its own style. */
export const pageOnlyPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox allow-modals',
].join('; ');
