export { definitionOf, reportDefinitions } from './catalogue.ts';
export { type ChangedCell, type ChangedQuestion, changesBetween } from './changes.ts';
export { type Composed, composeReport } from './compose.ts';
export { type CsvCell, csvText } from './csv.ts';
export type { Question, ReportDefinition, Scope, WrittenAnswer } from './definition.ts';
export {
  type Block,
  type Cell,
  type Column,
  type Document,
  type Fact,
  type Table,
  tablesOf,
} from './document.ts';
export type {
  Asked,
  EconomyTold,
  Facts,
  LedningsgruppTold,
  MeetingTold,
  OrganisationTold,
  PlanTold,
  SystemfelTold,
} from './facts.ts';
export { packDocument } from './ledningsgruppsunderlag/pack.ts';
export { minutesDocument } from './protokoll/document.ts';
export {
  answerOf,
  csvwOf,
  machineRows,
  pictureOf,
  type QuestionAnswer,
  questionDocument,
  questionTable,
  tableName,
} from './question/index.ts';
export { formOf, rapportKey } from './rapport-form.ts';
