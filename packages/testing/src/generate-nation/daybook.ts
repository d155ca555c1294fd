import type { Append, AppendOutcome, EventStore } from '@fyr/kernel';
import { MemoryStore } from '../memory-store.ts';

/**
 * Decides in memory and has a day's appends written together, by the append of another store. Those
 * of one stream follow each other; others go side by side.
 */
export class Daybook extends MemoryStore {
  readonly #written: Pick<EventStore, 'append'>;
  #today: Append[] = [];
  #writing: Promise<void> = Promise.resolve();

  constructor(written: Pick<EventStore, 'append'>) {
    super();
    this.#written = written;
  }

  override async append(append: Append): Promise<AppendOutcome> {
    const outcome = await super.append(append);
    if (outcome.status === 'recorded') this.#today.push(append);
    return outcome;
  }

  /** Begins to write what was decided since the last time; resolves when what was before is written. */
  async turnPage(): Promise<void> {
    await this.#writing;
    const waves = wavesOf(this.#today);
    this.#today = [];
    this.#writing = this.#write(waves);
    // Whoever turns the next page hears of it.
    this.#writing.catch(() => {});
  }

  /** When all is written. */
  async close(): Promise<void> {
    await this.turnPage();
    await this.#writing;
  }

  async #write(waves: readonly (readonly Append[])[]): Promise<void> {
    for (const wave of waves) {
      const outcomes = await Promise.all(wave.map((append) => this.#written.append(append)));
      const refused = outcomes.find(({ status }) => status !== 'recorded');
      if (refused) throw new Error(`what was decided in memory is a ${refused.status} on disk`);
    }
  }
}

/** Each append as early as it can be, after those before it that it shares a stream with. */
function wavesOf(appends: readonly Append[]): readonly (readonly Append[])[] {
  const waves: Append[][] = [];
  const next = new Map<string, number>();
  for (const append of appends) {
    const at = Math.max(0, ...append.streams.map(({ id }) => next.get(id) ?? 0));
    for (const { id } of append.streams) next.set(id, at + 1);
    waves[at] = [...(waves[at] ?? []), append];
  }
  return waves;
}
