import { ReportCatalogue, ReportDraft, ReportFormat, ReportQuery } from '@fyr/contracts';
import { rights } from '@fyr/domain';
import { reportDefinitions } from '@fyr/reports';
import { text, textOf } from '@fyr/texts';
import { callerOf } from '../caller.ts';
import { acceptedLocale } from '../locale.ts';
import type { Router } from '../router.ts';
import type { Services } from '../services.ts';
import { draftReport } from './draft.ts';
import { fileAnswer } from './files.ts';
import { tellOrganisation } from './organisation.ts';
import { periodsOf } from './periods.ts';

/** What is sent to others, as it stands now: which reports there are, and each in any form. */
export function reportRoutes(app: Router, services: Services): void {
  const config = { may: 'reports' } as const;

  app.get(
    '/api/v1/reports',
    { config, schema: { response: { 200: ReportCatalogue } } },
    async (request) => {
      const caller = callerOf(request);
      const locale = acceptedLocale(request.headers['accept-language']);
      const { began } = await tellOrganisation(services.roomOf(caller), caller);
      const { today } = caller;
      const kinds = rights[caller.role].reports;
      const reports = reportDefinitions.filter(({ kind }) => kinds.includes(kind));
      return {
        reports: reports.map((form) => ({
          kind: form.kind,
          name: textOf(locale, `code.Rapportslag.${form.kind}`),
          recipient: form.recipient && text(locale, form.recipient),
          period: form.period,
          formats: ReportFormat.options,
          periods: periodsOf(form, { began, today }).map((period) => ({
            ...period,
            dueOn: form.dueOn?.(period.to) ?? null,
          })),
        })),
      };
    },
  );

  app.get(
    '/api/v1/reports/:kind',
    { config, schema: { querystring: ReportQuery, response: { 200: ReportDraft } } },
    async (request, reply) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const { kind } = request.params as { kind: string };
      const { format = 'json', lang, ...asked } = request.query;
      const locale = lang ?? acceptedLocale(request.headers['accept-language']);
      const draft = await draftReport(here, caller, { kind, asked, locale });
      if (format !== 'json') return await fileAnswer(reply, draft.document, format);
      reply.header('content-language', locale);
      return draft;
    },
  );
}
