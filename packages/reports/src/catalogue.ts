import type { Rapportslag } from '@fyr/domain';
import { ansokanStatsbidrag } from './ansokan-statsbidrag/definition.ts';
import type { ReportDefinition } from './definition.ts';
import { delredovisning } from './delredovisning/definition.ts';
import { ekonomi } from './ekonomi/definition.ts';
import { kostnadsfordelning } from './kostnadsfordelning/definition.ts';
import { ledningsgruppsunderlag } from './ledningsgruppsunderlag/definition.ts';
import { namndrapport } from './namndrapport/definition.ts';
import { redovisningLansstyrelsen } from './redovisning-lansstyrelsen/definition.ts';
import { statsbidrag } from './statsbidrag/definition.ts';
import { verksamhetsberattelse } from './verksamhetsberattelse/definition.ts';
import { verksamhetsplan } from './verksamhetsplan/definition.ts';
import { viSaNiGjorde } from './vi-sa-ni-gjorde/definition.ts';

/** Every form there is, in the order to show them. A new one is a line here. */
export const reportDefinitions: readonly ReportDefinition[] = [
  verksamhetsberattelse,
  redovisningLansstyrelsen,
  ansokanStatsbidrag,
  delredovisning,
  ledningsgruppsunderlag,
  namndrapport,
  kostnadsfordelning,
  statsbidrag,
  ekonomi,
  viSaNiGjorde,
  verksamhetsplan,
];

/** The form of a kind for a year of report; undefined where none was in use. */
export function definitionOf(kind: Rapportslag, year: number): ReportDefinition | undefined {
  return reportDefinitions.find(
    ({ kind: of, years: { from, to } }) => of === kind && from <= year && year <= (to ?? year),
  );
}
