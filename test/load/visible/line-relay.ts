import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';

/** The straight line's relay: no epochs, no loss, no second one. Nothing but the way itself. */
const [url = '', natsUrl = '', tenant = ''] = process.argv.slice(2);
const client = new pg.Client({ connectionString: url });
await client.connect();
const nats = await connect({ servers: natsUrl });
const { streams } = await jetstreamManager(nats);
await streams.add({ name: 'LINE', subjects: ['line-event.>'] });
const stream = jetstream(nats);

let last = 0;
let woken = true;
let wake = () => {};
nats.subscribe('line-wake', {
  callback: () => {
    woken = true;
    wake();
  },
});
const text = `select position, stream_id, data from event
  where tenant = $1 and position > $2 order by position limit 500`;
for (;;) {
  woken = false;
  const { rows } = await client.query({ name: 'after', text, values: [tenant, last] });
  await Promise.all(
    rows.map((row) =>
      stream.publish('line-event.a', JSON.stringify(row), { msgID: String(row.position) }),
    ),
  );
  if (rows.length > 0) {
    last = Number(rows.at(-1).position);
    await client.query({
      name: 'cursor',
      text: 'update line_cursor set position = $1',
      values: [last],
    });
  } else if (!woken) {
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
}
