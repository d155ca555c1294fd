import { Role } from '@fyr/domain';
import type { Proof } from '@fyr/postgres';

/** Who vouches for whoever has come with a passkey: the passkey itself, with its owner verified. */
export const passkeyIssuer = 'passkey';

/** A session rests on its passkey: without the one the other ends. */
export function passkeyProof(credential: string): Proof {
  return { issuer: passkeyIssuer, subject: credential, sid: null, acr: passkeyIssuer };
}

export function isByPasskey({ issuer }: Proof): boolean {
  return issuer === passkeyIssuer;
}

/** Of these roles those for which a passkey is enough. */
export function rolesByPasskey(roles: readonly string[], enough: readonly Role[]): readonly Role[] {
  return Role.options.filter((role) => roles.includes(role) && enough.includes(role));
}
