import { z } from 'zod';
import type { Matter } from './matters.ts';
import { rights, type StatisticsDoor } from './rights.ts';
import type { Role } from './roles.ts';

/**
 * Figures that are not for everyone who has a door to statistics: the economy, and what can be told
 * of employees that everyone knows by name.
 */
export const FigureRoom = z.enum(['economy', 'staff']);
export type FigureRoom = z.infer<typeof FigureRoom>;

/** What one must know of to see a room's figures as they are, and what there is for others. */
const rooms: Readonly<Record<FigureRoom, { matter: Matter; others: StatisticsDoor | null }>> = {
  economy: { matter: 'economy', others: null },
  // A colleague's leave is nobody's but the arbetsledare's.
  staff: { matter: 'employment', others: 'released' },
};

/** The door through which a role asks for a figure; null where it may not ask at all. */
export function doorTo(role: Role, room?: FigureRoom): StatisticsDoor | null {
  const { statistics, knows } = rights[role];
  if (statistics === null || room === undefined) return statistics;
  const { matter, others } = rooms[room];
  return knows.includes(matter) ? statistics : others;
}
