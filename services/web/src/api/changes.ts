import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { doubtConnection } from './connection.ts';

/**
 * Reads anew what others have changed: the API tells which kind of thing, never what became of it.
 * The browser connects again by itself when the line breaks, and then everything is read anew.
 */
export function useChanges(): void {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/v1/changes');
    let opened = false;
    source.addEventListener('open', (event) => {
      // The browser has an event of this name too; the API's own is the one that counts.
      if (!(event instanceof MessageEvent)) return;
      if (opened) void client.invalidateQueries({ predicate: isNotSession });
      opened = true;
    });
    source.addEventListener('changed', (event) => {
      const type = typeOf(event.data);
      const touched = type === undefined ? isNotSession : concerns(type);
      void client.invalidateQueries({ predicate: touched });
    });
    source.addEventListener('noticed', () => {
      void client.invalidateQueries({ queryKey: ['notice'] });
    });
    source.addEventListener('error', doubtConnection);
    return () => source.close();
  }, [client]);
}

type Keyed = { readonly queryKey: readonly unknown[] };

function isNotSession({ queryKey }: Keyed): boolean {
  return queryKey[0] !== 'session';
}

/** Figures rest on every type. */
function concerns(type: string): (query: Keyed) => boolean {
  return ({ queryKey }) => queryKey[0] === type || queryKey[0] === 'statistics';
}

function typeOf(data: unknown): string | undefined {
  try {
    const { type } = JSON.parse(String(data)) as { type?: unknown };
    return typeof type === 'string' ? type : undefined;
  } catch {
    return undefined;
  }
}
