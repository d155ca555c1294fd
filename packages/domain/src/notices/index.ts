export { NoticeKind } from './kinds.ts';
export { carriersOf, type Member, membersOf, ombudIn, type Told } from './people.ts';
export { type Addressee, isTold, type Telling, tellingsOf } from './rules.ts';
