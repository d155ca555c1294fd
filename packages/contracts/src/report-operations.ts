import { json, type Operation } from './operation.ts';
import { ReportCatalogue, ReportDraft, ReportQuery, reportMediaTypes } from './report.ts';

/** What is sent to others. */
export const reportOperations: readonly Operation[] = [
  {
    ...{ method: 'get', path: '/api/v1/reports', id: 'listReports', tag: 'reports' },
    summary: 'The forms of report that the role reads',
    answers: { 200: json('With periods to choose among.', 'ReportCatalogue', ReportCatalogue) },
  },
  {
    ...{ method: 'get', path: '/api/v1/reports/:kind', id: 'draftReport', tag: 'reports' },
    summary: 'A report as it stands now, through the door of the role',
    query: ReportQuery,
    answers: {
      200: {
        what: 'The report in the form asked for, the same in each.',
        content: {
          ...Object.fromEntries(Object.values(reportMediaTypes).map((type) => [type, null])),
          [reportMediaTypes.json]: { name: 'ReportDraft', schema: ReportDraft },
        },
      },
    },
  },
];
