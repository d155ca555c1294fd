import { Rejection } from '@fyr/kernel';

const WAITING_MAX = 10_000;

/**
 * Makes one call of many: what is asked for while a call of the same group is in flight waits, and
 * goes together in the next.
 */
export function gather<Item, Result>(options: {
  readonly groupOf: (item: Item) => string;
  readonly run: (items: readonly Item[]) => Promise<readonly Result[]>;
  readonly itemsMax: number;
}): (item: Item) => Promise<Result> {
  const { groupOf, run, itemsMax } = options;
  type Waiting = { item: Item; resolve(result: Result): void; reject(error: unknown): void };
  const groups = new Map<string, Waiting[]>();

  async function work(group: string, waiting: Waiting[]): Promise<void> {
    // What is asked for in this very turn goes along.
    await new Promise(setImmediate);
    while (waiting.length > 0) {
      const batch = waiting.splice(0, itemsMax);
      try {
        const results = await run(batch.map(({ item }) => item));
        batch.forEach(({ resolve }, index) => {
          resolve(results[index] as Result);
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    groups.delete(group);
  }

  return (item) =>
    new Promise((resolve, reject) => {
      const group = groupOf(item);
      const waiting = groups.get(group);
      if (waiting && waiting.length >= WAITING_MAX) {
        reject(new Rejection('overloaded', 'too many are waiting for the database'));
      } else if (waiting) {
        waiting.push({ item, resolve, reject });
      } else {
        const first = [{ item, resolve, reject }];
        groups.set(group, first);
        void work(group, first);
      }
    });
}
