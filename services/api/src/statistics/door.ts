import type { FigureRoom } from '@fyr/domain';
import { Rejection } from '@fyr/kernel';
import type { Caller } from '../caller.ts';
import { doorOf } from '../rights.ts';

/** @throws Rejection `forbidden` */
export function requireDoor(caller: Caller, room?: FigureRoom) {
  const door = doorOf(caller, room);
  if (door !== null) return door;
  throw new Rejection('forbidden', 'no door to statistics', {
    because: [{ rule: 'readOfOtherRole', values: { role: caller.role } }],
  });
}
