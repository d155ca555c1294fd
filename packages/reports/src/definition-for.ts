import type { Rapportslag } from '@fyr/domain';
import { ansokanStatsbidrag } from './ansokan-statsbidrag/definition.ts';
import type { ReportDefinition } from './definition.ts';
import { delredovisning } from './delredovisning/definition.ts';
import { redovisningLansstyrelsen } from './redovisning-lansstyrelsen/definition.ts';
import { verksamhetsberattelse } from './verksamhetsberattelse/definition.ts';

/** Every form there is. */
export const definitions: readonly ReportDefinition[] = [
  verksamhetsberattelse,
  redovisningLansstyrelsen,
  ansokanStatsbidrag,
  delredovisning,
];

/** The form of a year's report; null where there was none that year. */
export function definitionFor(kind: Rapportslag, year: number): ReportDefinition | null {
  const form = definitions.find(
    (one) => one.kind === kind && one.years.from <= year && year <= (one.years.to ?? year),
  );
  return form ?? null;
}
