import { defineProjection } from '@fyr/projections';
import { loan, loanEvents } from '../../../packages/kernel/src/library.fixture.ts';

/** One row per stream, as the straight line keeps it. */
export const loanCards = defineProjection({
  name: 'loan_cards',
  version: 1,
  workflow: loan,
  events: loanEvents,
  tables: { card: { columns: { state: 'text', events: 'int', last_on: 'date' } } },
  on: {},
  every: ({ data, state, revision }, rows) => {
    const card = { state, events: revision, last_on: data.on };
    if (rows.card.last()) rows.card.update(() => true, card);
    else rows.card.add(card);
  },
});
