import {
  type Cause,
  decode,
  describe as describeMachine,
  execute,
  explain,
  explainEvent,
  history,
  type LocalDate,
  type Outcome,
  Rejection,
  refold,
  resumeState,
  type StreamRow,
  verifyWorkflow,
  type Workflow,
} from '@fyr/kernel';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { freeTextIn } from './free-text.ts';
import { type GivenEvent, middayOf, recordStream, tenant } from './history-of.ts';
import { machineDigest } from './machine-digest.ts';
import { MemoryStore } from './memory-store.ts';
import {
  dayAfter,
  type GivenCommand,
  type Path,
  reach,
  type Setting,
  take,
  usualActor,
} from './reach.ts';
import { missingTexts, textKeysOf } from './texts-of.ts';

export type Examples = Setting & {
  /** One or more of every event of the catalog but the kernel's own. */
  readonly events: Readonly<Record<string, GivenEvent>>;
  /** Enough to walk to every state; several of a type where they differ in what they lead to. */
  readonly commands: readonly GivenCommand[];
  /** Commands that promise to record nothing when asked again. */
  readonly repeatable: readonly string[];
  /** Events that other streams write here, each in an append of its own. */
  readonly byOthers?: readonly string[];
};

const walks = 200;
const stepsMax = 60;
/** These are some seconds' work, and a busy machine has its own seconds. */
const patienceMs = 120_000;

/** What holds for every workflow. Failures print the seed and the shortest walk that fails. */
export function workflowLaws(
  workflow: Workflow,
  { events, commands, repeatable, byOthers = [], ...setting }: Examples,
): void {
  describe(`the laws of ${workflow.name}`, () => {
    let reached: readonly Path[] = [];
    beforeAll(() => {
      reached = reach(workflow, commands, setting);
    }, patienceMs);

    it('holds together', () => {
      expect(verifyWorkflow(workflow)).toEqual([]);
    });

    it('has the machine that its fossil of this version shows', () => {
      expect(workflow.fossils.machines[workflow.version]).toBe(machineDigest(workflow));
    });

    it('has an example of every event and command, and every example fits', () => {
      const types = new Set(commands.map(({ type }) => type));
      expect(Object.keys(workflow.commands).filter((type) => !types.has(type))).toEqual([]);
      expect(Object.keys(workflow.events).filter((type) => !(type in events))).toEqual([]);
      for (const { type, data, personal } of Object.values(events)) {
        const definition = workflow.events[type];
        expect(definition, type).toBeDefined();
        definition?.data.parse(data);
        if (personal) expect(definition?.personal?.parse(personal)).toEqual(personal);
      }
    });

    it('keeps free text out of data, and a maximum on every string of personal', () => {
      expect(freeTextIn(workflow.events)).toEqual([]);
    });

    it('has its sentences in every language', () => {
      expect(missingTexts(textKeysOf(workflow))).toEqual([]);
    });

    it('can get into every state', () => {
      const seen = new Set(reached.map(({ state }) => state.path));
      const leaves = describeMachine(workflow)
        .states.map(({ path }) => path)
        .filter((path, _, all) => !all.some((other) => other.startsWith(`${path}.`)))
        .filter((path) => path !== '' && !path.endsWith('.new'));
      expect(leaves.filter((path) => !seen.has(path))).toEqual([]);
    });

    it(
      'can record every event, by the shortest way there',
      async () => {
        const shortest = new Map<string, Path>();
        for (const path of reached) {
          for (const type of path.events) if (!shortest.has(type)) shortest.set(type, path);
        }
        // A correction is the kernel's own: it is given, never decided on.
        const missing = Object.keys(workflow.events).filter(
          (type) => !shortest.has(type) && type !== 'FactsCorrected' && !byOthers.includes(type),
        );
        expect(missing).toEqual([]);
        const refused = byOthers.filter(
          (type) => !reached.some(({ state }) => explainEvent(state, type).length === 0),
        );
        expect(refused).toEqual([]);
        for (const path of shortest.values()) {
          const world = await World.of(workflow, setting);
          for (const command of path.commands) await world.give(command, 1);
          expect((await world.events()).map(({ type }) => type)).toEqual(path.events);
        }
      },
      patienceMs,
    );

    it('puts a wrong fact right', async () => {
      const openings = commands.filter(({ type }) => workflow.commands[type]?.opens);
      const corrections = commands.filter(({ type }) => type === 'CorrectFacts');
      const recorded: string[] = [];
      for (const opening of openings) {
        for (const correction of corrections) {
          const world = await World.of(workflow, setting);
          await world.give(opening, 1);
          await world.give(correction, 1);
          await world.check();
          recorded.push(...(await world.events()).map(({ type }) => type));
        }
      }
      expect(recorded).toContain('FactsCorrected');
    });

    it('records nothing when what is so already is asked for again', () => {
      const broken: string[] = [];
      const again = (type: string) => type === 'PassDeadline' || repeatable.includes(type);
      for (const path of reached) {
        const command = path.commands.at(-1);
        if (!command || !again(command.type)) continue;
        const twice = take(workflow, path, command, setting);
        if (twice) broken.push(twice.commands.map(({ type }) => type).join(' → '));
      }
      expect(broken).toEqual([]);
      const asked = new Set(reached.map(({ commands: given }) => given.at(-1)?.type));
      expect(repeatable.filter((type) => !asked.has(type))).toEqual([]);
    });

    it(
      'records or refuses any command in any order, and replays to what it recorded',
      async () => {
        const step = fc.record({
          command: fc.integer({ min: 0, max: commands.length - 1 }),
          deadline: fc.option(fc.nat(5), { freq: 8 }),
          daysLater: fc.nat(20),
          only: fc.boolean(),
        });
        await fc.assert(
          fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: stepsMax }), async (steps) => {
            const world = await World.of(workflow, setting);
            const openings = commands.filter(({ type }) => workflow.commands[type]?.opens);
            await world.give(openings[steps.length % openings.length] as GivenCommand, 1);
            for (const { command, deadline, daysLater, only } of steps) {
              const due = deadline === null ? undefined : await world.deadline(deadline);
              const given = due ?? (await world.pick(commands, command, only));
              await world.give(given, daysLater);
            }
            await world.check();
          }),
          { numRuns: walks },
        );
      },
      patienceMs,
    );
  });
}

