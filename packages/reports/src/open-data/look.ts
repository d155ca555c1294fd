import { stillPolicy } from '../render/page-policy.ts';
import { pageStyle } from '../render/page-style.ts';

/** As the application looks around its pages, without its code. */
export const openDataStyle = `${pageStyle}
body { font-family: system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  background: light-dark(#f3f5f4, #10161a); }
.skip { position: absolute; left: 1rem; top: -10rem; padding: 0.75rem 1rem; }
.skip, .skip:visited { background: light-dark(#0a5260, #7fd0dd); color: light-dark(#ffffff, #06232a); }
.skip:focus { top: 0.5rem; }
a { color: light-dark(#0a5260, #7fd0dd); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid light-dark(#15202a, #ffd166); outline-offset: 2px; }
header, footer { padding: 0.75rem 1rem; background: light-dark(#ffffff, #182127); }
header { border-bottom: 1px solid light-dark(#cfd6d4, #36434b); }
footer { border-top: 1px solid light-dark(#cfd6d4, #36434b); }
header p, footer p { max-width: 46rem; margin: 0 auto; }
header a { color: inherit; font-size: 1.25rem; font-weight: 700; text-decoration: none;
  display: inline-block; padding: 0.25rem 0; border-bottom: 3px solid #f2b632; }
main { padding-top: 1.5rem; min-height: 70vh; }
main:focus { outline: none; }
h1 { font-size: clamp(1.5rem, 1.2rem + 1.5vw, 2.125rem); color: inherit; margin-top: 0; }
h2 { color: inherit; }
.table { margin-block: 0.75rem; padding: 0 0.75rem; background: light-dark(#ffffff, #182127);
  border: 1px solid light-dark(#cfd6d4, #36434b); border-radius: 0.375rem; }
td a { display: inline-block; padding: 0.125rem 0.25rem; min-width: 1.5rem; }
@media print { header, footer, .skip { display: none; } .table { border: 0; padding: 0; } }
`;

/** All that a browser may do with such a page: show it, and follow its links. */
export const openDataPolicy = stillPolicy(openDataStyle);
