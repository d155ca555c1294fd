import { z } from 'zod';
import { rights, type StatisticsDoor } from './rights.ts';
import type { Role } from './roles.ts';

/**
 * Figures that are not for everyone who has a door to statistics: the economy, and what can be told
 * of employees that everyone knows by name.
 */
export const FigureRoom = z.enum(['economy', 'staff']);
export type FigureRoom = z.infer<typeof FigureRoom>;

const seesEconomy: readonly Role[] = ['arbetsledare', 'analytiker', 'namnd'];

/** The door through which a role asks for a figure; null where it may not ask at all. */
export function doorTo(role: Role, room?: FigureRoom): StatisticsDoor | null {
  const door = rights[role].statistics;
  if (door === null || room === undefined) return door;
  if (room === 'economy') return seesEconomy.includes(role) ? door : null;
  // A colleague's leave is nobody's but the arbetsledare's.
  return role === 'arbetsledare' ? door : 'released';
}
