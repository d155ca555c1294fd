import { incompatibleRoles, Role } from '@fyr/domain';
import type { Proof } from '@fyr/postgres';
import type { ProviderConfig } from './provider-config.ts';

/**
 * Of these roles those for which the provider knew the person surely enough, in the order of the
 * roles. None of those that one account may never hold together.
 */
export function rolesWithin(
  roles: readonly string[],
  proof: Proof,
  login: { readonly config: Pick<ProviderConfig, 'acr'> } | undefined,
): readonly Role[] {
  if (incompatibleRoles(Role.options.filter((role) => roles.includes(role))).length > 0) return [];
  const acr = login?.config.acr ?? {};
  return Role.options.filter((role) => {
    const enough = acr[role];
    const sure = enough === undefined || (proof.acr !== null && enough.includes(proof.acr));
    return roles.includes(role) && sure;
  });
}
