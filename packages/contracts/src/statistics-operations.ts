import { json, type Operation } from './operation.ts';
import {
  DriftGauge,
  DriftQuery,
  MeasureCatalogue,
  RowsBehind,
  StatisticQuery,
  StatisticTable,
  StatisticTableQuery,
  statisticMediaTypes,
} from './statistics.ts';

/** Figures, each with its counting rule and the place in the log that it was counted to. */
export const statisticsOperations: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/api/v1/statistics', id: 'listMeasures', tag: 'statistics' },
    summary: 'Every measure, with its counting rule and dimensions',
    answers: { 200: json('The catalogue.', 'MeasureCatalogue', MeasureCatalogue) },
  },
  {
    ...{ method: 'get', path: '/api/v1/statistics/:measure', id: 'countMeasure' },
    tag: 'statistics',
    summary:
      'Measures (one, or several with a comma between) as a table, through the door of the role',
    query: StatisticTableQuery,
    answers: {
      200: {
        what: 'The table, the same in each form. See docs/statistics.md.',
        content: {
          ...Object.fromEntries(Object.values(statisticMediaTypes).map((type) => [type, null])),
          [statisticMediaTypes.json]: { name: 'StatisticTable', schema: StatisticTable },
        },
      },
    },
  },
  {
    ...{ method: 'get', path: '/api/v1/statistics/:measure/behind', id: 'listBehind' },
    tag: 'statistics',
    summary: 'What stands behind a figure that the caller may open, and how many others',
    query: StatisticQuery,
    answers: { 200: json('What stands behind it.', 'RowsBehind', RowsBehind) },
  },
  {
    ...{ method: 'get', path: '/api/v1/drift', id: 'readDrift', tag: 'statistics' },
    summary: 'Whether the work drifts away from its target group, quarter by quarter',
    query: DriftQuery,
    answers: { 200: json('The gauge.', 'DriftGauge', DriftGauge) },
  },
];
