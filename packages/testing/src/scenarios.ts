import {
  type Cause,
  execute,
  type LocalDate,
  Rejection,
  type RejectionCode,
  type Workflow,
} from '@fyr/kernel';
import { expect, it } from 'vitest';
import {
  type GivenEvent,
  type GivenStream,
  middayOf,
  recordHistory,
  recordStream,
  tenant,
} from './history-of.ts';
import { MemoryStore } from './memory-store.ts';
import { type GivenCommand, usualActor } from './reach.ts';
import { missingTexts } from './texts-of.ts';

export type Scenario = {
  /** What has happened to the stream; nothing where it is yet to be opened. */
  readonly given?: readonly GivenEvent[];
  /** Other streams of the tenant by id; the verksamhet's is `tenant`. */
  readonly streams?: Readonly<Record<string, GivenStream>>;
  readonly when: GivenCommand;
  /** The day of the command; else that of the last event given. */
  readonly today?: LocalDate;
} & (
  | {
      /** The events of the stream itself: whole ones (but for `on`), or only their types. */
      readonly records: readonly (GivenEvent | string)[];
      /** All that stands armed afterwards: deadline → due day. */
      readonly armed?: Readonly<Record<string, LocalDate>>;
    }
  | {
      readonly rejected: RejectionCode;
      /** The guards and rules that say no, all of them. */
      readonly because?: readonly string[];
    }
);

/** Tests as data: what is given, one command, and what is recorded or why it is refused. */
export function scenariosOf(
  workflow: Workflow,
  streamId: string,
): (name: string, scenario: Scenario) => void {
  return (name, scenario) => {
    it(name, async () => {
      const { given = [], streams = {}, when } = scenario;
      const last = given.at(-1)?.data.on as LocalDate | undefined;
      const today = scenario.today ?? last ?? '2012-03-01';
      const store = new MemoryStore();
      for (const [id, stream] of Object.entries(streams)) {
        await recordStream(store, id, stream, today);
      }
      await recordHistory(store, workflow, streamId, given);

      const cause: Cause = {
        ...{ tenant, key: 'scenario', at: middayOf(today) },
        actor: when.actor ?? usualActor,
      };
      const outcome = await execute(workflow, store, streamId, { data: {}, ...when }, cause).catch(
        (error: unknown) => error,
      );

      const recorded = (await store.readStream(tenant, streamId)).slice(given.length);
      if ('records' in scenario) {
        if (outcome instanceof Error) throw outcome;
        expect(recorded.map(({ type }) => type)).toEqual(scenario.records.map(typeOf));
        scenario.records.forEach((expected, index) => {
          if (typeof expected === 'string') return;
          expect(withoutOn(recorded[index]?.data)).toEqual(withoutOn(expected.data));
        });
        if (scenario.armed) {
          const own = store.timers(tenant).filter((timer) => timer.streamId === streamId);
          const armed = own.map(({ name: timer, event }) => [timer, dueOf(event)]);
          expect(Object.fromEntries(armed)).toEqual(scenario.armed);
        }
        return;
      }
      expect(recorded.map(({ type }) => type)).toEqual([]);
      if (!(outcome instanceof Rejection)) throw outcome;
      expect(outcome.code).toBe(scenario.rejected);
      const rules = outcome.because.map(({ rule }) => rule);
      if (scenario.because) expect(rules).toEqual(scenario.because);
      expect(missingTexts(rules.map((rule) => `rule.${rule}`))).toEqual([]);
    });
  };
}

function typeOf(event: GivenEvent | string): string {
  return typeof event === 'string' ? event : event.type;
}

function withoutOn(data: Readonly<Record<string, unknown>> | undefined): unknown {
  const { on: _, ...rest } = data ?? {};
  return rest;
}

function dueOf(event: { readonly data: unknown }): unknown {
  return (event.data as { dueOn: string }).dueOn;
}
