export {
  defineProjection,
  type Handler,
  type Projection,
  type ProjectionEvent,
  schemaOf,
} from './projection.ts';
export type { ColumnType, RowOf, RowsOf, Table, TableRows, Tables } from './tables.ts';
