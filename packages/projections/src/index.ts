export { agenda, CENTRAL } from './agenda/projection.ts';
export {
  type AgendaCandidate,
  type AgendaCandidates,
  type AgendaQuery,
  type CandidateKind,
  queryAgenda,
} from './agenda/query.ts';
export { ledningsgruppWorklist } from './ledningsgrupp-worklist/projection.ts';
export {
  type LedningsgruppListQuery,
  type LedningsgruppListRow,
  queryLedningsgruppWorklist,
} from './ledningsgrupp-worklist/query.ts';
export { loggkontrollWorklist } from './loggkontroll-worklist/projection.ts';
export {
  type LoggkontrollListQuery,
  type LoggkontrollListRow,
  queryLoggkontrollWorklist,
} from './loggkontroll-worklist/query.ts';
export { moteWorklist } from './mote-worklist/projection.ts';
export {
  type MoteListQuery,
  type MoteListRow,
  queryMoteWorklist,
} from './mote-worklist/query.ts';
export { type Page, pageMax } from './page.ts';
export {
  defineProjection,
  type Handler,
  type Projection,
  type ProjectionEvent,
  schemaOf,
} from './projection.ts';
export { rapportWorklist } from './rapport-worklist/projection.ts';
export {
  queryRapportWorklist,
  type RapportListQuery,
  type RapportListRow,
} from './rapport-worklist/query.ts';
export { projections } from './read-models.ts';
export type { ReleasedTable } from './release/catalogue.ts';
export { nearestReleased, type ReleasedChoice } from './release/nearest.ts';
export { queryTablesOut, type TableOut } from './release/open-tables.ts';
export { lastReleased, nextRelease } from './release/out.ts';
export { releaseDue } from './release/release-due.ts';
export { analyze } from './runner/analyze.ts';
export { type Applier, createApplier, type Delivered, type Parked } from './runner/applier.ts';
export { compareWithFreshFold, type Difference } from './runner/compare.ts';
export type { DifferingTable } from './runner/digest.ts';
export { prune } from './runner/kept.ts';
export { listParked, type ParkedStream, replayParked } from './runner/parked.ts';
export { parkedIn } from './runner/parked-in.ts';
export { type Rebuilt, rebuild } from './runner/rebuild.ts';
export { rollback } from './runner/rollback.ts';
export { isServing, positionOf, positionsIn, tellRooms } from './runner/serving.ts';
export { type Standing, standingOf } from './runner/standing.ts';
export { type ModelStatus, statusOf } from './runner/status.ts';
export { openStorage, type Storage } from './runner/storage.ts';
export { type DimensionInfo, type MeasureInfo, measures } from './statistics/catalogue.ts';
export {
  type DriftGauge,
  type DriftQuery,
  type DriftReading,
  queryDriftGauge,
} from './statistics/drift-gauge.ts';
export type { Aggregate, Unit } from './statistics/measure.ts';
export {
  type Door,
  type Figure,
  queryBehind,
  queryStatistic,
  queryStatistics,
  type Statistic,
  type StatisticQuery,
} from './statistics/query.ts';
export { type Figured, tabulate } from './statistics/tabulate.ts';
export { systemfelStatistics } from './systemfel-statistics/projection.ts';
export { systemfelWorklist } from './systemfel-worklist/projection.ts';
export {
  querySystemfelWorklist,
  type SystemfelListQuery,
  type SystemfelListRow,
} from './systemfel-worklist/query.ts';
export type { ColumnType, RowOf, RowsOf, Table, TableRows, Tables } from './tables.ts';
export type { TenantReader } from './tenant-reader.ts';
export { uppdragStatistics } from './uppdrag-statistics/projection.ts';
export { type Load, queryLoad } from './uppdrag-worklist/load.ts';
export { uppdragWorklist } from './uppdrag-worklist/projection.ts';
export {
  queryUppdragWorklist,
  type UppdragListQuery,
  type UppdragListRow,
} from './uppdrag-worklist/query.ts';
export { queryUppdragDays } from './uppdrag-worklist/query-days.ts';
export {
  type ObservationRow,
  queryObservations,
} from './uppdrag-worklist/query-observations.ts';
export { verksamhetWorklist } from './verksamhet-worklist/projection.ts';
export {
  queryVerksamhetWorklist,
  type VerksamhetListQuery,
  type VerksamhetListRow,
} from './verksamhet-worklist/query.ts';
