import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Document } from '../document.ts';
import { renderDocx, renderHtml, renderPdf, renderXlsx } from './index.ts';
import { sample } from './sample.fixture.ts';

/* Each form is read by a program that had no part in the making. */

async function readPdf(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)),
  );
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  const trees = await Promise.all(pages.map((page) => page.getStructTree()));
  const words = texts
    .flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')))
    .join('');
  const metadata = await pdf.getMetadata();

  return { pages: pdf.numPages, words, tags: trees.flatMap(tagsOf), metadata };
}

type Node = { role?: string; alt?: string; children?: Node[] };
function tagsOf(tree: unknown): Node[] {
  const node = tree as Node;
  return [node, ...(node.children ?? []).flatMap(tagsOf)];
}

describe('a PDF', () => {
  it('to read is tagged, and says in words what is drawn', async () => {
    const bytes = renderPdf(sample, 'reading');
    const { words, tags, metadata } = await readPdf(bytes);
    expect((metadata.info as { Title: string; Language: string }).Title).toBe(sample.title);
    expect((metadata.info as { Language: string }).Language).toBe('sv');
    expect(bytes.toString('latin1')).toContain('pdfuaid:part');
    const roles = tags.map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TD', 'Figure', 'L']));
    expect(tags.find(({ role }) => role === 'Figure')?.alt).toBe('Flest påbörjades i Farsta.');
    expect(words).toContain('skyddad');
  });

  it('for the archive says so', async () => {
    const text = renderPdf(sample, 'archive').toString('latin1');
    expect(text).toMatch(/<pdfaid:part>2</);
    expect(text).toMatch(/<pdfaid:conformance>A</);
  });

  it('is the same bytes each time', () => {
    expect(renderPdf(sample, 'archive').equals(renderPdf(sample, 'archive'))).toBe(true);
  });

  it('sets what was written as it was written', async () => {
    const { words } = await readPdf(renderPdf(sample, 'reading'));
    expect(words).toContain('#let x = "inte kod" & <b>inte märkord</b> $1+1$');
    expect(words).toContain('=cmd|calc');
  });

  it('carries on over pages with its table head', async () => {
    const rows = Array.from({ length: 120 }, (_, row) => [`Rad ${row}`, row]);
    const columns = [
      { name: 'Namn', type: 'text' },
      { name: 'Antal', type: 'number' },
    ] as const;
    const long: Document = {
      ...sample,
      blocks: [{ kind: 'table', table: { caption: 'Lång', columns, rows } }],
    };
    const { pages, words } = await readPdf(renderPdf(long, 'reading'));
    expect(pages).toBeGreaterThan(2);
    expect(words.match(/Antal/g)?.length).toBeGreaterThan(2);
    expect(words).toContain('Rad 119');
  });

  it('is not made where a heading level is left out', () => {
    const skipped: Document = {
      ...sample,
      blocks: [
        { kind: 'heading', level: 1, text: 'Först' },
        { kind: 'heading', level: 3, text: 'För djupt' },
      ],
    };
    expect(() => renderPdf(skipped, 'reading')).toThrow();
  });

  it('is right of nothing', async () => {
    const { words } = await readPdf(renderPdf({ ...sample, blocks: [] }, 'reading'));
    expect(words).toContain(sample.title);
  });
});

describe('a Word file', () => {
  it('has headings, lists, tables and pictures of its own', async () => {
    const { value: html } = await mammoth.convertToHtml({ buffer: await renderDocx(sample) });
    expect(html).toContain('<h1>1 Ledningsgruppen</h1>');
    expect(html).toContain('<h2>Efter enhet</h2>');
    expect(html).toContain('<li>Psykiatrin</li>');
    expect(html).toMatch(/<ol><li>Först<\/li><li>Sedan<\/li><\/ol>/);
    expect(html).toMatch(/<thead>.*Nettokostnad.*<\/thead>/);
    expect(html).toContain('&lt;b&gt;inte märkord&lt;/b&gt;');
    expect(html).toContain('Flest påbörjades i Farsta.');
    expect(html).toMatch(/212\s723,49/);
  });
});

describe('a workbook', () => {
  it('has a sheet for each table, with cells that can be counted on', async () => {
    const bytes = await renderXlsx(sample);
    const rows = await readSheet(bytes, 2);
    expect(rows.slice(0, 4)).toEqual([
      ['Enhet', 'Uppdrag', 'Andel', 'Nettokostnad', 'Senast'],
      ['Farsta', 1234, 0.61, 212_723.49, new Date('2011-08-31')],
      ['Hägersten-Liljeholmen', 'skyddad', 'skyddad', -529_200, null],
      ['Summa', 1240, 1, -316_476.51, null],
    ]);
    const about = await readSheet(bytes, 1);
    expect(about.flat()).toContain('Länsstyrelsen i Stockholms län');
  });

  it('is one of an empty document too', async () => {
    expect(
      (await readSheet(await renderXlsx({ ...sample, blocks: [] }), 1)).length,
    ).toBeGreaterThan(1);
  });
});

describe('a page', () => {
  it('needs nothing else, and nothing in it runs', () => {
    const html = renderHtml({
      ...sample,
      title: '<script>alert(1)</script>',
      blocks: [...sample.blocks, { kind: 'list', items: ['"><img src=x onerror=alert(1)>'] }],
    });
    expect(html).not.toMatch(/<script|<img|\son\w+=["']|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    expect(html).toContain('<html lang="sv">');
    expect(html).toContain('<th scope="row">Farsta</th>');
    expect(html).toMatch(/<td class="number">1\s234<\/td>/);
  });
});
