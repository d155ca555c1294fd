import { text, textOf } from '@fyr/texts';
import type { Scope } from '../definition.ts';
import type { Block, Cell } from '../document.ts';
import type { Facts } from '../facts.ts';
import { numberText } from '../format.ts';
import { said } from '../parts/asking.ts';
import { costOf, type EnhetPart } from './shares.ts';
import { splitOre } from './split.ts';

const DRIFT_PP_MAX = 10;

/** The net cost by how many live in each enhet. */
export async function splitBlocks(facts: Facts, scope: Scope): Promise<readonly Block[]> {
  const { locale, from, to } = scope;
  const { net, hasEconomy, parts, unknown } = await costOf(facts, scope);
  if (!hasEconomy) return [said(text(locale, 'report.economy.none'))];
  if (unknown.length > 0) {
    const names = new Intl.ListFormat(locale).format(unknown);
    return [said(text(locale, 'report.split.unknown', { names }))];
  }
  const split = splitOre(
    net,
    parts.map(({ population }) => population),
  );
  if (!split) return [said(text(locale, 'report.split.nobody'))];
  const people = sumOf(parts, ({ population }) => population);
  const columns = [
    { name: textOf(locale, 'dimension.enhet'), type: 'text' },
    { name: text(locale, 'report.column.population'), type: 'number' },
    { name: text(locale, 'report.column.share'), type: 'percent', decimals: 1 },
    { name: text(locale, 'report.column.cost'), type: 'money' },
  ] as const;
  const rows = parts.map(({ name, population }, index) => [
    ...[name, population, percent(population, people)],
    split[index] ?? 0,
  ]);
  const total = [text(locale, 'document.total'), people, 100, net];
  const caption = text(locale, 'report.split', { from, to });
  const note = text(locale, 'report.split.rule');
  return [{ kind: 'table', table: { caption, columns, rows, total, note } }];
}

/** Each enhet's part of the uppdrag beside its part of the people: whether the split is still fair. */
export async function driftBlocks(facts: Facts, scope: Scope): Promise<readonly Block[]> {
  const { locale, to } = scope;
  const { parts, unknown } = await costOf(facts, scope);
  if (parts.length === 0) return [said(text(locale, 'report.split.nobody'))];
  const people = unknown.length > 0 ? 0 : sumOf(parts, ({ population }) => population);
  const isKnown = parts.every(({ ongoing }) => ongoing !== null);
  const uppdrag = sumOf(parts, ({ ongoing }) => ongoing ?? 0);
  const mean = sumOf(parts, ({ ongoingMean }) => ongoingMean ?? 0);
  const lines = parts.map((part) => {
    const ofPeople = percent(part.population, people);
    const ofUppdrag = isKnown ? percent(part.ongoing ?? 0, uppdrag) : null;
    const apart = ofPeople === null || ofUppdrag === null ? null : ofUppdrag - ofPeople;
    const ofMean = part.ongoingMean === null ? null : percent(part.ongoingMean, mean);
    return { name: part.name, ongoing: part.ongoing, ofPeople, ofUppdrag, ofMean, apart };
  });
  const share = { type: 'percent', decimals: 1 } as const;
  const columns = [
    { name: textOf(locale, 'dimension.enhet'), type: 'text' },
    { name: textOf(locale, 'measure.ongoingUppdrag'), type: 'number' },
    { name: text(locale, 'report.column.ofPeople'), ...share },
    { name: text(locale, 'report.column.ofUppdrag'), ...share },
    { name: text(locale, 'report.column.ofMean'), ...share },
    { name: text(locale, 'report.column.apart'), type: 'number', decimals: 1 },
  ] as const;
  const rows = lines.map((line): Cell[] => [
    ...[line.name, line.ongoing ?? 'skyddad', line.ofPeople],
    ...[isKnown ? line.ofUppdrag : 'skyddad', line.ofMean, isKnown ? line.apart : 'skyddad'],
  ]);
  const flagged = lines.flatMap(({ name, apart }) =>
    apart !== null && Math.abs(apart) > DRIFT_PP_MAX
      ? [text(locale, 'report.drift.flag', { name, apart: numberText(locale, apart, 1) })]
      : [],
  );
  const caption = text(locale, 'report.drift', { day: to });
  const note = text(locale, 'report.drift.rule', { max: DRIFT_PP_MAX });
  const agreement = people * uppdrag === 0 ? 'report.drift.nothing' : 'report.drift.none';
  return [
    flagged.length > 0
      ? { kind: 'list', items: flagged }
      : said(text(locale, isKnown ? agreement : 'report.drift.unknown')),
    { kind: 'table', table: { caption, columns, rows, note } },
  ];
}

/** What more or fewer posts would have cost each enhet, at the cost and the grant of a post. */
export async function whatIfBlocks(facts: Facts, scope: Scope): Promise<readonly Block[]> {
  const { locale, from, to } = scope;
  const [{ net, gross, parts, hasEconomy }, { fte }, { grantPerFte }] = await Promise.all([
    costOf(facts, scope),
    facts.organisation(to),
    facts.economy(from, to),
  ]);
  if (!hasEconomy || fte === 0 || grantPerFte === null) {
    return [said(text(locale, 'report.whatIf.unknown'))];
  }
  const end = Temporal.PlainDate.from(to).add({ days: 1 });
  const months = Temporal.PlainDate.from(from)
    .until(end)
    .total({ unit: 'months', relativeTo: from });
  const perPost = gross / fte - (grantPerFte * months) / 12;
  const changes = [-1, -0.5, 0, 0.5, 1].filter((change) => fte + change >= 0);
  const nets = changes.map((change) => Math.round(net + change * perPost));
  const weights = parts.map(({ population }) => population);
  const splits = nets.map((ore) => splitOre(ore, weights));
  if (splits.some((split) => split === null)) return [said(text(locale, 'report.split.nobody'))];
  const columns = [
    { name: textOf(locale, 'dimension.enhet'), type: 'text' as const },
    ...changes.map((change) => ({
      name: text(locale, 'report.whatIf.posts', { fte: numberText(locale, fte + change, 1) }),
      type: 'money' as const,
    })),
  ];
  const rows = parts.map(({ name }, index) => [
    name,
    ...splits.map((split) => split?.[index] ?? null),
  ]);
  const total = [text(locale, 'document.total'), ...nets];
  const caption = text(locale, 'report.whatIf', { from, to });
  const note = text(locale, 'report.whatIf.rule');
  return [{ kind: 'table', table: { caption, columns, rows, total, note } }];
}

function sumOf(parts: readonly EnhetPart[], of: (part: EnhetPart) => number): number {
  return parts.reduce((sum, part) => sum + of(part), 0);
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1000 * part) / whole) / 10;
}
