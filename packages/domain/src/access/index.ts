export { fixedFor } from './correcting.ts';
export { doorTo, FigureRoom } from './figures.ts';
export { FrozenReader, frozenReaderOf, frozenReadersOf } from './frozen-reader.ts';
export { holds, type Right } from './holds.ts';
export type { Hidden, Matter } from './matters.ts';
export { purposeOf } from './purpose.ts';
export {
  commandsOf,
  mayGive,
  type Reader,
  reachOf,
  readingInReport,
  readingOf,
  readingOfType,
  subjectsIn,
  type Tie,
  tieTo,
} from './reach.ts';
export {
  type Reach,
  type ReadableType,
  type Reading,
  type Rights,
  rights,
  StatisticsDoor,
} from './rights.ts';
export { incompatibleRoles, Role } from './roles.ts';
export { type Room, roomOf, rooms } from './room.ts';
export { clientsTold, fieldsHidden, hiddenFrom, isShown, withhold } from './withhold.ts';
export { isOfGroup, isWithinType, type Within, type WithinType } from './within.ts';
