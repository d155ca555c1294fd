import { type ReportFormat, reportMediaTypes } from '@fyr/contracts';
import type { Document } from '@fyr/reports';
import type { FastifyReply } from 'fastify';

type FileFormat = Exclude<ReportFormat, 'json'>;

/** Of the file's name; an archive's PDF is told from the one for reading. */
const endings = {
  html: '.html',
  pdf: '.pdf',
  pdfa: '-arkiv.pdf',
  docx: '.docx',
  xlsx: '.xlsx',
} as const satisfies Record<FileFormat, string>;

/** A document as a file of its form. What renders is heavy, and read when somebody wants it. */
export async function fileAnswer(
  reply: FastifyReply,
  document: Document,
  format: FileFormat,
): Promise<FastifyReply> {
  const { pageOnlyPolicy, renderDocx, renderHtml, renderPdf, renderXlsx } = await import(
    '@fyr/reports/render'
  );
  reply.header('content-language', document.locale);
  if (format === 'html') {
    return reply
      .header('content-disposition', named('inline', document, format))
      .header('content-security-policy', pageOnlyPolicy)
      .type(`${reportMediaTypes.html}; charset=utf-8`)
      .serializer(String)
      .send(renderHtml(document));
  }
  const render = {
    pdf: () => renderPdf(document, 'reading'),
    pdfa: () => renderPdf(document, 'archive'),
    docx: () => renderDocx(document),
    xlsx: () => renderXlsx(document),
  };
  const bytes = await render[format]();
  return reply
    .header('content-disposition', named('attachment', document, format))
    .type(reportMediaTypes[format])
    .send(bytes);
}

/** In ASCII for those who read no other, and as it is written (RFC 6266). */
function named(disposition: string, { title }: Document, format: FileFormat): string {
  const name = `${title.replace(/[^\p{L}\p{N}., –-]/gu, '')}${endings[format]}`;
  const plain = name
    .normalize('NFD')
    .replace(/–/g, '-')
    .replace(/[^\x20-\x7e]/g, '');
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
