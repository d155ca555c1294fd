import type { RawBuilder } from 'kysely';
import { type Cell, cellsOf } from '../statistics/cells.ts';
import { type Dimension, type Measure, missing } from '../statistics/measure.ts';
import { readAtPosition } from '../statistics/read-at-position.ts';
import { enhet } from '../statistics/uppdrag-dimensions.ts';
import { systemfelStatistics } from '../systemfel-statistics/projection.ts';
import type { TenantReader } from '../tenant-reader.ts';
import { uppdragStatistics } from '../uppdrag-statistics/projection.ts';
import { families } from './catalogue.ts';
import type { Counted, MeasureCounts, QuarterCounts } from './counts.ts';
import { type Days, periodsEndingWith } from './quarter.ts';

type Part = { readonly measure: string; readonly query: RawBuilder<unknown> } & (
  | { readonly of: 'core' | 'ages' | 'figure' }
  | { readonly of: 'leaf'; readonly leaf: string }
);

const members = families.flatMap((family) => family.members);

/** Everything that a quarter's tables are made of, in one statement and so of one moment. */
export async function readCounts(
  database: TenantReader,
  tenant: string,
  quarter: Days,
): Promise<{ readonly position: number; readonly counts: QuarterCounts }> {
  const parts = members.flatMap((member) => partsOf(member.measure, member, quarter));
  const models = [uppdragStatistics, systemfelStatistics];
  const { position, tables } = await readAtPosition(database, tenant, models, [
    ...parts.map(({ query }) => query),
    ...(enhet.found ? [enhet.found] : []),
  ]);
  const enheter = (tables.at(parts.length) ?? []) as readonly { readonly value: string }[];
  return {
    position,
    counts: {
      values: { ...valuesOfAll(), enhet: enheter.map(({ value }) => value) },
      measures: Object.fromEntries(
        members.map(({ measure: { id } }) => [id, countsOf(id, parts, tables)]),
      ),
    },
  };
}

function partsOf(
  measure: Measure,
  { core, ages, leaves }: (typeof members)[number],
  quarter: Days,
): readonly Part[] {
  const { id } = measure;
  if (measure.aggregate !== 'count') {
    const period = measure.time === 'day' ? quarter : (periodsEndingWith(quarter)[0] ?? quarter);
    return [{ measure: id, of: 'figure', query: cellsOf(measure, period, []) }];
  }
  const by = (...ids: readonly string[]) =>
    cellsOf(
      measure,
      quarter,
      [...ids, 'ombud'].flatMap((name): readonly Dimension[] =>
        measure.dimensions.filter((dimension) => dimension.id === name),
      ),
    );
  return [
    { measure: id, of: 'core', query: core ? by('kon', 'enhet') : by() },
    ...(ages ? [{ measure: id, of: 'ages', query: by('alder', 'kon') } as const] : []),
    ...leaves.map((leaf) => ({ measure: id, of: 'leaf', leaf, query: by(leaf) }) as const),
  ];
}

function countsOf(
  id: string,
  parts: readonly Part[],
  tables: readonly (readonly unknown[])[],
): MeasureCounts {
  const hasOmbud = members.some(
    ({ measure }) => measure.id === id && measure.dimensions.some((one) => one.id === 'ombud'),
  );
  const own = parts.flatMap((part, index) =>
    part.measure === id ? [{ part, cells: (tables[index] ?? []) as readonly Cell[] }] : [],
  );
  const counted = (is: (part: Part) => boolean): readonly Counted[] =>
    own
      .filter(({ part }) => is(part))
      .flatMap(({ cells }) =>
        cells.map(({ keys, cases }) => {
          const ombud = hasOmbud ? keys.at(-1) : undefined;
          return {
            keys: hasOmbud ? keys.slice(0, -1) : keys,
            ombud: ombud === undefined || ombud === missing ? null : ombud,
            cases,
          };
        }),
      );
  const leaves = own.flatMap(({ part }) => (part.of === 'leaf' ? [part.leaf] : []));
  const figure = own.find(({ part }) => part.of === 'figure')?.cells[0];
  return {
    core: counted(({ of }) => of === 'core'),
    ages: counted(({ of }) => of === 'ages'),
    leaves: Object.fromEntries(
      leaves.map((leaf) => [leaf, counted((part) => part.of === 'leaf' && part.leaf === leaf)]),
    ),
    ...(figure ? { figure: { value: figure.value, cases: figure.cases, hits: figure.hits } } : {}),
  };
}

/** Of each dimension that has a list of values. */
function valuesOfAll(): Readonly<Record<string, readonly string[]>> {
  const dimensions = members.flatMap(({ measure, leaves, core, ages }) =>
    measure.dimensions.filter(
      ({ id }) => leaves.includes(id) || (core && id === 'kon') || (ages && id === 'alder'),
    ),
  );
  return Object.fromEntries(dimensions.map(({ id, values = [] }) => [id, values]));
}
