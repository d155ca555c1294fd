import { DeliverPolicy, jetstream } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import pg from 'pg';

/** The straight line's consumer: what came together is one statement. */
type Event = { position: string; stream_id: string; data: { on: string } };

const [url = '', natsUrl = ''] = process.argv.slice(2);
const client = new pg.Client({ connectionString: url, options: '-c synchronous_commit=off' });
await client.connect();
const nats = await connect({ servers: natsUrl });
const consumer = await jetstream(nats).consumers.get('LINE', {
  deliver_policy: DeliverPolicy.All,
});

const text = `with written as (
    insert into line_row (stream_id, events, last_on)
    select stream_id, count(*), max(last_on)
      from json_to_recordset($1::json) as e(stream_id uuid, last_on date) group by stream_id
    on conflict (stream_id) do update
      set events = line_row.events + excluded.events, last_on = excluded.last_on)
  update line_checkpoint set position = $2 where position < $2`;
let waiting: Event[] = [];
let wake = () => {};
await consumer.consume({
  max_messages: 1_000,
  callback: (message) => {
    waiting.push(message.json<Event>());
    wake();
  },
});
process.send?.('ready');
for (;;) {
  if (waiting.length === 0) {
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
  const batch = waiting;
  waiting = [];
  const rows = batch.map((event) => ({ stream_id: event.stream_id, last_on: event.data.on }));
  const position = batch.at(-1)?.position ?? '0';
  await client.query({ name: 'apply', text, values: [JSON.stringify(rows), position] });
  nats.publish('line-applied', position);
}
