import { json, type Operation } from './operation.ts';
import {
  RapportDocumentQuery,
  RapportDraft,
  RapportDraftQuery,
  ReportCatalogue,
  ReportDraft,
  ReportQuery,
  reportMediaTypes,
} from './report.ts';

const files = Object.fromEntries(Object.values(reportMediaTypes).map((type) => [type, null]));

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
          ...files,
          [reportMediaTypes.json]: { name: 'ReportDraft', schema: ReportDraft },
        },
      },
    },
  },
  {
    ...{ method: 'get', path: '/api/v1/rapport/:id/draft', id: 'readRapportDraft', tag: 'rapport' },
    summary: 'A report as it is written and counted now, and what has changed since the last draft',
    query: RapportDraftQuery,
    answers: {
      200: {
        what: 'Through the door of the role, the same in each form.',
        content: {
          ...files,
          [reportMediaTypes.json]: { name: 'RapportDraft', schema: RapportDraft },
        },
      },
    },
  },
  {
    ...{ method: 'get', path: '/api/v1/rapport/:id/document/:format', tag: 'rapport' },
    id: 'readRapportDocument',
    summary: 'A frozen report, byte for byte as it was frozen',
    query: RapportDocumentQuery,
    answers: { 200: { what: 'As it was composed for the role.', content: files } },
  },
];
