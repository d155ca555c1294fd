import { verksamhet } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { verksamhetExamples as e } from '../../../domain/src/verksamhet/examples.ts';
import { type GivenEvent, given } from '../read-models.fixture.ts';
import { withStatistics } from './statistics.fixture.ts';

/** Figures of one verksamhet, whose stream is the tenant's own. */
export function withOrganisation() {
  const { tenant, models, ask } = withStatistics();
  return {
    tenant,
    models,
    ask,
    organise: (...events: readonly GivenEvent[]) =>
      models().record(tenant(), verksamhet, tenant(), events),
  };
}

export const begun = (on: LocalDate, ...enheter: readonly string[]): readonly GivenEvent[] => [
  given(e.VerksamhetStarted, on, { from: on }),
  ...enheter.map((enhet) => given(e.EnhetAdded, on, { enhet, from: on })),
];

type Share = { readonly enheter: readonly string[]; readonly fte: number };

export const employed = (
  ombud: string,
  from: LocalDate,
  ...shares: readonly Share[]
): readonly GivenEvent[] => [
  given(e.OmbudEmployed, from, { ombud, from }),
  given(e.OmbudFteSet, from, {
    ...{ ombud, from },
    shares: shares.map((share) => ({ exclusive: false, ...share })),
  }),
];
