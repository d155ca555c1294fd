import type { ReportDraft, ReportQuery } from '@fyr/contracts';
import { type Rapportslag, rights } from '@fyr/domain';
import { Rejection } from '@fyr/kernel';
import { composeReport, type Document, definitionOf, type ReportDefinition } from '@fyr/reports';
import { type Locale, text, textOf } from '@fyr/texts';
import type { z } from 'zod';
import type { Caller } from '../caller.ts';
import { invalid } from '../problem.ts';
import { doorOf } from '../rights.ts';
import type { Here } from '../rooms.ts';
import { factsFor } from './facts.ts';
import { tellOrganisation } from './organisation.ts';
import { checkPeriod, yearOf } from './periods.ts';

type Draft = Omit<z.input<typeof ReportDraft>, 'document'> & { readonly document: Document };
type Asked = Pick<z.output<typeof ReportQuery>, 'from' | 'to' | 'enhet'>;

/**
 * A report as it stands now. Nobody has frozen, approved or sent it, and it says so.
 * @throws Rejection `unknown`, `forbidden` or `invalid`
 */
export async function draftReport(
  here: Here,
  caller: Caller,
  { kind, asked, locale }: { readonly kind: string; readonly asked: Asked; locale: Locale },
): Promise<Draft> {
  const { from, to, enhet = null } = asked;
  const definition = definitionOf(kind as Rapportslag, yearOf(to));
  if (!definition) throw new Rejection('unknown', `no form ${kind} for the year`);
  const door = requireReport(caller, definition);
  checkPeriod(definition, { from, to }, caller.today);
  const organisation = await tellOrganisation(here, caller);
  if (enhet !== null && !(enhet in organisation.enhetNames)) {
    throw invalid('query.enhet', 'unknown_enhet');
  }

  const facts = factsFor(here, caller, { organisation, locale });
  const scope = { locale, from, to, enhet, door };
  const period = text(locale, 'report.periodFromTo', { from, to });
  const ofEnhet = enhet === null ? [] : [{ enhet: organisation.enhetNames[enhet] ?? enhet }];
  const { document, questions, digest } = await composeReport(definition, scope, facts, new Map(), {
    title: titleOf(definition, { period: periodShown(definition, asked), ...ofEnhet[0] }, locale),
    sender: organisation.name,
    recipient: definition.recipient && text(locale, definition.recipient),
    on: caller.today,
    facts: [
      { name: text(locale, 'report.fact.state'), value: text(locale, 'report.fact.draft') },
      { name: text(locale, 'report.fact.period'), value: period },
      ...ofEnhet.map((one) => ({ name: text(locale, 'report.fact.enhet'), value: one.enhet })),
    ],
  });
  return {
    ...{ kind: definition.kind, from, to, enhet, door, digest },
    questions: questions.map(({ id, status }) => ({ id, status })),
    document,
  };
}

/** @throws Rejection `forbidden` */
function requireReport(caller: Caller, { kind }: ReportDefinition) {
  const door = doorOf(caller);
  if (door !== null && rights[caller.role].reports.includes(kind)) return door;
  throw new Rejection('forbidden', `no ${kind} for ${caller.role}`, {
    because: [{ rule: 'readOfOtherRole', values: { role: caller.role } }],
  });
}

function titleOf(
  { kind }: ReportDefinition,
  about: { readonly period: string; readonly enhet?: string },
  locale: Locale,
): string {
  const values = { name: textOf(locale, `code.Rapportslag.${kind}`), ...about };
  return text(locale, about.enhet === undefined ? 'report.title' : 'report.titleOfEnhet', values);
}

/** A year is named, other days are spelt out. */
function periodShown({ period }: ReportDefinition, { from, to }: Asked): string {
  if (period === 'year') return from.slice(0, 4);
  return from === to ? from : `${from}–${to}`;
}
