import { draftTexts } from './reports/drafts.ts';
import { governingReportTexts } from './reports/governing.ts';
import { lansstyrelsenTexts } from './reports/lansstyrelsen.ts';
import { moneyReportTexts } from './reports/money.ts';
import { reportPartTexts } from './reports/parts.ts';
import { protokollTexts } from './reports/protokoll.ts';
import { sharedReportTexts } from './reports/shared.ts';
import { verksamhetsberattelseTexts } from './reports/verksamhetsberattelse.ts';

/** What reports ask and say; each report has a file of its own beside the shared one. */
export const reportTexts = {
  ...sharedReportTexts,
  ...draftTexts,
  ...reportPartTexts,
  ...verksamhetsberattelseTexts,
  ...lansstyrelsenTexts,
  ...moneyReportTexts,
  ...governingReportTexts,
  ...protokollTexts,
} as const;
