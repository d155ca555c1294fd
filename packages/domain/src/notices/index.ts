export type { Seated } from '../ledningsgrupp/context.ts';
export { NoticeKind } from './kinds.ts';
export { carriesOpen, ombudIn, seatedIn } from './people.ts';
export { type Addressee, isTold, type Telling, tellingsOf } from './rules.ts';
