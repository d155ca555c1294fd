import type { LocalDate } from '@fyr/kernel';

type Task = () => Promise<unknown>;

/** What is to be done on which day. Tasks of a day run in the order they were put there. */
export class Agenda {
  readonly #days = new Map<LocalDate, Task[]>();

  /** Puts a task on a day, or on the next working day where that one is a weekend. */
  on(day: LocalDate, task: Task): void {
    const working = workingDay(day);
    const tasks = this.#days.get(working) ?? [];
    this.#days.set(working, [...tasks, task]);
  }

  /** The next task of a day, also one that an earlier task of the day put there. */
  take(day: LocalDate): Task | undefined {
    const [task, ...rest] = this.#days.get(day) ?? [];
    this.#days.set(day, rest);
    return task;
  }
}

export function addDays(day: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

export function workingDay(day: LocalDate): LocalDate {
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  return dayOfWeek > 5 ? addDays(day, 8 - dayOfWeek) : day;
}

export function addMonths(day: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}
