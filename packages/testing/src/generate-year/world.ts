import { type EnhetKod, workflows } from '@fyr/domain';
import {
  type Clock,
  type EventStore,
  execute,
  type LocalDate,
  type Outcome,
  TIME_ZONE,
} from '@fyr/kernel';
import type { Share } from '../fixtures/soderort-2011.ts';
import { Agenda } from './agenda.ts';
import { type Random, randomOf } from './random.ts';

/** Tells whatever time it is set to. */
export class SimulatedClock implements Clock {
  #now = 0;

  now(): number {
    return this.#now;
  }

  /** To a time of day in Sweden. */
  set(day: LocalDate, minuteOfDay: number): void {
    const midnight = Temporal.PlainDate.from(day).toZonedDateTime(TIME_ZONE);
    this.#now = midnight.add({ minutes: minuteOfDay }).epochMilliseconds;
  }

  /** A moment later. */
  tick(ms: number): void {
    this.#now += ms;
  }
}

/** Someone with an account. */
export type Person = { readonly id: string };
export type Colleague = Person & { readonly shares: readonly Share[] };

/** Where a year takes place, and what it is driven through. */
export type Stage = {
  readonly tenant: string;
  readonly store: EventStore;
  readonly clock: SimulatedClock;
  /** Records each deadline that has passed by the clock's now: the timekeeper's work. */
  readonly passDue: () => Promise<unknown>;
  /** A client as a systemfel may know them: what the API puts in the place of an uppdrag's id. */
  readonly pseudonym: (clientId: string, systemfelId: string) => Promise<string>;
  readonly ombud: readonly Colleague[];
  readonly arbetsledare: Person;
  /** A member of the ledningsgrupp with the mandate to decide. */
  readonly ledamot: Person;
};

export type Role = 'ombud' | 'arbetsledare' | 'ledamot';
type WorkflowName = keyof typeof workflows;

/** The stage with chance, an agenda and a hand to give commands with. */
export class World {
  readonly stage: Stage;
  readonly random: Random;
  readonly agenda = new Agenda();
  today: LocalDate;
  readonly #seed: number;
  #commands = 0;

  constructor(stage: Stage, seed: number, startsOn: LocalDate) {
    this.stage = stage;
    this.random = randomOf(seed);
    this.#seed = seed;
    this.today = startsOn;
  }

  /** How many commands have been given. */
  get commands(): number {
    return this.#commands;
  }

  /**
   * Gives a command now, as the person would, through `execute`.
   * @throws Rejection: a year that asks for what is not allowed is wrong
   */
  async give(
    type: WorkflowName,
    id: string,
    by: { readonly role: Role; readonly id: string },
    command: { type: string; data?: unknown; personal?: unknown },
  ): Promise<Outcome> {
    this.#commands += 1;
    this.stage.clock.tick(this.random.int(20_000, 90_000));
    return execute(
      workflows[type],
      this.stage.store,
      id,
      { data: {}, ...command },
      {
        tenant: this.stage.tenant,
        actor: `${by.role}:${by.id}`,
        at: this.stage.clock.now(),
        key: `year:${this.#seed}:${this.#commands}`,
      },
    );
  }

  /** Those with a share in an enhet, those who work with nothing else first. */
  ombudOf(enhet: EnhetKod): readonly Colleague[] {
    const share = (colleague: Colleague) =>
      colleague.shares.find(({ enheter }) => enheter.includes(enhet));
    return this.stage.ombud
      .filter((colleague) => share(colleague) !== undefined)
      .sort((a, b) => Number(share(b)?.exclusive) - Number(share(a)?.exclusive));
  }
}
