import type { History, Logged, Operation } from './history.ts';

export type Violation = {
  readonly rule:
    | 'lost'
    | 'doubled'
    | 'recorded though refused'
    | 'answered in two ways'
    | 'nobody asked for it'
    | 'gap'
    | 'out of order'
    | 'before its time'
    | 'stale read';
  readonly says: string;
};

/**
 * Holds a history against the log. Appends are at an expected revision, so no search is needed: an
 * acknowledged command stands where it was said to stand, a refused one nowhere, an unknown one at
 * most once; revisions and positions are dense and agree; and what was done, or seen, before
 * something else began stands before it. Every command here comes to one event.
 */
export function check(history: History): readonly Violation[] {
  return [...effects(history), ...order(history), ...realTime(history), ...reads(history)];
}

function* effects({ operations, log }: History): Generator<Violation> {
  const logged = Map.groupBy(log, ({ key }) => key);
  const asked = new Set(operations.map(({ key }) => key));
  for (const event of log) {
    if (event.key === null || !asked.has(event.key)) {
      yield { rule: 'nobody asked for it', says: placeOf(event) };
    }
  }
  for (const operation of operations) {
    const { key, command, result, outcomes, refused } = operation;
    const events = logged.get(key) ?? [];
    const says = `${command} ${key}, ${result}: ${events.map(placeOf).join(', ') || 'nowhere'}`;
    if (events.length > 1) yield { rule: 'doubled', says };
    if (result === 'fail' && events.length > 0) yield { rule: 'recorded though refused', says };
    const [first, ...more] = outcomes;
    if (!first) continue;
    if (refused || more.some((other) => placeOf(at(other)) !== placeOf(at(first)))) {
      yield { rule: 'answered in two ways', says };
    }
    if (!events.some((event) => placeOf(event) === placeOf(at(first)))) {
      yield { rule: 'lost', says: `${says}; acknowledged at ${placeOf(at(first))}` };
    }
  }
}

/** Positions run on without a gap, and the revisions of each stream from 1, in the same order. */
function* order({ log, before = 0 }: History): Generator<Violation> {
  const revisions = new Map<string, number>();
  let position = before;
  for (const event of log.toSorted((a, b) => a.position - b.position)) {
    position += 1;
    if (event.position !== position) {
      yield { rule: 'gap', says: `${placeOf(event)} where position ${position} should be` };
      position = event.position;
    }
    const revision = (revisions.get(event.stream) ?? 0) + 1;
    if (event.revision !== revision) {
      yield { rule: 'out of order', says: `${placeOf(event)} comes as revision ${revision}` };
    }
    revisions.set(event.stream, event.revision);
  }
}

/** What began after another had been acknowledged has the higher position, in the whole tenant. */
function* realTime({ operations, log }: History): Generator<Violation> {
  const positions = new Map(log.map(({ key, position }) => [key, position]));
  const begun = operations.toSorted((a, b) => a.invoked - b.invoked);
  const acknowledged = operations.filter(isOk).toSorted((a, b) => a.ended - b.ended);
  let next = 0;
  let latest = { position: 0, says: '' };
  for (const { key, command, invoked } of begun) {
    for (let done = acknowledged[next]; done && done.ended < invoked; done = acknowledged[++next]) {
      const position = positions.get(done.key) ?? 0;
      if (position > latest.position) latest = { position, says: `${done.command} ${done.key}` };
    }
    const position = positions.get(key);
    if (position !== undefined && position < latest.position) {
      const says = `${command} ${key} stands at ${position}, before ${latest.says} at ${latest.position}`;
      yield { rule: 'before its time', says };
    }
  }
}

/** No stream is shown older than it had been acknowledged, or shown to anybody, before. */
function* reads({ operations, reads: shown }: History): Generator<Violation> {
  const written = operations.filter(isOk).flatMap(({ ended, outcomes }) => {
    return outcomes.slice(0, 1).map(({ id, revision }) => ({ stream: id, revision, ended }));
  });
  const known = Map.groupBy([...written, ...shown], ({ stream }) => stream);
  for (const { stream, revision, invoked } of shown) {
    const before = (known.get(stream) ?? []).filter(({ ended }) => ended < invoked);
    const least = Math.max(0, ...before.map((one) => one.revision));
    if (revision < least) {
      yield { rule: 'stale read', says: `${stream} shown at ${revision}, known to be at ${least}` };
    }
  }
}

function isOk({ result }: Operation): boolean {
  return result === 'ok';
}

function at({ id, revision, position }: Operation['outcomes'][number]): Omit<Logged, 'key'> {
  return { stream: id, revision, position };
}

function placeOf({ stream, revision, position }: Omit<Logged, 'key'>): string {
  return `${stream} revision ${revision} position ${position}`;
}
