import type { LocalDate } from '@fyr/kernel';
import type { EnhetKod } from '../ids.ts';
import { latest } from './dated.ts';
import type { Register } from './register.ts';

type Controlled = Pick<Register, 'controllers'>;

/** Every nämnd or utförare that answers for an enhet on the day, or did so last. */
export function namnderOn(register: Controlled, on: LocalDate): readonly string[] {
  return [...new Set(answering(register, on).map(({ namnd }) => namnd))];
}

/**
 * The enheter that a nämnd answers for, those that are no more too. One that is not named is the only
 * one; where several share the verksamhet it answers for none.
 */
export function enheterOfNamnd(
  register: Controlled,
  namnd: string | null,
  on: LocalDate,
): readonly EnhetKod[] {
  const [only, ...others] = namnderOn(register, on);
  const meant = namnd ?? (others.length === 0 ? only : undefined);
  return answering(register, on).flatMap((one) => (one.namnd === meant ? one.enhet : []));
}

function answering({ controllers }: Controlled, on: LocalDate) {
  return [...new Set(controllers.map(({ enhet }) => enhet))].flatMap((enhet) => {
    const of = controllers.filter((one) => one.enhet === enhet);
    const found = latest(of, on);
    return found ? [{ enhet, namnd: found.controllerCode }] : [];
  });
}
