export { renderDocx } from './docx.ts';
export { renderHtml } from './html.ts';
export { pageOnlyPolicy } from './page-policy.ts';
export { type PdfKind, renderPdf } from './pdf.ts';
export { renderXlsx } from './xlsx.ts';
