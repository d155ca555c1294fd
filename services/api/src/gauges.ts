import type { Nats } from '@fyr/jetstream';
import type { EventStore } from '@fyr/kernel';
import type { createMetrics } from './metrics.ts';

/** What can be told of load and lag without asking anybody. */
export function gaugesOf(nats: Nats): {
  readonly gauges: Parameters<typeof createMetrics>[0];
  /** The same store, its appends counted while they wait. */
  counted<S extends EventStore>(store: S): S;
  appended(tenant: string, position: number): void;
} {
  let waiting = 0;
  const logs = new Map<string, { appended: number; applied: number }>();
  const note = (tenant: string, change: { appended?: number; applied?: number }) => {
    const known = logs.get(tenant) ?? { appended: 0, applied: 0 };
    logs.set(tenant, {
      appended: Math.max(known.appended, change.appended ?? 0),
      applied: Math.max(known.applied, change.applied ?? 0),
    });
  };
  nats.onApplied(({ tenant, position }) => note(tenant, { applied: position }));

  const one = (name: string, help: string, read: () => number) => ({
    ...{ name, help },
    read: async () => [{ value: read() }],
  });
  return {
    gauges: [
      one('fyr_append_queue', 'Appends that wait for their commit.', () => waiting),
      one('fyr_nats_up', 'Whether NATS answers.', () => (nats.isUp() ? 1 : 0)),
      one('fyr_read_model_lag_events', 'Events appended here that no read model has told of.', () =>
        [...logs.values()].reduce(
          (sum, { appended, applied }) => sum + Math.max(0, appended - applied),
          0,
        ),
      ),
    ],
    counted: (store) => ({
      ...store,
      append: async (append) => {
        waiting += 1;
        try {
          return await store.append(append);
        } finally {
          waiting -= 1;
        }
      },
    }),
    appended: (tenant, position) => note(tenant, { appended: position }),
  };
}
