/** Which functions there were, and which of them were called. */
export type Watched = { readonly there: Set<string>; readonly called: Set<string> };

/**
 * The same object, whose functions tell that they were called; so do those of the objects that they
 * give.
 */
export function watch<T extends object>(object: T, watched: Watched, place = ''): T {
  const own = Object.entries(object).map(([name, value]) => {
    if (typeof value !== 'function') return [name, value];
    watched.there.add(place + name);
    const calling = (...given: unknown[]) => {
      watched.called.add(place + name);
      const result = value.apply(object, given);
      const inside = `${place}${name}.`;
      return result instanceof Promise
        ? result.then((result) => watchPlain(result, watched, inside))
        : watchPlain(result, watched, inside);
    };
    return [name, calling];
  });
  return Object.fromEntries(own);
}

function watchPlain(result: unknown, watched: Watched, place: string): unknown {
  const isPlain = result !== null && Object.getPrototypeOf(result ?? 0) === Object.prototype;
  const hasFunctions =
    isPlain && Object.values(result as object).some((of) => typeof of === 'function');
  return hasFunctions ? watch(result as object, watched, place) : result;
}
