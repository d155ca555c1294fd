/** Of a document that is read in a browser and printed from there. */
export const pageStyle = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.5 "Source Sans 3", system-ui, sans-serif;
  color: light-dark(#15202a, #e9eef0); background: light-dark(#ffffff, #10161a); }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1, h2, h3, h4 { line-height: 1.25; color: light-dark(#0a5260, #7fd0dd); text-wrap: balance; }
h2 { margin-top: 2.5rem; }
dl div { display: flex; gap: 1rem; }
dt { min-width: 9rem; color: light-dark(#47545e, #b4c0c7); }
dd { margin: 0; overflow-wrap: anywhere; }
.quiet { color: light-dark(#47545e, #b4c0c7); font-size: 0.9rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: 0.5rem 0; }
th, td { text-align: left; vertical-align: bottom; padding: 0.3rem 0.5rem;
  border-bottom: 1px solid light-dark(#cfd6d4, #36434b); }
tbody th { font-weight: 400; }
thead th { border-bottom: 2px solid currentColor; }
tfoot th, tfoot td { font-weight: 600; border-top: 2px solid currentColor; }
.number { text-align: right; white-space: nowrap; }
figure { margin: 1.5rem 0; }
figure svg { max-width: 100%; height: auto; background: #ffffff; }
.page { border: 0; break-after: page; }
@media print { main { max-width: none; padding: 0; } .table { overflow: visible; }
  tr, figure { break-inside: avoid; } h2, h3, h4 { break-after: avoid; } }
`;
