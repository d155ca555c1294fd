import { text } from '@fyr/texts';
import { drawChart, toSvg } from '@fyr/ui/charts';
import type { Block, Cell, Document, Table } from '../document.ts';
import { cellText, chartLook, isNumeric } from '../format.ts';
import { escaped } from './escaped.ts';
import { pageStyle } from './page-style.ts';

/** One page that needs nothing else: no script, no address to fetch. */
export function renderHtml(document: Document): string {
  const { locale, title, sender, recipient, on, facts, blocks } = document;
  const heads = [
    ...(recipient === null ? [] : [{ name: text(locale, 'document.recipient'), value: recipient }]),
    { name: text(locale, 'document.sender'), value: sender },
    { name: text(locale, 'document.date'), value: on },
    ...facts,
  ];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<dl>${heads.map(({ name, value }) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>
${blocks.map((block, index) => shown(document, block, index)).join('\n')}
</main>
</body>
</html>
`;
}

function shown(document: Document, block: Block, index: number): string {
  switch (block.kind) {
    case 'heading':
      // The page's own title is its first heading.
      return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return block.text
        .split('\n\n')
        .map((piece) => {
          const lines = piece.split('\n').map(escaped).join('<br>');
          return `<p${block.quiet ? ' class="quiet"' : ''}>${lines}</p>`;
        })
        .join('');
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return shownTable(document, block.table);
    case 'chart': {
      const { chart } = block;
      const drawing = toSvg(drawChart(chart, chartLook(document.locale), `chart-${index}`));
      const caption = `${escaped(chart.title)}. ${escaped(chart.summary)}`;
      return `<figure>${drawing}<figcaption>${caption}</figcaption></figure>`;
    }
    case 'newPage':
      return '<hr class="page">';
  }
}

function shownTable({ locale }: Document, table: Table): string {
  const { caption, columns, rows, total, note } = table;
  const numeric = columns.map((column) => (isNumeric(column) ? ' class="number"' : ''));
  const row = (cells: readonly Cell[]) => {
    const told = columns.map((column, index) => {
      const value = escaped(cellText(locale, column, cells[index] ?? null));
      return index === 0
        ? `<th scope="row"${numeric[0]}>${value}</th>`
        : `<td${numeric[index]}>${value}</td>`;
    });
    return `<tr>${told.join('')}</tr>`;
  };
  const heads = columns.map(
    ({ name }, index) => `<th scope="col"${numeric[index]}>${escaped(name)}</th>`,
  );
  return `<div class="table"><table><caption>${escaped(caption)}</caption>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>${rows.map(row).join('\n')}</tbody>
${total ? `<tfoot>${row(total)}</tfoot>` : ''}</table></div>
${note === undefined ? '' : `<p class="quiet">${escaped(note)}</p>`}`;
}
