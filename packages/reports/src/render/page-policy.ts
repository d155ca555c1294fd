import { createHash } from 'node:crypto';
import { pageStyle } from './page-style.ts';

const still = stillIn(pageStyle);

/** A page in a style of its own, that leads on to others. */
export function stillPolicy(style: string): string {
  return stillIn(style).join('; ');
}

/** All that a browser may do with a document's page: show it in its own style. */
export const pageOnlyPolicy = [...still, 'sandbox allow-modals'].join('; ');

/** The same for a page that was made earlier, in the style of its day. */
export function policyOfPage(page: string): string {
  const [, style = ''] = /<style>([^<]*)<\/style>/.exec(page) ?? [];
  return [...stillIn(style), 'sandbox allow-modals'].join('; ');
}

function stillIn(style: string): readonly string[] {
  return [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
}
