import { sharedReportTexts } from './reports/shared.ts';

/** What reports ask and say; each report has a file of its own beside the shared one. */
export const reportTexts = { ...sharedReportTexts } as const;
