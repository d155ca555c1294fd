export { doorTo, FigureRoom } from './figures.ts';
export {
  commandsOf,
  isOwn,
  mayGive,
  type Reader,
  readingOf,
  readingOfType,
  subjectsIn,
} from './reach.ts';
export {
  type Hidden,
  type ReadableType,
  type Reading,
  type Rights,
  rights,
  StatisticsDoor,
} from './rights.ts';
export { incompatibleRoles, Role } from './roles.ts';
export { clientsTold, fieldsHidden, hiddenFrom, isShown, withhold } from './withhold.ts';
