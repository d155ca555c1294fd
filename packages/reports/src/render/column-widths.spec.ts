import { describe, expect, it } from 'vitest';
import type { Column } from '../document.ts';
import { columnWidths } from './column-widths.ts';

const column = (name: string, type: Column['type'] = 'text'): Column => ({ name, type });
const widths = (columns: readonly Column[], row: readonly (string | number)[]) =>
  columnWidths('sv', { columns, rows: [row] }, 80);

describe('the columns of a table', () => {
  it('take no more of the page than they need', () => {
    const [name = 0, count = 0] = widths(
      [column('Enhet'), column('Antal', 'number')],
      ['Farsta', 3],
    );
    expect(name + count).toBeCloseTo(0.55);
    expect(name).toBeGreaterThan(count);
  });

  it('leave a name on one line beside a long text', () => {
    const [name = 0, text = 0] = widths(
      [column('Namn'), column('Funktion')],
      ['Demo Ledamot Tretton', 'ord '.repeat(60)],
    );
    expect(name * 80).toBeGreaterThanOrEqual('Demo Ledamot Tretton'.length);
    expect(text).toBeGreaterThan(name);
  });

  it('never break a figure, and fill no more than the page', () => {
    const columns = ['Konto', 'Utfall', 'Budget', 'Avvikelse'].map((name, index) =>
      column(name, index === 0 ? 'text' : 'money'),
    );
    const parts = widths(columns, ['ord '.repeat(60), -52_920_000_000, 70_000_000_000, 1]);
    expect(parts.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
    expect((parts[1] ?? 0) * 80).toBeGreaterThanOrEqual('−529 200 000,00'.length);
  });
});
