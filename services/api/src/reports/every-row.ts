import { type Page, pageMax } from '@fyr/projections';

type Asked = { readonly limit: number; readonly page?: string };

/** A list from its first page to its last. */
export async function everyRow<Row>(read: (asked: Asked) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page: string | undefined; ; ) {
    const part = await read({ limit: pageMax, ...(page === undefined ? {} : { page }) });
    rows.push(...part.rows);
    if (part.next === undefined) return rows;
    page = part.next;
  }
}
