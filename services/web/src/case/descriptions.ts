import type { Case } from '../api/cases.ts';
import type { Row } from '../api/lists.ts';
import { systemfelList } from '../systemfel/list.tsx';
import { systemfelPage } from '../systemfel/page.tsx';
import { uppdragList } from '../uppdrag/list.tsx';
import { uppdragPage } from '../uppdrag/page.tsx';
import type { CaseType } from './case-type.ts';
import type { ListDescription, PageDescription } from './description.ts';

/** How each workflow is shown. A new one is one line here. */
const descriptions = {
  uppdrag: { list: uppdragList, page: uppdragPage },
  systemfel: { list: systemfelList, page: systemfelPage },
} as const;

export function listOf(type: CaseType): ListDescription<Row> {
  return descriptions[type].list as unknown as ListDescription<Row>;
}

export function pageOf(type: CaseType): PageDescription<Case> {
  return descriptions[type].page as unknown as PageDescription<Case>;
}
