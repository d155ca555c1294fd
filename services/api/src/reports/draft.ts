import type { ReportDraft, ReportQuery } from '@fyr/contracts';
import { type Rapportslag, rights } from '@fyr/domain';
import { Rejection } from '@fyr/kernel';
import {
  type Composed,
  composeReport,
  definitionOf,
  type Fact,
  type ReportDefinition,
  type WrittenAnswer,
} from '@fyr/reports';
import { type Locale, text, textOf } from '@fyr/texts';
import type { z } from 'zod';
import type { Caller } from '../caller.ts';
import { invalid } from '../problem.ts';
import { doorOf } from '../rights.ts';
import type { Here } from '../rooms.ts';
import { factsFor } from './facts.ts';
import { tellOrganisation } from './organisation.ts';
import { checkPeriod, yearOf } from './periods.ts';

export type Draft = Omit<z.input<typeof ReportDraft>, 'document' | 'questions'> &
  Pick<Composed, 'document' | 'questions'>;
type Asked = Pick<z.output<typeof ReportQuery>, 'from' | 'to' | 'enhet'>;
type About = { readonly kind: string; readonly asked: Asked; readonly locale: Locale };
/** What is written in it, and what it says of itself. */
type Written = {
  readonly answers: ReadonlyMap<string, WrittenAnswer>;
  /** At its head, beside what it is about. */
  readonly facts: readonly Fact[];
};

/**
 * A report as it stands now. Nobody has frozen, approved or sent it, and it says so.
 * @throws Rejection `unknown`, `forbidden` or `invalid`
 */
export async function draftReport(here: Here, caller: Caller, about: About): Promise<Draft> {
  const definition = formFor(caller, about);
  checkPeriod(definition, about.asked, caller.today);
  await checkEnhet(here, caller, about.asked.enhet, 'query.enhet');
  return await composeFor(here, caller, about, {
    answers: new Map(),
    facts: [draftFact(about.locale)],
  });
}

/**
 * The form of a report of a kind for the year that it ends in.
 * @throws Rejection `unknown` where there is none, `forbidden` where it is not the caller's
 */
export function formFor(caller: Caller, { kind, asked }: Pick<About, 'kind' | 'asked'>) {
  const definition = definitionOf(kind as Rapportslag, yearOf(asked.to));
  if (!definition) throw new Rejection('unknown', `no form ${kind} for the year`);
  requireReport(caller, definition);
  return definition;
}

/** @throws Rejection `invalid` where the verksamhet has no such enhet, or another nämnd answers for it */
export async function checkEnhet(
  here: Here,
  caller: Caller,
  enhet: string | undefined,
  path: string,
): Promise<void> {
  if (enhet === undefined) return;
  const { enhetNames } = await tellOrganisation(here, caller);
  const isTheirs = caller.role !== 'namnd' || caller.enheter.includes(enhet);
  if (!isTheirs || !(enhet in enhetNames)) throw invalid(path, 'unknown_enhet');
}

export function draftFact(locale: Locale): Fact {
  return { name: text(locale, 'report.fact.state'), value: text(locale, 'report.fact.draft') };
}

/** @throws Rejection `unknown` or `forbidden` */
export async function composeFor(
  here: Here,
  caller: Caller,
  { kind, asked, locale }: About,
  { answers, facts: [state, ...others] }: Written,
): Promise<Draft> {
  const { from, to, enhet = null } = asked;
  const definition = formFor(caller, { kind, asked });
  const door = requireReport(caller, definition);
  const organisation = await tellOrganisation(here, caller);
  const facts = factsFor(here, caller, { organisation, locale });
  const scope = { locale, from, to, enhet, door };
  const period = text(locale, 'report.periodFromTo', { from, to });
  const ofEnhet = enhet === null ? [] : [{ enhet: organisation.enhetNames[enhet] ?? enhet }];
  const composed = await composeReport(definition, scope, facts, answers, {
    title: titleOf(definition, { period: periodShown(definition, asked), ...ofEnhet[0] }, locale),
    sender: organisation.name,
    recipient: definition.recipient && text(locale, definition.recipient),
    on: caller.today,
    facts: [
      ...(state ? [state] : []),
      { name: text(locale, 'report.fact.period'), value: period },
      ...ofEnhet.map((one) => ({ name: text(locale, 'report.fact.enhet'), value: one.enhet })),
      ...others,
    ],
  });
  return { ...{ kind: definition.kind, from, to, enhet, door }, ...composed };
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
