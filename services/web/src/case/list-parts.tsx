import type { Column } from '@fyr/ui';
import type { Row } from '../api/lists.ts';
import { PageLink } from '../frame/links.tsx';
import { type CaseType, stateKey } from './case-type.ts';
import type { Filter } from './description.ts';
import type { Words } from './words.ts';

/** In the place of a state: all there are, those that are over too. */
export const everything = 'all';

/** Those in progress, those in one state, or all. */
export function statesFilter(type: CaseType, states: readonly string[]): Filter {
  return {
    name: 'state',
    label: 'screen.case.filter',
    none: 'screen.case.inProgress',
    alwaysTold: true,
    choices: [
      ...states.map((value) => ({ value, key: stateKey(type, value) })),
      { value: everything, key: 'screen.case.all' },
    ],
  };
}

/** Those only of which a day has passed without what was due being done. */
export const overdueFilter: Filter = {
  name: 'overdue',
  label: 'screen.case.dates',
  none: 'screen.case.anyDate',
  choices: [{ value: 'true', key: 'screen.case.onlyOverdue' }],
};

/** The human number, which leads to the page. */
export function numberColumn<Shown extends Row>(type: CaseType, { t }: Words): Column<Shown> {
  return {
    key: 'number',
    title: t('screen.case.number'),
    header: true,
    cell: ({ number }) => (
      <PageLink to="/$type/$number" params={{ type, number }}>
        {number}
      </PageLink>
    ),
  };
}
