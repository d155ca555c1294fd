import type { LaidOut, Standing } from '@fyr/ui/process-picture';
import type { Because, HistoryEvent, Next } from '../api/cases.ts';

/** What there is to know of one state of a process, for one case. */
export type StateStanding = {
  readonly path: string;
  readonly standing: Standing;
  /** The days on which the case came here, oldest first. */
  readonly days: readonly string[];
  /** What leads here, from anywhere. */
  readonly events: readonly string[];
  /** What would lead here from where the case stands. */
  readonly commands: readonly Next[];
  /** What stands in the way, where nothing leads here yet. */
  readonly because: readonly Because[];
};

type Seen = {
  readonly state: string;
  readonly events: readonly HistoryEvent[];
  readonly next: readonly Next[];
  /** What a command records. */
  readonly eventOf: (command: string) => string | undefined;
};

/** How each state of a process stands to a case, in the order of the process. */
export function standings(process: LaidOut, seen: Seen): readonly StateStanding[] {
  const visits = visitsOf(seen.events);
  return process.boxes.map(({ path }) => {
    const days = visits.filter((visit) => visit.state === path).map(({ on }) => on);
    const leading = process.ways.filter(({ to }) => arrival(process, to) === path);
    const events = [...new Set(leading.map(({ event }) => event))];
    const here = leading.filter(({ from }) => isWithin(seen.state, from));
    const commands = seen.next.filter(({ command }) => {
      const event = seen.eventOf(command);
      return here.some((way) => way.event === event);
    });
    const refused = commands.filter(({ allowed }) => !allowed);
    const allowed = commands.filter((one) => one.allowed);
    return {
      ...{ path, days, events },
      standing: standingOf(path, seen.state, { days, allowed, refused }),
      commands: allowed,
      because: allowed.length > 0 ? [] : refused.flatMap(({ because = [] }) => because),
    };
  });
}

function standingOf(
  path: string,
  state: string,
  known: Readonly<Record<'days' | 'allowed' | 'refused', readonly unknown[]>>,
): Standing {
  if (path === state) return 'here';
  if (known.allowed.length > 0) return 'possible';
  if (known.refused.length > 0) return 'blocked';
  return known.days.length > 0 ? 'passed' : 'other';
}

function visitsOf(events: readonly HistoryEvent[]) {
  return events.flatMap(({ state, on }, index) =>
    state !== undefined && state !== events[index - 1]?.state ? [{ state, on }] : [],
  );
}

/** Whoever comes to a phase comes to its first state. */
function arrival({ phases }: LaidOut, to: string): string {
  return phases.find(({ path }) => path === to)?.states[0] ?? to;
}

function isWithin(state: string, place: string): boolean {
  return state === place || state.startsWith(`${place}.`);
}
