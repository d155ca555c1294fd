import { z } from 'zod';
import { Dagordningsslag } from '../codes/index.ts';
import { HuvudmanId, Ordinal, SystemfelId } from '../ids.ts';

/**
 * Stands where a huvudman's id would, in the key of an item and of a deadline, where the verksamhet
 * itself is to remedy: no huvudman has that code.
 */
export const OWN = 'VERKSAMHETEN';

/**
 * Names an item of an agenda, the same however often the agenda is built:
 * `SYSTEMFEL:<systemfel>`, `SVAR:<systemfel>:<huvudman>` (also `ATGARD:` and `UPPFOLJNING:`),
 * `STAENDE:<kind>`, `TILLAGD:<n-th added>`.
 */
export const AgendaKey = z
  .string()
  .max(100)
  .refine(isKey, { error: 'agenda_key' })
  .regex(/^(?:SYSTEMFEL|SVAR|ATGARD|UPPFOLJNING|STAENDE|TILLAGD):[A-Za-z0-9_:-]{1,80}$/);
export type AgendaKey = z.infer<typeof AgendaKey>;

/** What an item is: where it comes from, and what it is about. */
export const AgendaItem = z.strictObject({ key: AgendaKey, kind: Dagordningsslag });
export type AgendaItem = z.infer<typeof AgendaItem>;

type KeyParts = {
  readonly origin: 'SYSTEMFEL' | 'SVAR' | 'ATGARD' | 'UPPFOLJNING' | 'STAENDE' | 'TILLAGD';
  readonly systemfelId?: SystemfelId;
  readonly huvudman?: HuvudmanId;
  readonly kind?: Dagordningsslag;
  readonly item?: number;
};

/** What a key names; undefined where it is none. */
export function partsOf(key: string): KeyParts | undefined {
  const [origin, first = '', second, more] = key.split(':');
  if (more !== undefined) return undefined;
  switch (origin) {
    case 'SYSTEMFEL': {
      if (second !== undefined || !SystemfelId.safeParse(first).success) return undefined;
      return { origin, systemfelId: first };
    }
    case 'SVAR':
    case 'ATGARD':
    case 'UPPFOLJNING': {
      const known = SystemfelId.safeParse(first).success && HuvudmanId.safeParse(second).success;
      return known ? { origin, systemfelId: first, huvudman: second as string } : undefined;
    }
    case 'STAENDE': {
      const kind = Dagordningsslag.safeParse(first);
      return kind.success && second === undefined ? { origin, kind: kind.data } : undefined;
    }
    case 'TILLAGD': {
      if (!/^[1-9][0-9]{0,2}$/.test(first) || second !== undefined) return undefined;
      return { origin, item: Ordinal.parse(Number(first)) };
    }
  }
  return undefined;
}

function isKey(key: string): boolean {
  return partsOf(key) !== undefined;
}
