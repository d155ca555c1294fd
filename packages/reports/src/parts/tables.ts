import type { Statistic } from '@fyr/projections';
import { text, textOf } from '@fyr/texts';
import type { Scope } from '../definition.ts';
import type { Block, Cell, Table } from '../document.ts';
import type { Facts } from '../facts.ts';
import { cellText } from '../format.ts';
import {
  ask,
  askedOf,
  captionOf,
  columnOf,
  dimensionOf,
  measureOf,
  none,
  noteOf,
  notGiven,
  shapeOf,
} from './asking.ts';
import { valuesIn } from './values.ts';

type Asking = (facts: Facts, scope: Scope) => Promise<readonly Block[]>;

/** Several measures, each one figure: the whole at a glance. */
export function overview(caption: Parameters<typeof text>[1], ids: readonly string[]): Asking {
  return async (facts, scope) => {
    const { locale } = scope;
    const asked = await Promise.all(ids.map((id) => ask(facts, scope, measureOf(id))));
    const given = asked.filter((statistic) => statistic !== null);
    const [first] = ids;
    if (given.length === 0 && first !== undefined) return [notGiven(scope, measureOf(first))];
    const decimals = Math.max(...ids.map((id) => shapeOf(measureOf(id).unit).decimals ?? 0));
    const table: Table = {
      caption: text(locale, caption),
      columns: [
        { name: text(locale, 'report.column.measure'), type: 'text' },
        { name: text(locale, 'report.column.unit'), type: 'text' },
        { name: text(locale, 'report.column.figure'), type: 'number', decimals },
      ],
      rows: ids.map((id, index) => {
        const unit = textOf(locale, `unit.${measureOf(id).unit}`);
        return [captionOf(scope, measureOf(id), []), unit, asked[index]?.total ?? null];
      }),
      note: noteOf(locale, given),
      ...askedOf(scope, ids.map(measureOf)),
    };
    return [{ kind: 'table', table }];
  };
}

/** A measure by one dimension; where there is something to compare also as a drawing. */
export function byOne(id: string, dimensionId: string): Asking {
  const measure = measureOf(id);
  const dimension = dimensionOf(measure, dimensionId);
  const by = [dimensionId];
  return async (facts, scope) => {
    const { locale } = scope;
    const statistic = await ask(facts, scope, measure, by);
    if (!statistic) return [notGiven(scope, measure, by)];
    const values = valuesIn(scope, await facts.organisation(scope.to), dimension, statistic);
    if (values.length === 0) return [none(scope, measure)];
    const rows = values.map(({ id: value, name }): readonly [string, Cell] => [
      name,
      cellAt(statistic, { [dimensionId]: value }),
    ]);
    const shown = dimension.many ? rows.toSorted((a, b) => sizeOf(b[1]) - sizeOf(a[1])) : rows;
    const table: Table = {
      caption: captionOf(scope, measure, by),
      columns: [
        { name: textOf(locale, `dimension.${dimensionId}`), type: 'text' },
        columnOf(locale, measure),
      ],
      rows: shown,
      total: [totalName(scope, dimension.many), statistic.total],
      note: noteOf(locale, [statistic]),
      ...askedOf(scope, [measure], by),
    };
    return [{ kind: 'table', table }, ...drawn(scope, table)];
  };
}

/** A measure by two dimensions, with the sums of both as they are counted and not as they add up. */
export function byTwo(id: string, downId: string, acrossId: string): Asking {
  const measure = measureOf(id);
  const [down, across] = [dimensionOf(measure, downId), dimensionOf(measure, acrossId)];
  return async (facts, scope) => {
    const { locale } = scope;
    const [both, downs, acrosses] = await Promise.all(
      [[downId, acrossId], [downId], [acrossId]].map((by) => ask(facts, scope, measure, by)),
    );
    if (!both) return await byOne(id, downId)(facts, scope);
    const organisation = await facts.organisation(scope.to);
    const lines = valuesIn(scope, organisation, down, both);
    const columns = valuesIn(scope, organisation, across, both);
    if (lines.length === 0) return [none(scope, measure)];
    const sum = totalName(scope);
    const table: Table = {
      caption: captionOf(scope, measure, [downId, acrossId]),
      columns: [
        { name: textOf(locale, `dimension.${downId}`), type: 'text' },
        ...columns.map(({ name }) => ({ ...columnOf(locale, measure), name })),
        { ...columnOf(locale, measure), name: sum },
      ],
      rows: lines.map((line) => [
        line.name,
        ...columns.map((column) => cellAt(both, { [downId]: line.id, [acrossId]: column.id })),
        downs ? cellAt(downs, { [downId]: line.id }) : null,
      ]),
      total: [
        sum,
        ...columns.map((column) => (acrosses ? cellAt(acrosses, { [acrossId]: column.id }) : null)),
        both.total,
      ],
      note: noteOf(locale, [both]),
      ...askedOf(scope, [measure], [downId, acrossId]),
    };
    return [{ kind: 'table', table }];
  };
}

/** Several answers in one; that there is nothing of a kind is said once. */
export function each(...parts: readonly Asking[]): Asking {
  return async (facts, scope) => {
    const blocks = (await Promise.all(parts.map((part) => part(facts, scope)))).flat();
    const said = new Set<string>();
    return blocks.filter((block) => {
      if (block.kind !== 'paragraph') return true;
      const isNew = !said.has(block.text);
      said.add(block.text);
      return isNew;
    });
  };
}

/** A cell with no cases is not among those of the exact door. */
function cellAt({ rows }: Statistic, keys: Readonly<Record<string, string>>): Cell {
  const row = rows.find((one) => Object.entries(keys).every(([id, key]) => one.keys[id] === key));
  return row ? row.value : 0;
}

function sizeOf(cell: Cell): number {
  return typeof cell === 'number' ? cell : -1;
}

/** Of a case that stands in several cells there is a number of cases, and no sum of the cells. */
function totalName({ locale }: Scope, many = false): string {
  return text(locale, many ? 'report.totalOfCases' : 'document.total');
}

function drawn({ locale }: Scope, { caption, columns, rows }: Table): readonly Block[] {
  const [, figure] = columns;
  const values = rows.map(([, cell]) => (typeof cell === 'string' ? 'skyddad' : (cell ?? null)));
  const numbers = values.filter((value) => typeof value === 'number');
  if (!figure || rows.length < 3 || numbers.length === 0) return [];
  const most = Math.max(...numbers);
  const categories = rows.map(([name]) => String(name));
  const leading = categories.filter((_, index) => values[index] === most);
  const value = cellText(locale, figure, most);
  const names = new Intl.ListFormat(locale).format(leading);
  const summary =
    leading.length === rows.length
      ? text(locale, 'report.chart.equal', { value })
      : text(locale, 'report.chart.most', { names, value });
  const series = [{ name: figure.name, values }];
  return [{ kind: 'chart', chart: { form: 'bars', title: caption, summary, categories, series } }];
}
