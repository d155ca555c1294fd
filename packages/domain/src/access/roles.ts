import { z } from 'zod';

/** One account may hold several; one is active in a session. */
export const Role = z.enum([
  'ombud',
  'arbetsledare',
  'ledamot',
  'analytiker',
  'administrator',
  'granskare',
  'namnd',
]);
export type Role = z.infer<typeof Role>;

const alone: readonly Role[] = ['administrator', 'granskare'];
const apart: readonly (readonly [Role, Role])[] = [
  ['ombud', 'analytiker'],
  ['ombud', 'namnd'],
];

/** The pairs among these roles that one account may never hold; empty when it may hold them all. */
export function incompatibleRoles(roles: readonly Role[]): readonly (readonly [Role, Role])[] {
  const held = Role.options.filter((role) => roles.includes(role));
  const pairs = held.flatMap((one, index) =>
    held.slice(index + 1).map((other) => [one, other] as const),
  );
  return pairs.filter(
    ([one, other]) =>
      alone.includes(one) ||
      alone.includes(other) ||
      apart.some((pair) => pair.includes(one) && pair.includes(other)),
  );
}
