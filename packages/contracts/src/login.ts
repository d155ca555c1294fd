import { Role } from '@fyr/domain';
import { z } from 'zod';

/** 256 random bits in base64url. */
const Token = z.string().regex(/^[\w-]{43}$/);

/** Begins a login at the identity provider. */
export const LoginQuery = z.strictObject({
  /** Of whoever comes for the first time: binds their identity to the account they were invited to. */
  invitation: Token.optional(),
});

/** What the provider sends the browser back with (RFC 6749 §4.1.2, RFC 9207). The rest is the library's to check. */
export const LoginAnswer = z.looseObject({
  state: z.string().max(200).optional(),
  error: z.string().max(200).optional(),
});

/** Why a login came to nothing: said on the first page. */
export const LoginTrouble = z.enum(['refused', 'cancelled', 'unknown', 'unsure', 'unavailable']);
export type LoginTrouble = z.infer<typeof LoginTrouble>;

/** OpenID Connect Back-Channel Logout 1.0. */
export const LogoutToken = z.looseObject({ logout_token: z.string().min(1).max(8192) });

/** Changes what the session is for. */
export const SessionChange = z.strictObject({ role: Role });
