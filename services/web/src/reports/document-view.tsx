import { Table, useLanguage } from '@fyr/ui';
import { cellText, isNumeric } from '@fyr/ui/cells';
import { ChartPicture } from '@fyr/ui/chart-picture';
import type { Draft } from '../api/reports.ts';
import { PageLink } from '../frame/links.tsx';

type Document = Draft['document'];
type Block = Document['blocks'][number];
type Row = { readonly index: number; readonly cells: DocumentTable['rows'][number] };
type DocumentTable = Extract<Block, { kind: 'table' }>['table'];

/** Of a document below the page's own heading: what its files hold, in the look of the page. */
export function DocumentView({ blocks }: { readonly blocks: Document['blocks'] }) {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={`${index} ${block.kind}`} block={block} />
      ))}
    </>
  );
}

const headings = { 1: 'h2', 2: 'h3', 3: 'h4' } as const;

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = headings[block.level];
      return <Heading>{block.text}</Heading>;
    }
    case 'paragraph':
      return <p className={block.quiet ? 'quiet lines' : 'lines'}>{block.text}</p>;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </List>
      );
    }
    case 'table':
      return <TableView table={block.table} />;
    case 'chart':
      return <ChartPicture chart={block.chart} />;
    case 'newPage':
      return null;
  }
}

function TableView({ table }: { readonly table: DocumentTable }) {
  const { locale, t } = useLanguage();
  const { caption, columns, rows, total, note, asked } = table;
  return (
    <>
      <Table<Row>
        caption={caption}
        rows={rows.map((cells, index) => ({ cells, index }))}
        keyOf={({ index }) => String(index)}
        columns={columns.map((column, at) => ({
          key: String(at),
          title: column.name,
          numeric: isNumeric(column),
          header: at === 0,
          cell: ({ cells }) => cellText(locale, column, cells[at] ?? null),
        }))}
        footer={total && <TotalRow table={table} total={total} />}
      />
      {note !== undefined && <p className="quiet">{note}</p>}
      {asked && (
        <p>
          <PageLink
            to="/statistik"
            search={asked}
            aria-label={t('screen.reports.openNamed', { table: caption })}
          >
            {t('screen.reports.open')}
          </PageLink>
        </p>
      )}
    </>
  );
}

function TotalRow(props: {
  readonly table: DocumentTable;
  readonly total: NonNullable<DocumentTable['total']>;
}) {
  const { locale } = useLanguage();
  const [first, ...others] = props.table.columns.map((column, at) => ({
    ...{ name: column.name, numeric: isNumeric(column) },
    said: cellText(locale, column, props.total[at] ?? null),
  }));
  return (
    <tr>
      <th scope="row">{first?.said}</th>
      {others.map(({ name, numeric, said }) => (
        <td key={name} className={numeric ? 'numeric' : undefined}>
          {said}
        </td>
      ))}
    </tr>
  );
}
