import { type ReleasedTable, releasedMeasures, tablesOf } from '../release/catalogue.ts';
import { activityMeasures } from './activity-measures.ts';
import { costMeasures } from './cost-measures.ts';
import { intakeMeasures } from './intake-measures.ts';
import { ledningsgruppMeasures } from './ledningsgrupp-measures.ts';
import type { Behind, Dimension, Measure } from './measure.ts';
import { staffingMeasures } from './staffing-measures.ts';
import { systemfelMeasures } from './systemfel-measures.ts';
import { uppdragMeasures } from './uppdrag-measures.ts';

const all: readonly Measure[] = [
  ...uppdragMeasures,
  ...intakeMeasures,
  ...systemfelMeasures,
  ...ledningsgruppMeasures,
  ...staffingMeasures,
  ...activityMeasures,
  ...costMeasures,
];

export const measuresById: ReadonlyMap<string, Measure> = new Map(
  all.map((measure) => [measure.id, measure]),
);

export type MeasureInfo = Pick<Measure, 'id' | 'unit' | 'aggregate' | 'time' | 'room' | 'open'> & {
  /** Where its counting rule stands in the texts; its name is at `measure.<id>`. */
  readonly rule: string;
  readonly dimensions: readonly DimensionInfo[];
  /** The read models that it is counted from. */
  readonly models: readonly string[];
  /** The type of what it opens to, through the exact door. */
  readonly opensTo: Behind['type'] | null;
  /** The tables that go out of it, and with which periods; none of most. */
  readonly released: readonly ReleasedTable[];
};

/** Its name is at `dimension.<id>`. */
export type DimensionInfo = Pick<Dimension, 'id' | 'values' | 'names' | 'many' | 'exactOnly'>;

/** Every figure there is, with the dimensions it may be asked by. */
export const measures: readonly MeasureInfo[] = all.map(
  ({ id, unit, aggregate, time, room, open, model, joins = [], dimensions, behind }) => {
    const member = releasedMeasures.get(id);
    return {
      id,
      unit,
      aggregate,
      time,
      ...(room ? { room } : {}),
      ...(open ? { open } : {}),
      rule: `measure.${id}.rule`,
      dimensions: dimensions.map(infoOf),
      models: [model, ...joins].map(({ name }) => name),
      opensTo: behind?.type ?? null,
      released: member ? tablesOf(member) : [],
    };
  },
);

function infoOf({ id, values, names, many, exactOnly }: Dimension): DimensionInfo {
  return {
    id,
    ...(values ? { values } : {}),
    ...(names ? { names } : {}),
    ...(many ? { many } : {}),
    ...(exactOnly ? { exactOnly } : {}),
  };
}
