export { renderDocx } from './docx.ts';
export { renderHtml } from './html.ts';
export { policyOfPage } from './page-policy.ts';
export { type PdfKind, renderPdf } from './pdf.ts';
export { renderXlsx } from './xlsx.ts';
