export { NoticeKind } from './kinds.ts';
