import type { Statistic } from '@fyr/projections';
import { type Locale, type TextKey, text, textOf } from '@fyr/texts';
import type { Scope } from '../definition.ts';
import type { Block } from '../document.ts';

/** What the report rests on: laws and papers, and the rule by which each of its figures is counted. */
export function sourcesOf(
  { locale, door }: Scope,
  sources: readonly TextKey[],
  asked: readonly Statistic[],
): readonly Block[] {
  return [
    { kind: 'newPage' },
    { kind: 'heading', level: 1, text: text(locale, 'report.sources') },
    { kind: 'list', items: sources.map((source) => text(locale, source)) },
    { kind: 'paragraph', text: text(locale, `report.door.${door}`) },
    ...rulesOf(locale, asked),
  ];
}

function rulesOf(locale: Locale, asked: readonly Statistic[]): readonly Block[] {
  const byMeasure = new Map(asked.map((statistic) => [statistic.measure, statistic]));
  if (byMeasure.size === 0) return [];
  const nameOf = (measure: string) => textOf(locale, `measure.${measure}`);
  const rows = [...byMeasure.values()]
    .toSorted((a, b) => nameOf(a.measure).localeCompare(nameOf(b.measure), locale))
    .map(({ measure, rule, position }) => [nameOf(measure), textOf(locale, rule), position]);
  const columns = [
    { name: text(locale, 'report.column.measure'), type: 'text' },
    { name: text(locale, 'report.column.rule'), type: 'text' },
    { name: text(locale, 'report.column.position'), type: 'number' },
  ] as const;
  const caption = text(locale, 'report.rules');
  return [{ kind: 'table', table: { caption, columns, rows } }];
}