/** One stream in a store of its own, some time passing between commands. */
class World {
  readonly #workflow: Workflow;
  readonly #id: string;
  readonly #store = new MemoryStore();
  #day = 0;
  #given = 0;

  private constructor(workflow: Workflow, id: string) {
    this.#workflow = workflow;
    this.#id = id;
  }

  static async of(workflow: Workflow, { id, streams = {} }: Setting): Promise<World> {
    const world = new World(workflow, id);
    for (const [other, stream] of Object.entries(streams)) {
      await recordStream(world.#store, other, stream, dayAfter(0));
    }
    return world;
  }

  async row(): Promise<StreamRow | undefined> {
    const { rows } = await this.#store.load({ tenant, ids: [this.#id] });
    return rows.get(this.#id);
  }

  events() {
    return this.#store.readStream(tenant, this.#id);
  }

  /** What the timekeeper would give for an armed deadline, were it the day. */
  async deadline(n: number): Promise<GivenCommand | undefined> {
    const timers = this.#timers();
    const timer = timers[n % Math.max(timers.length, 1)];
    return timer && { type: 'PassDeadline', data: timer.event.data };
  }

  #timers() {
    return this.#store.timers(tenant).filter(({ streamId }) => streamId === this.#id);
  }

  /** Any command, or only one of those that `explain` calls allowed, so that walks get far. */
  async pick(
    commands: readonly GivenCommand[],
    n: number,
    onlyAllowed: boolean,
  ): Promise<GivenCommand> {
    const row = await this.row();
    const allowed = new Set<string>();
    if (row && onlyAllowed) {
      const state = resumeState(this.#workflow.machine, row);
      for (const next of explain(this.#workflow, state))
        if (next.allowed) allowed.add(next.command);
    }
    const among = commands.filter(({ type }) => allowed.size === 0 || allowed.has(type));
    return among[n % among.length] as GivenCommand;
  }

  /** Gives a command some days later. Whatever comes of it is an outcome or a rejection with reasons. */
  async give(command: GivenCommand, daysLater: number): Promise<Outcome | Rejection> {
    const before = await this.row();
    const on = dayAfter(this.#day);
    this.#day += daysLater;
    this.#given += 1;
    const cause: Cause = {
      ...{ tenant, key: `walk-${this.#given}`, at: middayOf(on) },
      actor: command.actor ?? usualActor,
    };
    const outcome = await execute(
      this.#workflow,
      this.#store,
      this.#id,
      { data: {}, ...command },
      cause,
    ).catch((error: unknown) => {
      if (error instanceof Rejection) return error;
      throw error;
    });
    this.#checkOutcome(command, before, outcome);
    return outcome;
  }

  #checkOutcome(
    { type }: GivenCommand,
    before: StreamRow | undefined,
    outcome: Outcome | Rejection,
  ): void {
    const definition = this.#workflow.commands[type];
    if (outcome instanceof Rejection) {
      expect(['not_allowed', 'invalid', 'unknown'], `${type}: ${outcome.message}`).toContain(
        outcome.code,
      );
      if (outcome.code === 'not_allowed') {
        expect(outcome.because, type).not.toEqual([]);
        expect(missingTexts(outcome.because.map(({ rule }) => `rule.${rule}`))).toEqual([]);
      }
      return;
    }
    if (!before || !definition) return;
    const state = resumeState(this.#workflow.machine, before);
    const next = explain(this.#workflow, state).find(({ command }) => command === type);
    const refusedBy = outcome.recorded.includes(definition.event) ? next?.because : undefined;
    expect(refusedBy, `${type} was recorded where explain refuses it`).toBeUndefined();
  }

  /** Everything that must hold of a stream, however it came about. */
  async check(): Promise<void> {
    const row = await this.row();
    const recorded = await this.events();
    if (!row) return;
    const events = JSON.parse(JSON.stringify(recorded)) as typeof recorded;
    const { state, armed } = refold(this.#workflow, events);
    expect(state.path).toBe(row.path);
    expect(state.since).toBe(row.since);
    expect(JSON.parse(JSON.stringify(state.context))).toEqual(row.context);

    const { deadlines } = row.context as { deadlines: Record<string, LocalDate> };
    const timers = this.#timers().map(({ name, event }) => [name, dueOf(event)]);
    expect(Object.fromEntries(timers)).toEqual(deadlines);
    expect([...armed.keys()].sort()).toEqual(Object.keys(deadlines).sort());

    for (const open of [undefined, ['client', 'functionary', 'stream']] as const) {
      const read = await this.#store.readStream(tenant, this.#id, open ? { open } : {});
      const seen = history(this.#workflow.events, read);
      this.#workflow.view(seen);
      this.#workflow.view(seen.map((event) => ({ ...event, personal: null })));
    }
    for (const event of events) decode(this.#workflow.events, event);
  }
}

function dueOf(event: { readonly data: unknown }): unknown {
  return (event.data as { dueOn: LocalDate }).dueOn;
}
