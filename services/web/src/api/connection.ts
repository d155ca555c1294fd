import { useSyncExternalStore } from 'react';

/** Whether the service can be reached. */
let isReached = true;
let isAsking = false;
const listeners = new Set<() => void>();
const askEveryMs = 5_000;

/** Something was not answered: is it that, or everything? Asked until it is answered. */
export function doubtConnection(): void {
  if (isAsking) return;
  isAsking = true;
  void ask();
}

export function useIsReached(): boolean {
  return useSyncExternalStore(listen, () => isReached);
}

async function ask(): Promise<void> {
  const answered = await fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (isReached !== answered) {
    isReached = answered;
    for (const listener of listeners) listener();
  }
  if (answered) isAsking = false;
  else setTimeout(() => void ask(), askEveryMs);
}

function listen(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('offline', doubtConnection);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('offline', doubtConnection);
  };
}
