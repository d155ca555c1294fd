import { type ReportFormat, reportMediaTypes } from '@fyr/contracts';
import type { Document } from '@fyr/reports';
import type { FastifyReply } from 'fastify';
import { dispositionOf } from '../file-name.ts';

type FileFormat = Exclude<ReportFormat, 'json'>;

/** Of the file's name; an archive's PDF is told from the one for reading. */
const endings = {
  html: '.html',
  pdf: '.pdf',
  pdfa: '-arkiv.pdf',
  docx: '.docx',
  xlsx: '.xlsx',
} as const satisfies Record<FileFormat, string>;

/** A document as a file of its form. */
export async function fileAnswer(
  reply: FastifyReply,
  document: Document,
  format: FileFormat,
): Promise<FastifyReply> {
  reply.header('content-language', document.locale);
  return await bytesAnswer(reply, document.title, format, await rendered(document, format));
}

/** The bytes of a file by a title. A page is shown, and never run. */
export async function bytesAnswer(
  reply: FastifyReply,
  title: string,
  format: FileFormat,
  bytes: Buffer,
): Promise<FastifyReply> {
  if (format !== 'html') {
    return reply
      .header('content-disposition', dispositionOf('attachment', title, endings[format]))
      .type(reportMediaTypes[format])
      .send(bytes);
  }
  const { policyOfPage } = await import('@fyr/reports/render');
  const page = bytes.toString();
  return reply
    .header('content-disposition', dispositionOf('inline', title, endings[format]))
    .header('content-security-policy', policyOfPage(page))
    .type(`${reportMediaTypes.html}; charset=utf-8`)
    .serializer(String)
    .send(page);
}

/** What renders is heavy, and read when somebody wants it. */
export async function rendered(document: Document, format: FileFormat): Promise<Buffer> {
  const { renderDocx, renderHtml, renderPdf, renderXlsx } = await import('@fyr/reports/render');
  const render = {
    html: () => Buffer.from(renderHtml(document)),
    pdf: () => renderPdf(document, 'reading'),
    pdfa: () => renderPdf(document, 'archive'),
    docx: () => renderDocx(document),
    xlsx: () => renderXlsx(document),
  };
  return await render[format]();
}
