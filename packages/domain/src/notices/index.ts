export { NoticeKind } from './kinds.ts';
export { carriesOpen, type Member, membersOf, ombudIn } from './people.ts';
export { type Addressee, isTold, type Telling, tellingsOf } from './rules.ts';
