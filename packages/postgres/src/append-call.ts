import type { Prepared, Row } from './prepare-append.ts';

/** What became of one append of a batch. */
export type AppendRow = {
  readonly key: string;
  readonly status: 'recorded' | 'conflict' | 'repeated' | 'key_reused';
  // biome-ignore lint/suspicious/noExplicitAny: an outcome or a code, by status
  readonly outcome: any;
};

/** The append function's parameters: a column each, of all the rows of one sort. */
const columns = {
  command: {
    key: 'text',
    digest: 'bytea',
    rejected: 'text',
    recorded: 'text',
    own_part: 'integer',
    own_stream: 'uuid',
    own_revision: 'integer',
    own_state: 'text',
  },
  part: {
    append: 'integer',
    stream: 'uuid',
    type: 'text',
    letter: 'text',
    year: 'integer',
    expected: 'integer',
    events: 'integer',
    machine_version: 'integer',
    state: 'text',
    since: 'date',
    context: 'text',
  },
  event: {
    append: 'integer',
    stream: 'uuid',
    stream_type: 'text',
    revision: 'integer',
    type: 'text',
    version: 'integer',
    data: 'text',
    personal: 'bytea',
    subject_kind: 'text',
    subject: 'uuid',
    key_version: 'integer',
    state: 'text',
    actor: 'text',
    cause: 'text',
    at: 'bigint',
    digest: 'bytea',
  },
  timer: {
    append: 'integer',
    stream: 'uuid',
    name: 'text',
    due_at: 'bigint',
    event: 'text',
    revision: 'integer',
  },
  card: {
    append: 'integer',
    stream: 'uuid',
    subject_kind: 'text',
    subject: 'uuid',
    key_version: 'integer',
    ciphertext: 'bytea',
  },
} as const;

type Sort = keyof typeof columns;

const parameters = (Object.keys(columns) as Sort[]).flatMap((sort) =>
  Object.entries(columns[sort]).map(([column, type]) => ({ sort, column, type })),
);

const textOf = (name: string) =>
  `select key, status, outcome from ${name}(p_tenant => $1, ${parameters
    .map(({ sort, column, type }, index) => {
      const name = sort === 'command' ? `p_${column}` : `p_${sort}_${column}`;
      return `${name} => $${index + 2}::${type}[]`;
    })
    .join(', ')})`;

/** The function that the store's role may append by. */
type AppendName = 'append' | 'append_told';
const texts = { append: textOf('append'), append_told: textOf('append_told') };

/** One call for a whole batch, prepared once per connection: an unnamed one is planned anew each time. */
export function appendCall(name: AppendName, tenant: string, batch: readonly Prepared[]) {
  const rows: Record<Sort, Row[]> = { command: [], part: [], event: [], timer: [], card: [] };
  batch.forEach(({ command, parts, events, timers, cards }, index) => {
    const append = index + 1;
    const own_part = parts.length > 0 ? rows.part.length + 1 : null;
    rows.command.push({ ...command, own_part });
    for (const row of parts) rows.part.push({ append, ...row });
    for (const row of events) rows.event.push({ append, ...row });
    for (const row of timers) rows.timer.push({ append, ...row });
    for (const row of cards) rows.card.push({ append, ...row });
  });
  const values = parameters.map(({ sort, column }) => rows[sort].map((row) => row[column]));
  return { name, text: texts[name], values: [tenant, ...values] };
}
