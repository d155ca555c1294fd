import { text } from '@fyr/texts';
import { escaped } from '../render/escaped.ts';
import { openFormats } from './catalogue.ts';
import { type Dataset, PROTECTED, TOTAL } from './dataset.ts';
import { codesOf, licence, said } from './files.ts';
import { openDataStyle } from './look.ts';
import type { Published } from './published.ts';

const say = (key: Parameters<typeof text>[1], values?: Parameters<typeof text>[2]) =>
  escaped(text('sv', key, values));
const paragraph = (said: string) => `<p>${said}</p>`;

/** Every verksamhet that has open data, for whoever comes without knowing of any. */
export function openDataPage(all: readonly Pick<Published, 'address' | 'publisher'>[]): string {
  const links = all.map(
    ({ address, publisher }) => `<li>${link(address, escaped(publisher))}</li>`,
  );
  return page(say('openData.heading'), [
    paragraph(say('openData.about')),
    all.length === 0 ? paragraph(say('openData.nothing')) : `<ul>${links.join('')}</ul>`,
    paragraph(link('/oppna-data/catalog.jsonld', say('openData.catalogue'))),
  ]);
}

/** What one verksamhet has made public, and how its files are read. */
export function openDataPageOf(published: Published): string {
  const { address, publisher, contact, datasets, modified } = published;
  return page(say('openData.headingOf', { name: publisher }), [
    paragraph(say('openData.description')),
    paragraph(say('openData.released', { on: modified })),
    `<h2>${say('openData.files')}</h2>`,
    table(
      ['openData.column.table', 'openData.column.period', 'openData.column.files'],
      datasets.map((dataset) => fileRow(dataset, address)),
      say('openData.files'),
    ),
    `<h2>${say('openData.reading')}</h2>`,
    paragraph(say('openData.reading.row')),
    paragraph(say('openData.reading.total', { total: TOTAL })),
    paragraph(say('openData.reading.mark', { mark: PROTECTED })),
    paragraph(say('openData.reading.stays')),
    paragraph(say('openData.reading.csv')),
    `<h2>${say('openData.codes')}</h2>`,
    ...codeTables(published),
    `<h2>${say('openData.licence')}</h2>`,
    paragraph(link(licence, say('openData.licence.text'))),
    paragraph(link(`${address}/catalog.jsonld`, say('openData.catalogue'))),
    ...(contact === null
      ? []
      : [
          `<h2>${say('openData.contact')}</h2>`,
          paragraph(
            `${escaped(contact.name)}, ${link(`mailto:${contact.email}`, escaped(contact.email))}`,
          ),
        ]),
  ]);
}

function fileRow({ measure, rows }: Dataset, address: string): readonly string[] {
  const days = rows.flatMap(({ from, to }) => [from, to]).toSorted();
  const name = said(`measure.${measure.id}`).sv;
  const files = openFormats.map((format) => {
    const shown = format.toUpperCase();
    const label = say('openData.fileOf', { table: name, format: shown });
    return `<a href="${escaped(address)}/${measure.id}.${format}" aria-label="${label}">${shown}</a>`;
  });
  return [
    `<span id="${measure.id}">${escaped(name)}</span><br><span class="quiet">${escaped(said(measure.rule).sv)}</span>`,
    `${days[0]}–${days.at(-1)}`,
    files.join(' '),
  ];
}

/** Of each dimension once, with all the codes that stand in any file. */
function codeTables(published: Published): readonly string[] {
  const dimensions = new Map(
    published.datasets.flatMap((one) =>
      one.dimensions.map((dimension) => [dimension.id, dimension]),
    ),
  );
  return [...dimensions.values()].flatMap((dimension) => {
    const rows = published.datasets
      .filter((one) => one.dimensions.some(({ id }) => id === dimension.id))
      .flatMap((one) => one.rows);
    const codes = codesOf({ rows }, dimension, published);
    if (codes.length === 0) return [];
    const lines = codes.map(({ code, name }) => [
      `<code>${escaped(code)}</code>`,
      escaped(name.sv),
    ]);
    const label = escaped(said(`dimension.${dimension.id}`).sv);
    const caption = `${label} (<code>${dimension.id}</code>)`;
    return [table(['openData.column.code', 'openData.column.name'], lines, label, caption)];
  });
}

function table(
  heads: readonly Parameters<typeof text>[1][],
  rows: readonly (readonly string[])[],
  label: string,
  caption = '',
): string {
  const head = heads.map((key) => `<th scope="col">${say(key)}</th>`).join('');
  const body = rows.map(([first = '', ...others]) => {
    const cells = others.map((cell) => `<td>${cell}</td>`).join('');
    return `<tr><th scope="row">${first}</th>${cells}</tr>`;
  });
  const said = caption && `<caption>${caption}</caption>`;
  return `<div class="table" role="region" tabindex="0" aria-label="${label}"><table>${said}<thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function link(address: string, said: string): string {
  return `<a href="${escaped(address)}">${said}</a>`;
}

function page(heading: string, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} – Fyr</title>
<style>${openDataStyle}</style>
</head>
<body>
<a class="skip" href="#main">${say('screen.frame.skip')}</a>
<header><p><a href="/" aria-label="${say('screen.frame.home')}">Fyr</a></p></header>
<main id="main" tabindex="-1">
<h1>${heading}</h1>
${parts.join('\n')}
</main>
<footer><p>${link('/tillganglighet', say('screen.accessibility.title'))} · ${link('/om', say('screen.about.title'))}</p></footer>
</body>
</html>
`;
}
