import type { Document } from '../document.ts';

/** A made-up report with something of everything that a document may hold. */
export const sample: Document = {
  locale: 'sv',
  title: 'Verksamhetsberättelse 2011',
  sender: 'Personligt ombud Söderort (påhittad)',
  recipient: 'Länsstyrelsen i Stockholms län',
  on: '2012-01-10',
  facts: [{ name: 'Tid', value: '2011-01-01–2011-12-31' }],
  blocks: [
    { kind: 'heading', level: 1, text: '1 Ledningsgruppen' },
    {
      kind: 'paragraph',
      text: 'Ledningsgruppen har haft fyra möten under året.\nAlla är dokumenterade.\n\n#let x = "inte kod" & <b>inte märkord</b> $1+1$',
    },
    { kind: 'list', items: ['Psykiatrin', 'Försäkringskassan', 'Arbetsförmedlingen'] },
    { kind: 'list', ordered: true, items: ['Först', 'Sedan'] },
    { kind: 'heading', level: 1, text: '2 Uppdragen' },
    { kind: 'heading', level: 2, text: 'Efter enhet' },
    {
      kind: 'table',
      table: {
        caption: 'Påbörjade uppdrag efter enhet',
        columns: [
          { name: 'Enhet', type: 'text' },
          { name: 'Uppdrag', type: 'number' },
          { name: 'Andel', type: 'percent' },
          { name: 'Nettokostnad', type: 'money' },
          { name: 'Senast', type: 'day' },
        ],
        rows: [
          ['Farsta', 1234, 61, 21_272_349, '2011-08-31'],
          ['Hägersten-Liljeholmen', 'skyddad', 'skyddad', -52_920_000, null],
        ],
        total: ['Summa', 1240, 100, -31_647_651, null],
        note: 'Räknat till och med position 4100.',
      },
    },
    {
      kind: 'chart',
      chart: {
        form: 'bars',
        title: 'Påbörjade uppdrag',
        summary: 'Flest påbörjades i Farsta.',
        categories: ['Farsta', 'Hägersten-Liljeholmen'],
        series: [{ name: 'Uppdrag', values: [1234, 'skyddad'] }],
      },
    },
    { kind: 'newPage' },
    { kind: 'heading', level: 1, text: '3 Arbetsmetodik' },
    { kind: 'paragraph', quiet: true, text: 'Skrivet av arbetsledaren.' },
    { kind: 'heading', level: 1, text: '4 Källor och regler' },
    { kind: 'paragraph', text: '=cmd|calc' },
  ],
};
