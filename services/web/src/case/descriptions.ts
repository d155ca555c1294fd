import type { Case } from '../api/cases.ts';
import type { Row } from '../api/lists.ts';
import { ledningsgruppList } from '../ledningsgrupp/list.tsx';
import { ledningsgruppPage } from '../ledningsgrupp/page.tsx';
import { moteList } from '../mote/list.tsx';
import { motePage } from '../mote/page.tsx';
import { systemfelList } from '../systemfel/list.tsx';
import { systemfelPage } from '../systemfel/page.tsx';
import { uppdragList } from '../uppdrag/list.tsx';
import { uppdragPage } from '../uppdrag/page.tsx';
import { verksamhetPage } from '../verksamhet/page.tsx';
import type { CaseType, ListType } from './case-type.ts';
import type { ListDescription, PageDescription } from './description.ts';

/** How each work list is shown. A new one is one line here. */
const lists = {
  uppdrag: uppdragList,
  systemfel: systemfelList,
  mote: moteList,
  ledningsgrupp: ledningsgruppList,
} as const satisfies Readonly<Record<ListType, unknown>>;

/** How each case is shown. A new one is one line here. */
const pages = {
  uppdrag: uppdragPage,
  systemfel: systemfelPage,
  mote: motePage,
  ledningsgrupp: ledningsgruppPage,
  verksamhet: verksamhetPage,
} as const satisfies Readonly<Record<CaseType, unknown>>;

export function listOf(type: ListType): ListDescription<Row> {
  return lists[type] as unknown as ListDescription<Row>;
}

export function pageOf(type: CaseType): PageDescription<Case> {
  return pages[type] as unknown as PageDescription<Case>;
}
