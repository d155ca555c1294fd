import { createHash } from 'node:crypto';
import { pageStyle } from './page-style.ts';

const still = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** A page in the documents' own style, that leads on to others. */
export const stillPagePolicy = still.join('; ');

/** All that a browser may do with a document's page: show it in its own style. */
export const pageOnlyPolicy = [...still, 'sandbox allow-modals'].join('; ');
