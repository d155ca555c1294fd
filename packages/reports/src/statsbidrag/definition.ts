import { text } from '@fyr/texts';
import type { ReportDefinition, Scope } from '../definition.ts';
import type { Block, Cell } from '../document.ts';
import type { Facts } from '../facts.ts';
import { ask, measureOf, noteOf, said } from '../parts/asking.ts';
import { staffingBlocks } from '../parts/organisation.ts';
import { byOne, each } from '../parts/tables.ts';
import { grantFor } from './grant.ts';

/** What the grant comes to on posts that were filled, and what of it may have to be paid back. */
export const statsbidrag: ReportDefinition = {
  kind: 'STATSBIDRAG',
  years: { from: 2000, to: null },
  period: 'months',
  recipient: null,
  sources: ['report.source.ordinance', 'report.source.register'],
  questions: [
    { id: 'grant', heading: 'report.bidrag.grant', answer: 'computed', blocks: grantBlocks },
    {
      id: 'months',
      heading: 'report.bidrag.months',
      answer: 'computed',
      blocks: each(staffingBlocks, byOne('staffedFteMonths', 'month')),
    },
    {
      id: 'vacancies',
      heading: 'report.bidrag.vacancies',
      answer: 'half',
      blocks: byOne('vacantFteMonths', 'month'),
    },
  ],
};

async function grantBlocks(facts: Facts, scope: Scope): Promise<readonly Block[]> {
  const { locale, from, to } = scope;
  const [{ grantPerFte }, filled, vacant] = await Promise.all([
    facts.economy(from, to),
    ask(facts, scope, measureOf('staffedFteMonths')),
    ask(facts, scope, measureOf('vacantFteMonths')),
  ]);
  const year = to.slice(0, 4);
  if (grantPerFte === null) return [said(text(locale, 'report.bidrag.unknown', { year }))];
  if (typeof filled?.total !== 'number' || typeof vacant?.total !== 'number') {
    return [said(text(locale, 'report.bidrag.notGiven'))];
  }
  const months = [filled.total, vacant.total, filled.total + vacant.total] as const;
  const [ofFilled, ofAll] = [grantFor(grantPerFte, months[0]), grantFor(grantPerFte, months[2])];
  const line = (name: string, fteMonths: number, ore: number): Cell[] => [name, fteMonths, ore];
  const columns = [
    { name: text(locale, 'report.column.sum'), type: 'text' },
    { name: text(locale, 'report.column.months'), type: 'number', decimals: 2 },
    { name: text(locale, 'report.column.grant'), type: 'money' },
  ] as const;
  const rows = [
    line(text(locale, 'report.bidrag.filled'), months[0], ofFilled),
    line(text(locale, 'report.bidrag.vacant'), months[1], ofAll - ofFilled),
  ];
  const total = line(text(locale, 'report.bidrag.all'), months[2], ofAll);
  const amounts = { year, perYear: kronor(grantPerFte), perMonth: kronor(grantPerFte / 12) };
  const caption = text(locale, 'report.bidrag', { from, to });
  const note = noteOf(locale, [filled, vacant]);
  const risk = ofAll - ofFilled;
  return [
    said(text(locale, 'report.bidrag.amount', amounts)),
    { kind: 'table', table: { caption, columns, rows, total, note } },
    said(
      risk > 0
        ? text(locale, 'report.bidrag.risk', { risk: kronor(risk) })
        : text(locale, 'report.bidrag.noRisk'),
    ),
  ];

  function kronor(ore: number): string {
    const digits = { minimumFractionDigits: ore % 100 === 0 ? 0 : 2, maximumFractionDigits: 2 };
    return new Intl.NumberFormat(locale, digits).format(ore / 100);
  }
}
