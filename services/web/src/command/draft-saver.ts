/** How far what is written has come. `refused`: the API says why it is not kept. */
export type SaveState =
  | { readonly is: 'untouched' | 'unsaved' }
  | { readonly is: 'saved'; readonly at: number }
  | { readonly is: 'refused'; readonly why: unknown };

type Fields = Readonly<Record<string, string>>;

/** No answer at all may be tried again; an answer stands. */
export class NoAnswer extends Error {}

const PAUSE_MS = 1_000;
const AGAIN_MS = 4_000;

/**
 * Saves what is written, field by field, when one pauses; what does not come through it keeps in
 * memory and sends again. One request at a time, so that the last word is the last to come.
 */
export function draftSaver(options: {
  /** @throws NoAnswer @returns when it was saved, epoch milliseconds */
  readonly save: (fields: Fields) => Promise<number>;
  readonly discard: () => Promise<unknown>;
  readonly tell: (state: SaveState) => void;
  /** Whether the page is still the writer's: what is left of it is sent in no other name. */
  readonly isTheirs?: (() => boolean) | undefined;
  /** Whether whoever records the command removes what is saved. */
  readonly removes?: boolean;
  readonly wait?: (ms: number, then: () => void) => () => void;
}) {
  const { save, discard, tell, isTheirs = () => true, removes = true, wait = later } = options;
  let waiting: Record<string, string> = {};
  let stopWaiting = () => {};
  let sending: Promise<void> | undefined;
  let isHeld = false;
  /** Its pause came while something else was on its way. */
  let isDue = false;

  function soon(ms: number): void {
    stopWaiting();
    if (!isHeld) stopWaiting = wait(ms, () => void flush());
  }

  async function flush(): Promise<void> {
    stopWaiting();
    if (isHeld || Object.keys(waiting).length === 0) return sending;
    if (sending) {
      isDue = true;
      return sending;
    }
    if (!isTheirs()) return;
    const fields = waiting;
    waiting = {};
    sending = send(fields);
    await sending;
    sending = undefined;
    if (isDue) soon(0);
    isDue = false;
  }

  async function send(fields: Fields): Promise<void> {
    try {
      const at = await save(fields);
      if (!isHeld && Object.keys(waiting).length === 0) tell({ is: 'saved', at });
    } catch (error) {
      // It goes with what is written next, if it is not asked for before.
      waiting = { ...fields, ...waiting };
      if (!(error instanceof NoAnswer)) return tell({ is: 'refused', why: error });
      tell({ is: 'unsaved' });
      soon(AGAIN_MS);
    }
  }

  return {
    write(field: string, text: string): void {
      waiting[field] = text;
      soon(PAUSE_MS);
    },
    flush,
    /** While it is sent as a command, and for good once that is recorded. */
    hold(): void {
      isHeld = true;
      stopWaiting();
    },
    /** It was not recorded: what is written is a draft still. */
    release(): void {
      isHeld = false;
      if (Object.keys(waiting).length > 0) soon(PAUSE_MS);
    },
    /** Thrown away, also what is on its way. */
    async discard(): Promise<void> {
      stopWaiting();
      waiting = {};
      await sending;
      await discard();
      tell({ is: 'untouched' });
    },
    /** Recorded: nothing is saved any longer, and what was on its way does not come after. */
    async settle(): Promise<void> {
      const late = sending !== undefined;
      await sending;
      waiting = {};
      if (late || !removes) await discard();
    },
  };
}

function later(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}
